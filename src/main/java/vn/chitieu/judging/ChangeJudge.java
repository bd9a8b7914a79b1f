package vn.chitieu.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;

/** Judges change on the same period of the year before. */
final class ChangeJudge {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Bands bands;

    ChangeJudge(Bands bands) {
        this.bands = bands;
    }

    Judgement judge(Dossier dossier, ReportingPeriod at, ReportedFigure figure, Measure.YearChange change) {
        BigDecimal now = comparable(dossier, figure.number());
        BigDecimal before = before(dossier, at);
        Numbers numbers = Numbers.NONE.withCounted(now).withAgainst(before).withYear(at.year() - 1);
        if (before == null) {
            return Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, numbers);
        }
        boolean bothZero = now.signum() == 0 && before.signum() == 0;
        if (bothZero && change.bothZeroPasses()) {
            return kept(at, numbers.withAttained(BigDecimal.ZERO), State.MET);
        }
        if (bothZero && change.size() == Measure.YearChange.Size.PERCENT) {
            return Judgement.of(State.NOT_ARISEN, Reason.NOT_ARISEN);
        }
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal attained = attained(change, now, before);
        Numbers shown = numbers.withAttained(attained).withRequired(criterion.goal());
        if (criterion.isKeptBy(attained)) {
            boolean bettered = change.size() != Measure.YearChange.Size.DIRECTION && criterion.isBetteredBy(attained);
            return kept(at, shown, bettered ? State.EXCEEDED : State.MET);
        }
        if (at.closesYear()) {
            return Judgement.of(State.MISSED, Reason.NOT_KEPT, shown);
        }
        BigDecimal lastYear = before(dossier, ReportingPeriod.quarter(at.year(), 4));
        return lastYear != null && isLost(dossier, change, criterion, now, lastYear)
                ? Judgement.of(
                        State.MISSED,
                        Reason.BROKEN,
                        shown.withAgainst(lastYear).withAttained(attained(change, now, lastYear)))
                : notYet(change, criterion, shown, now, before, attained);
    }

    /**
     * Whether a total since January has already passed what the whole year before allows: it cannot shrink any more,
     * so nothing can save the year.
     */
    private static boolean isLost(
            Dossier dossier,
            Measure.YearChange change,
            Criterion.OfNumber criterion,
            BigDecimal now,
            BigDecimal lastYear) {
        boolean sizeOfFall = change.change() == Measure.YearChange.Change.DECREASE
                && change.size() != Measure.YearChange.Size.DIRECTION;
        boolean growthHarms = criterion.higherIsBetter() == sizeOfFall;
        return dossier.accumulation() == Accumulation.YEAR_TO_DATE
                && growthHarms
                && !criterion.isKeptBy(attained(change, now, lastYear));
    }

    private static Judgement kept(ReportingPeriod at, Numbers numbers, State verdict) {
        return at.closesYear()
                ? Judgement.of(verdict, Reason.KEPT, numbers)
                : Judgement.of(State.ON_TRACK, Reason.KEPT_SO_FAR, numbers);
    }

    /** Same period against same period is pro-rated by itself, so the change is held against the whole goal. */
    private Judgement notYet(
            Measure.YearChange change,
            Criterion.OfNumber criterion,
            Numbers numbers,
            BigDecimal now,
            BigDecimal before,
            BigDecimal attained) {
        boolean direction = change.size() == Measure.YearChange.Size.DIRECTION;
        BigDecimal ratio = direction
                ? Way.plainRatio(now, before, criterion.higherIsBetter())
                : Way.plainRatio(attained, criterion.goal(), criterion.higherIsBetter());
        State state = ratio == null ? State.ALARM : bands.ofShare(ratio);
        boolean tooKind = direction && state == State.ON_TRACK;
        return Judgement.of(tooKind ? State.ATTENTION : state, Reason.CHANGE_SO_FAR, numbers.withRatio(ratio));
    }

    private static BigDecimal attained(Measure.YearChange change, BigDecimal now, BigDecimal before) {
        BigDecimal rise = now.subtract(before);
        BigDecimal wanted = change.change() == Measure.YearChange.Change.DECREASE ? rise.negate() : rise;
        return switch (change.size()) {
            case DIRECTION -> rise;
            case POINTS -> wanted;
            case PERCENT ->
                before.signum() == 0
                        ? HUNDRED.multiply(BigDecimal.valueOf(wanted.signum()))
                        : Percentage.ofShare(wanted, before).value();
        };
    }

    static @Nullable BigDecimal before(Dossier dossier, ReportingPeriod at) {
        ReportedFigure figure = dossier.yearAt(at.sameLastYear());
        if (figure != null && !figure.isNotArisen()) {
            return comparable(dossier, figure.number());
        }
        Dossier.Baseline baseline = dossier.baseline();
        return baseline != null && at.closesYear() && baseline.year() == at.year() - 1
                ? comparable(dossier, baseline.value())
                : null;
    }

    private static BigDecimal comparable(Dossier dossier, BigDecimal value) {
        return dossier.seriesUnit().isPercentage() ? new Percentage(value).value() : value;
    }
}
