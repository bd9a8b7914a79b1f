package vn.chitieu.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Judges states that are reached or kept, and ordinal grades. */
final class StateJudge {

    private final Bands bands;

    StateJudge(Bands bands) {
        this.bands = bands;
    }

    static boolean isYes(ReportedFigure figure) {
        return !figure.isNotArisen() && figure.number().signum() > 0;
    }

    Judgement judgeState(Dossier dossier, ReportingPeriod at, ReportedFigure figure) {
        boolean yes = isYes(figure);
        return switch (dossier.rule().criterion()) {
            case Criterion.Reached(boolean byPeople) when yes && byPeople -> confirm();
            case Criterion.Reached reached -> yes ? reached(dossier, at) : notReached(dossier, at);
            case Criterion.Kept(boolean byPeople) when yes && byPeople -> confirm();
            case Criterion.Kept kept -> kept(dossier, at, yes);
            case Criterion criterion -> throw new IllegalStateException("A state cannot be held against " + criterion);
        };
    }

    private static Judgement confirm() {
        return Judgement.of(State.NEEDS_CONFIRMATION, Reason.NEEDS_CONFIRMATION);
    }

    private static Judgement reached(Dossier dossier, ReportingPeriod at) {
        Numbers numbers = Numbers.NONE.withYear(at.year());
        return dossier.rule().horizon().isDecidedAt(at)
                ? Judgement.of(State.MET, Reason.STATE_REACHED, numbers)
                : Judgement.of(State.MET, Reason.STATE_REACHED, numbers, Flag.EARLY);
    }

    /** Before its day a state has no halfway; nothing is due yet. */
    private static Judgement notReached(Dossier dossier, ReportingPeriod at) {
        Horizon horizon = dossier.rule().horizon();
        Numbers numbers = Numbers.NONE.withYear(horizon.decidingYear(at.year()));
        return horizon.isDecidedAt(at)
                ? Judgement.of(State.MISSED, Reason.STATE_NOT_REACHED, numbers)
                : Judgement.of(State.NOT_DUE, Reason.NOT_DUE, numbers);
    }

    private static Judgement kept(Dossier dossier, ReportingPeriod at, boolean yes) {
        Flag[] flags = Flag.brokenBefore(dossier.wasEverBefore(at, (period, figure) -> !isYes(figure)));
        return yes
                ? Judgement.of(State.MET, Reason.STATE_KEPT, Numbers.NONE, flags)
                : Judgement.of(State.MISSED, Reason.STATE_LOST, Numbers.NONE, flags);
    }

    Judgement judgeGrade(Dossier dossier, ReportingPeriod at, ReportedFigure figure, Measure.Graded graded) {
        Criterion.GradeAtLeast floor = (Criterion.GradeAtLeast) dossier.rule().criterion();
        BigDecimal rank = figure.number();
        BigDecimal needed = BigDecimal.valueOf(graded.rankOf(floor.grade()));
        Numbers numbers = Numbers.attained(rank).withRequired(needed).withYear(at.year());
        Horizon horizon = dossier.rule().horizon();
        boolean keep = horizon instanceof Horizon.EveryPeriod;
        Flag[] flags = Flag.brokenBefore(
                keep && dossier.wasEverBefore(at, (period, earlier) -> !hasGrade(dossier.rule(), earlier)));
        boolean decided = horizon.isDecidedAt(at);
        int better = rank.compareTo(needed);
        if (better >= 0 && decided) {
            return Judgement.of(better > 0 ? State.EXCEEDED : State.MET, Reason.GRADE, numbers, flags);
        }
        if (better >= 0) {
            return horizon instanceof Horizon.EveryYear
                    ? Judgement.of(State.ON_TRACK, Reason.GRADE, numbers)
                    : Judgement.of(State.MET, Reason.GRADE, numbers, Flag.EARLY);
        }
        BigDecimal ratio = rank.divide(needed, Way.RATIO_SCALE, RoundingMode.HALF_UP);
        return Judgement.of(
                decided ? State.MISSED : bands.ofShare(ratio), Reason.GRADE, numbers.withRatio(ratio), flags);
    }

    /** Whether a figure is the grade asked for or a better one. */
    static boolean hasGrade(SingleRule rule, ReportedFigure figure) {
        return rule.measure() instanceof Measure.Graded graded
                && rule.criterion() instanceof Criterion.GradeAtLeast(String floor)
                && !figure.isNotArisen()
                && figure.number().compareTo(BigDecimal.valueOf(graded.rankOf(floor))) >= 0;
    }
}
