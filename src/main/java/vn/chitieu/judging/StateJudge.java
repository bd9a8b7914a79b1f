package vn.chitieu.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

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
        return isAtHorizon(dossier.rule().horizon(), at)
                ? Judgement.of(State.MET, Reason.STATE_REACHED, numbers)
                : Judgement.of(State.MET, Reason.STATE_REACHED, numbers, Flag.EARLY);
    }

    /** Before its day a state has no halfway; nothing is due yet. */
    private static Judgement notReached(Dossier dossier, ReportingPeriod at) {
        Horizon horizon = dossier.rule().horizon();
        int due = horizon instanceof Horizon.ByEndOf(int deadline) ? deadline : at.year();
        Numbers numbers = Numbers.NONE.withYear(due);
        return isAtHorizon(horizon, at)
                ? Judgement.of(State.MISSED, Reason.STATE_NOT_REACHED, numbers)
                : Judgement.of(State.NOT_DUE, Reason.NOT_DUE, numbers);
    }

    private static Judgement kept(Dossier dossier, ReportingPeriod at, boolean yes) {
        if (!yes) {
            return Judgement.of(State.MISSED, Reason.STATE_LOST);
        }
        boolean lostBefore = dossier.figures()
                .firstBetween(
                        ReportingPeriod.quarter(dossier.term().firstYear(), 4),
                        at.previousQuarter(),
                        figure -> !isYes(figure))
                .isPresent();
        return lostBefore
                ? Judgement.of(State.MET, Reason.STATE_KEPT, Numbers.NONE, Flag.BROKEN_BEFORE)
                : Judgement.of(State.MET, Reason.STATE_KEPT);
    }

    Judgement judgeGrade(Dossier dossier, ReportingPeriod at, ReportedFigure figure, Measure.Graded graded) {
        Criterion.GradeAtLeast floor = (Criterion.GradeAtLeast) dossier.rule().criterion();
        BigDecimal rank = figure.number();
        BigDecimal needed = BigDecimal.valueOf(graded.rankOf(floor.grade()));
        Numbers numbers = Numbers.attained(rank).withRequired(needed).withYear(at.year());
        Horizon horizon = dossier.rule().horizon();
        boolean decided = isAtHorizon(horizon, at);
        int better = rank.compareTo(needed);
        if (better >= 0) {
            boolean exceeded = better > 0 && !(horizon instanceof Horizon.EveryPeriod);
            State verdict = exceeded ? State.EXCEEDED : State.MET;
            return Judgement.of(decided ? verdict : State.ON_TRACK, Reason.GRADE, numbers);
        }
        BigDecimal ratio = rank.divide(needed, Way.RATIO_SCALE, RoundingMode.HALF_UP);
        return Judgement.of(decided ? State.MISSED : bands.ofShare(ratio), Reason.GRADE, numbers.withRatio(ratio));
    }

    private static boolean isAtHorizon(Horizon horizon, ReportingPeriod at) {
        return switch (horizon) {
            case Horizon.EveryPeriod every -> true;
            case Horizon.EveryYear every -> at.closesYear();
            case Horizon.EveryYearAndTerm both -> at.closesYear();
            case Horizon.ByEndOf(int deadline) -> at.closesYear() && at.year() >= deadline;
            case Horizon.OverTerm(int first, int last) -> at.closesYear() && at.year() >= last;
        };
    }
}
