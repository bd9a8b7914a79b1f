package vn.chitieu.judging;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Cadence;

/**
 * How long it takes to judge a commune: 60 targets of any kind, each with a figure in every quarter or year, at the
 * end of each of 20 quarters, on one core. The thread's own time is taken, so that a busy machine spoils it less. {@code docs/performance.md} says how to run it and what came out.
 */
final class JudgingBenchmark {

    private static final int TARGETS = 60;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 300;
    private static final List<ReportingPeriod> JUDGED = Term.CURRENT.quarters().stream()
            .filter(period -> period.year() > Term.CURRENT.firstYear())
            .toList();

    private JudgingBenchmark() {}

    public static void main(String[] arguments) {
        List<Dossier> commune = commune();
        Judge judge = new Judge(Bands.DEFAULT);
        long states = 0;
        for (int round = 0; round < WARM_UP; round++) {
            states += judged(judge, commune);
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = clock.getCurrentThreadCpuTime();
            states += judged(judge, commune);
            nanos[round] = clock.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(nanos);
        int evaluations = TARGETS * JUDGED.size();
        double median = nanos[ROUNDS / 2] / 1e6;
        System.out.printf(
                "%d evaluations: fastest %.2f ms, median %.2f ms, slowest of 20 %.2f ms; %.0f a second (%d)%n",
                evaluations,
                nanos[0] / 1e6,
                median,
                nanos[ROUNDS * 95 / 100] / 1e6,
                evaluations / median * 1e3,
                states);
    }

    private static long judged(Judge judge, List<Dossier> commune) {
        long states = 0;
        for (Dossier dossier : commune) {
            for (ReportingPeriod period : JUDGED) {
                states += judge.judge(dossier, period).state().ordinal();
            }
        }
        return states;
    }

    private static List<Dossier> commune() {
        RandomDossiers random = new RandomDossiers(7);
        List<Dossier> commune = new ArrayList<>();
        while (commune.size() < TARGETS) {
            DossierBuilder target = random.next();
            Cadence cadence = target.build().cadence();
            for (ReportingPeriod period : Term.CURRENT.quarters()) {
                if (cadence == Cadence.QUARTER || period.closesYear()) {
                    target.figure(period.toString(), String.valueOf(1 + (commune.size() + period.quarterOfYear()) % 4));
                }
            }
            commune.add(target.build());
        }
        return commune;
    }
}
