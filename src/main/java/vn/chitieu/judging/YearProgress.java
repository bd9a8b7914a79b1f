package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Judges the year that is still running, under a rule that is decided when it closes. */
final class YearProgress {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MONTHS = 12;

    private final Bands bands;

    YearProgress(Bands bands) {
        this.bands = bands;
    }

    Judgement judge(Dossier dossier, ReportingPeriod at, ReportedFigure figure, BigDecimal attained) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        Numbers numbers =
                Numbers.attained(attained).withCounted(figure.number()).withYear(at.year());
        boolean ofPlan = dossier.rule().measure() instanceof Measure.PlanShare;
        if (ofPlan) {
            numbers = numbers.withAgainst(dossier.plans().get(at.year()));
        }
        if (dossier.accumulation() == Accumulation.YEAR_TO_DATE) {
            return ofTotal(dossier, at, numbers, attained, criterion.goal());
        }
        if (criterion.isKeptBy(attained)) {
            return Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, numbers);
        }
        if (NumberJudge.growsAllTerm(dossier.rule().measure()) && criterion.isOverrunBy(attained)) {
            return Judgement.of(State.MISSED, Reason.BROKEN, numbers);
        }
        if (NumberJudge.isOverTop(dossier, attained)) {
            return overTop(criterion, numbers, attained);
        }
        if (!ofPlan || dossier.accumulation() == Accumulation.LATEST) {
            return fromLastYear(dossier, at, numbers, attained);
        }
        // A count under a yearly plan starts anew each January, so last year's is no base; only a rate does not grow
        return dossier.accumulation() == Accumulation.RATE
                ? againstGoal(criterion.higherIsBetter(), numbers, attained, criterion.goal())
                : ofTotal(dossier, at, numbers, attained, criterion.goal());
    }

    /**
     * A total since January against what the whole year should bring.
     *
     * @param yearGoal what the year should bring, in the unit of {@code attained}
     */
    Judgement ofTotal(Dossier dossier, ReportingPeriod at, Numbers numbers, BigDecimal attained, BigDecimal yearGoal) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal elapsed = Season.elapsed(dossier, at);
        Total total = Total.of(dossier, requireNonNull(numbers.counted()), attained, yearGoal);
        boolean ofPlan = dossier.rule().measure() instanceof Measure.PlanShare;
        Numbers timed = numbers.withElapsed(elapsed)
                .withRequired(total.requiredBy(elapsed))
                .withAgainst(ofPlan ? numbers.against() : total.goal());
        if (isLost(dossier, at, attained)) {
            return Judgement.of(State.MISSED, Reason.BROKEN, timed);
        }
        boolean cap = growthHarms(dossier.rule());
        if (!cap && criterion.isKeptBy(attained)) {
            return Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, timed);
        }
        if (total.goal().signum() <= 0 && criterion.isKeptBy(attained)) {
            return Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, timed);
        }
        if (total.goal().signum() <= 0) {
            return againstGoal(!cap, timed, total.soFar(), total.goal());
        }
        BigDecimal ahead =
                Percentage.ofShare(total.soFar(), total.goal()).value().subtract(elapsed);
        BigDecimal points = cap ? ahead.negate() : ahead;
        return Judgement.of(
                bands.ofPoints(points), cap ? Reason.UNDER_CAP : Reason.YEAR_TO_DATE, timed.withRatio(points));
    }

    /**
     * A total and what it should be when the year is over, both in one unit.
     *
     * @param inTargetsUnit whether that is the target's unit, and not the series'
     */
    private record Total(BigDecimal soFar, BigDecimal goal, boolean inTargetsUnit) {

        /** Half a year's total is no cut of a whole year's base, so against a base the counts are compared. */
        static Total of(Dossier dossier, BigDecimal counted, BigDecimal attained, BigDecimal goal) {
            BigDecimal base = dossier.baseline() == null
                    ? BigDecimal.ZERO
                    : dossier.baseline().value();
            BigDecimal part = base.multiply(goal).divide(HUNDRED);
            return switch (dossier.rule().measure()) {
                case Measure.BaseReduction cut -> new Total(counted, base.subtract(part), false);
                case Measure.BaseIncrease increase -> new Total(counted, base.add(part), false);
                case Measure.BaseMultiple multiple -> new Total(counted, base.multiply(goal), false);
                case Measure measure -> new Total(attained, goal, true);
            };
        }

        @Nullable
        BigDecimal requiredBy(BigDecimal elapsed) {
            return inTargetsUnit ? goal.multiply(elapsed).divide(HUNDRED) : null;
        }
    }

    /** Whether every further case makes it worse: under a ceiling, and where a number is to be cut. */
    static boolean growthHarms(SingleRule rule) {
        boolean higherIsBetter = ((Criterion.OfNumber) rule.criterion()).higherIsBetter();
        return rule.measure() instanceof Measure.BaseReduction ? higherIsBetter : !higherIsBetter;
    }

    /** Whether a total is already past what its deciding year allows; a level may still come back. */
    private static boolean isLost(Dossier dossier, ReportingPeriod at, BigDecimal attained) {
        SingleRule rule = dossier.rule();
        Criterion.OfNumber criterion = (Criterion.OfNumber) rule.criterion();
        boolean overrun = rule.measure() instanceof Measure.BaseReduction
                ? growthHarms(rule) && !criterion.isKeptBy(attained)
                : criterion.isOverrunBy(attained);
        return overrun
                && dossier.accumulation() == Accumulation.YEAR_TO_DATE
                && rule.horizon().decidingYear(at.year()) == at.year();
    }

    /** A level not yet kept this year: how far it came from where last year ended. */
    private Judgement fromLastYear(Dossier dossier, ReportingPeriod at, Numbers numbers, BigDecimal attained) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal from = lastYear(dossier, at);
        if (from == null) {
            BigDecimal step = dossier.steps().get(at.year());
            BigDecimal onPath = dossier.rule().measure() instanceof Measure.PlanShare
                    ? criterion.goal()
                    : step == null ? null : NumberJudge.attained(dossier, at.year(), ReportedFigure.of(step));
            return onPath == null
                    ? Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, numbers)
                    : againstGoal(criterion.higherIsBetter(), numbers, attained, onPath);
        }
        Way way = new Way(from, criterion.goal(), at.monthsIntoYear(), MONTHS);
        if (!way.leadsTowards(criterion.higherIsBetter())) {
            return againstGoal(criterion.higherIsBetter(), numbers, attained, criterion.goal());
        }
        BigDecimal ratio = way.ratio(attained);
        return Judgement.of(
                bands.ofShare(ratio),
                Reason.ON_STRAIGHT_LINE,
                numbers.withRequired(way.required()).withRatio(ratio));
    }

    /** A value held against a goal without a way to it; one that is there has nothing left to go. */
    Judgement againstGoal(boolean higherIsBetter, Numbers numbers, BigDecimal value, BigDecimal goal) {
        BigDecimal ratio = Way.plainRatio(value, goal, higherIsBetter);
        boolean there = higherIsBetter ? value.compareTo(goal) >= 0 : value.compareTo(goal) <= 0;
        State state = there ? State.ON_TRACK : ratio == null ? State.ALARM : bands.ofShare(ratio);
        return Judgement.of(
                state, Reason.AGAINST_GOAL, numbers.withRequired(goal).withRatio(ratio));
    }

    /** A level above a band that may not be passed: how far it has to come back. */
    Judgement overTop(Criterion.OfNumber criterion, Numbers numbers, BigDecimal value) {
        return againstGoal(!criterion.higherIsBetter(), numbers, value, criterion.top());
    }

    /** Where last year ended, in the terms of this year: against this year's plan where there is one. */
    static @Nullable BigDecimal lastYear(Dossier dossier, ReportingPeriod at) {
        int year = at.year() - 1;
        ReportedFigure figure = dossier.yearAt(ReportingPeriod.quarter(year, 4));
        if (figure != null && !figure.isNotArisen()) {
            return NumberJudge.attained(dossier, at.year(), figure);
        }
        Dossier.Baseline baseline = dossier.baseline();
        return baseline != null && baseline.year() == year
                ? NumberJudge.attained(dossier, at.year(), ReportedFigure.of(baseline.value()))
                : null;
    }
}
