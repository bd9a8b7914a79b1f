package vn.chitieu.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.JudgedTarget;

/** What was known of a commune's targets at a moment gone by, judged as it is asked for. */
public final class PastKnowledge {

    private final List<JudgedTarget> targets;
    private final Map<Long, FigureHistory> histories;
    private final Map<ReportingPeriod, Bands> bandsByRound;
    private final Map<ReportingPeriod, Map<Long, Evaluation.WithInputs>> judged = new HashMap<>();

    PastKnowledge(
            List<JudgedTarget> targets, Map<Long, FigureHistory> histories, Map<ReportingPeriod, Bands> bandsByRound) {
        this.targets = targets;
        this.histories = histories;
        this.bandsByRound = bandsByRound;
    }

    /** The rounds that were there, whether open or closed. */
    public Set<ReportingPeriod> rounds() {
        return bandsByRound.keySet();
    }

    /** What the judge had of every target, by the rules that judge a period; composites have none. */
    public Map<Long, Dossier> dossiers(ReportingPeriod period) {
        Map<Long, Dossier> dossiers = new HashMap<>();
        for (JudgedTarget target : targets) {
            Dossier dossier = CommuneJudging.dossier(target, period, histories);
            if (dossier != null) {
                dossiers.put(target.id(), dossier);
            }
        }
        return dossiers;
    }

    /** All evaluations at the end of a period, by target; none where its round was not there yet. */
    public Map<Long, Evaluation> at(ReportingPeriod period) {
        Map<Long, Evaluation> evaluations = new HashMap<>();
        judgedAt(period).forEach((target, it) -> evaluations.put(target, it.evaluation()));
        return evaluations;
    }

    /** The evaluations of one target by period. */
    public Map<ReportingPeriod, Evaluation> ofTarget(long target) {
        Map<ReportingPeriod, Evaluation> byPeriod = new HashMap<>();
        for (ReportingPeriod period : rounds()) {
            Evaluation.WithInputs it = judgedAt(period).get(target);
            if (it != null) {
                byPeriod.put(period, it.evaluation());
            }
        }
        return byPeriod;
    }

    /** What an evaluation was made of; empty for composites. */
    public Optional<JudgedInputs> inputsOf(long target, ReportingPeriod period) {
        return Optional.ofNullable(judgedAt(period).get(target)).map(Evaluation.WithInputs::inputs);
    }

    private Map<Long, Evaluation.WithInputs> judgedAt(ReportingPeriod period) {
        Bands bands = bandsByRound.get(period);
        if (bands == null) {
            return Map.of();
        }
        return judged.computeIfAbsent(period, it -> {
            Map<Long, Evaluation.WithInputs> byTarget = new HashMap<>();
            new CommuneJudging(targets, histories, bands)
                    .at(it)
                    .forEach(one -> byTarget.put(one.evaluation().target(), one));
            return byTarget;
        });
    }
}
