package vn.chitieu.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;

/** Judges the year that is still running, under a rule that is decided when it closes. */
final class YearProgress {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MONTHS = new BigDecimal(12);

    private final Bands bands;

    YearProgress(Bands bands) {
        this.bands = bands;
    }

    Judgement judge(Dossier dossier, ReportingPeriod at, ReportedFigure figure, BigDecimal attained) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        Numbers numbers =
                Numbers.attained(attained).withCounted(figure.number()).withYear(at.year());
        if (dossier.rule().measure() instanceof Measure.PlanShare) {
            numbers = numbers.withAgainst(dossier.plans().get(at.year()));
        }
        boolean total = dossier.accumulation() == Accumulation.YEAR_TO_DATE;
        if (total) {
            return ofTotal(dossier, at, numbers, attained, criterion.goal());
        }
        return criterion.isKeptBy(attained)
                ? Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, numbers)
                : fromLastYear(dossier, at, figure, numbers);
    }

    /**
     * A total since January against what the whole year should bring.
     *
     * @param yearGoal what the year should bring, in the unit of {@code attained}
     */
    Judgement ofTotal(Dossier dossier, ReportingPeriod at, Numbers numbers, BigDecimal attained, BigDecimal yearGoal) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal elapsed = Percentage.ofShare(BigDecimal.valueOf(at.monthsIntoYear()), MONTHS)
                .value();
        Numbers timed = numbers.withElapsed(elapsed);
        if (criterion.higherIsBetter()) {
            if (criterion.isKeptBy(attained)) {
                return Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, timed);
            }
            if (yearGoal.signum() <= 0) {
                return Judgement.of(State.ALARM, Reason.AGAINST_GOAL, timed.withRequired(yearGoal));
            }
            BigDecimal points = Percentage.ofShare(attained, yearGoal).value().subtract(elapsed);
            return Judgement.of(bands.ofPoints(points), Reason.YEAR_TO_DATE, timed.withRatio(points));
        }
        if (!criterion.isKeptBy(attained) && yearGoal.compareTo(criterion.goal()) == 0) {
            return Judgement.of(State.MISSED, Reason.BROKEN, timed);
        }
        if (yearGoal.signum() <= 0) {
            return Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, timed);
        }
        BigDecimal points =
                elapsed.subtract(Percentage.ofShare(attained, yearGoal).value());
        return Judgement.of(bands.ofPoints(points), Reason.UNDER_CAP, timed.withRatio(points));
    }

    /** A level not yet kept this year: how far it came from where last year ended. */
    private Judgement fromLastYear(Dossier dossier, ReportingPeriod at, ReportedFigure figure, Numbers numbers) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal value = comparable(dossier, figure.number());
        BigDecimal plan = numbers.against();
        BigDecimal goal = plan == null
                ? criterion.goal()
                : plan.multiply(criterion.goal()).divide(HUNDRED);
        BigDecimal from = lastYear(dossier, at);
        if (from == null) {
            BigDecimal onPath = dossier.path().get(at.year());
            return onPath == null
                    ? Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, numbers)
                    : againstGoal(criterion, numbers, value, onPath);
        }
        Way way = new Way(from, goal, at.monthsIntoYear(), 12);
        if (!way.leadsTowards(criterion.higherIsBetter())) {
            return againstGoal(criterion, numbers, value, goal);
        }
        BigDecimal ratio = way.ratio(value);
        Numbers shown = plan == null
                ? numbers.withRequired(way.required())
                : numbers.withRequired(Percentage.ofShare(way.required(), plan).value());
        return Judgement.of(bands.ofShare(ratio), Reason.ON_PATH, shown.withRatio(ratio));
    }

    private Judgement againstGoal(Criterion.OfNumber criterion, Numbers numbers, BigDecimal value, BigDecimal goal) {
        BigDecimal ratio = Way.plainRatio(value, goal, criterion.higherIsBetter());
        State state = ratio == null ? State.ALARM : bands.ofShare(ratio);
        return Judgement.of(
                state,
                Reason.AGAINST_GOAL,
                numbers.withRequired(criterion.goal()).withRatio(ratio));
    }

    private static @Nullable BigDecimal lastYear(Dossier dossier, ReportingPeriod at) {
        ReportedFigure figure =
                dossier.figures().yearAt(ReportingPeriod.quarter(at.year() - 1, 4), dossier.accumulation());
        if (figure != null && !figure.isNotArisen()) {
            return comparable(dossier, figure.number());
        }
        Dossier.Baseline baseline = dossier.baseline();
        return baseline != null && baseline.year() == at.year() - 1 ? baseline.value() : null;
    }

    private static BigDecimal comparable(Dossier dossier, BigDecimal value) {
        return dossier.seriesUnit().isPercentage() ? new Percentage(value).value() : value;
    }
}
