package vn.chitieu.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.Judge;
import vn.chitieu.judging.Judgement;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.rule.SingleRule;

/** Judges all targets of one commune for a period: measurements first, then the composites they are parts of. */
final class CommuneJudging {

    private static final int FIRST_RULE = 1;

    private final List<JudgedTarget> targets;
    private final Map<Long, FigureHistory> histories;
    private final Bands bands;
    private final Judge judge;

    CommuneJudging(List<JudgedTarget> targets, Map<Long, FigureHistory> histories, Bands bands) {
        this.targets = targets;
        this.histories = histories;
        this.bands = bands;
        this.judge = new Judge(bands);
    }

    List<Evaluation.WithInputs> at(ReportingPeriod period) {
        Map<Long, JudgedInputs> inputs = new HashMap<>();
        Map<Long, Evaluation> evaluations = new LinkedHashMap<>();
        List<JudgedTarget> counting =
                targets.stream().filter(target -> target.countsIn(period)).toList();
        for (JudgedTarget target : counting) {
            Dossier dossier = dossier(target, period, histories);
            if (dossier != null) {
                Judgement judgement = judge.judge(dossier, period);
                int rule = target.ruleAt(period).number();
                evaluations.put(
                        target.id(), new Evaluation(target.id(), period, judgement, null, rule, bands.version()));
                inputs.put(target.id(), JudgedInputs.of(dossier, period, bands));
            }
        }
        Map<Long, List<JudgedTarget>> parts = partsByComposite(counting);
        for (JudgedTarget target : counting) {
            if (target.isComposite()) {
                composite(target, period, parts, evaluations);
            }
        }
        return evaluations.values().stream()
                .map(evaluation -> new Evaluation.WithInputs(evaluation, inputs.get(evaluation.target())))
                .toList();
    }

    /** Judges a composite after its parts, which may be composites themselves. */
    private Evaluation composite(
            JudgedTarget target,
            ReportingPeriod period,
            Map<Long, List<JudgedTarget>> parts,
            Map<Long, Evaluation> evaluations) {
        Evaluation known = evaluations.get(target.id());
        if (known != null) {
            return known;
        }
        List<Evaluation> judged = new ArrayList<>();
        for (JudgedTarget part : parts.getOrDefault(target.id(), List.of())) {
            Evaluation own = evaluations.get(part.id());
            judged.add(own == null ? composite(part, period, parts, evaluations) : own);
        }
        Judgement whole =
                Judge.judgeParts(judged.stream().map(Evaluation::judgement).toList());
        Long weakest = judged.stream()
                .filter(part -> part.judgement().state() == whole.state())
                .map(Evaluation::target)
                .findFirst()
                .orElse(null);
        Evaluation evaluation = new Evaluation(target.id(), period, whole, weakest, FIRST_RULE, bands.version());
        evaluations.put(target.id(), evaluation);
        return evaluation;
    }

    private static Map<Long, List<JudgedTarget>> partsByComposite(List<JudgedTarget> targets) {
        Map<Long, List<JudgedTarget>> parts = new HashMap<>();
        for (JudgedTarget target : targets) {
            if (target.parent() != null) {
                parts.computeIfAbsent(target.parent(), parent -> new ArrayList<>())
                        .add(target);
            }
        }
        return parts;
    }

    /** What the judge needs of a target for a period; null for composites, which have no figures of their own. */
    static @Nullable Dossier dossier(JudgedTarget target, ReportingPeriod period, Map<Long, FigureHistory> histories) {
        JudgedTarget.Counted counted = target.counted();
        RuleHistory.Version version = target.ruleAt(period);
        if (counted == null || !(version.rule() instanceof SingleRule rule)) {
            return null;
        }
        Baseline baseline = version.baseline();
        FigureReading reading = new FigureReading(version.reading(), counted.accumulation());
        return new Dossier(
                rule,
                counted.cadence(),
                reading.accumulation(),
                counted.unit(version.reading()),
                target.term(),
                baseline == null ? null : new Dossier.Baseline(baseline.year(), baseline.value()),
                version.path(),
                target.plans(),
                counted.seasonal(),
                reading.of(histories.getOrDefault(counted.series(), FigureHistory.empty())));
    }
}
