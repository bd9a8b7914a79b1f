package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Criterion.Within.OverTop;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;

/** Dossiers of any rule that {@link SingleRule} allows, with any figures; the same ones in every run. */
public final class RandomDossiers {

    private static final List<String> GRADES = List.of("kém", "trung bình", "khá", "tốt");

    private final Random random;

    public RandomDossiers(long seed) {
        random = new Random(seed);
    }

    public DossierBuilder next() {
        while (true) {
            Measure measure = measure();
            Criterion criterion = criterion();
            Horizon horizon = measure instanceof Measure.AverageGrowth(int first, int last)
                    ? new Horizon.OverTerm(first, last)
                    : horizon();
            if (isAllowed(measure, criterion, horizon)) {
                return around(measure, criterion, horizon);
            }
        }
    }

    /** A level that is judged by its deadline, every year or in every period. */
    DossierBuilder nextLevel() {
        while (true) {
            Criterion criterion = criterion();
            Horizon horizon = horizon();
            Measure level = new Measure.Level();
            boolean onlyOneSideIsGood = !(criterion instanceof Criterion.Exactly)
                    && !(criterion instanceof Criterion.Within within && within.over() == OverTop.FAILS);
            if (onlyOneSideIsGood && isAllowed(level, criterion, horizon)) {
                return around(level, criterion, horizon);
            }
        }
    }

    /** Any measure of numbers whose criterion is good on one side only. */
    DossierBuilder nextOneSided() {
        while (true) {
            DossierBuilder dossier = next();
            Criterion criterion = dossier.build().rule().criterion();
            boolean strictBand = criterion instanceof Criterion.Within within && within.over() == OverTop.FAILS;
            if (criterion instanceof Criterion.OfNumber && !(criterion instanceof Criterion.Exactly) && !strictBand) {
                return dossier;
            }
        }
    }

    /** An amount from 0 to 120, often whole, sometimes nothing. */
    BigDecimal amount() {
        return random.nextInt(8) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(12_000), random.nextInt(3));
    }

    public ReportingPeriod quarter() {
        return ReportingPeriod.quarter(2025 + random.nextInt(6), 1 + random.nextInt(4));
    }

    private DossierBuilder around(Measure measure, Criterion criterion, Horizon horizon) {
        DossierBuilder dossier = DossierBuilder.aDossier()
                .measure(measure)
                .criterion(criterion)
                .horizon(horizon)
                .cadence(any(Cadence.values()))
                .accumulation(any(Accumulation.values()))
                .in(random.nextBoolean() ? "%" : "hộ");
        if (random.nextInt(4) == 0) {
            dossier.seasonal();
        }
        if (random.nextBoolean()) {
            dossier.base(2023 + random.nextInt(4), amount().toPlainString());
        }
        int points = random.nextInt(4);
        for (int i = 0; i < points; i++) {
            dossier.path(2025 + random.nextInt(6), amount().toPlainString());
            dossier.plan(2026 + random.nextInt(5), amount().toPlainString());
        }
        int figures = random.nextInt(16);
        for (int i = 0; i < figures; i++) {
            dossier.figure(quarter().toString(), figure(measure));
        }
        return dossier;
    }

    private String figure(Measure measure) {
        return switch (measure) {
            case Measure.StateOf state -> String.valueOf(random.nextInt(2));
            case Measure.Graded graded -> String.valueOf(1 + random.nextInt(GRADES.size()));
            case Measure any when random.nextInt(4) == 0 -> random.nextInt(5) + "/" + random.nextInt(3);
            case Measure any -> amount().toPlainString();
        };
    }

    private Measure measure() {
        int firstYear = 2026 + random.nextInt(4);
        return any(
                new Measure.Level(),
                new Measure.RunningCount(),
                new Measure.AverageGrowth(firstYear, firstYear + random.nextInt(2031 - firstYear)),
                new YearChange(any(YearChange.Change.values()), any(YearChange.Size.values()), random.nextBoolean()),
                new Measure.BaseReduction(),
                new Measure.BaseIncrease(),
                new Measure.BaseMultiple(),
                new Measure.Coverage(random.nextBoolean()),
                new Measure.PlanShare(),
                new Measure.Graded(GRADES),
                new Measure.StateOf("đạt chuẩn"));
    }

    private Criterion criterion() {
        BigDecimal bound = amount();
        return any(
                new Criterion.AtLeast(bound),
                new Criterion.Above(bound),
                new Criterion.AtMost(bound),
                new Criterion.Below(bound),
                new Criterion.Exactly(bound, random.nextBoolean()),
                new Criterion.Within(bound, bound.add(amount()), any(OverTop.values()), random.nextBoolean()),
                new Criterion.GradeAtLeast(any(GRADES.toArray(String[]::new))),
                new Criterion.Reached(random.nextBoolean()),
                new Criterion.Kept(random.nextBoolean()));
    }

    private Horizon horizon() {
        int year = 2025 + random.nextInt(6);
        return any(
                new Horizon.ByEndOf(year),
                new Horizon.EveryYear(),
                new Horizon.EveryYearAndTerm(),
                new Horizon.OverTerm(2026, Math.max(year, 2026)),
                new Horizon.EveryPeriod());
    }

    private static boolean isAllowed(Measure measure, Criterion criterion, Horizon horizon) {
        try {
            return new SingleRule(measure, criterion, horizon).measure().equals(measure);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
