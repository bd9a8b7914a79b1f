package vn.chitieu.judging;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.measure.Percentage;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;

/** Judges mean yearly growth: geometric, from the base year's figure, rounded once. */
final class GrowthJudge {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MONTHS = 12;

    private final Bands bands;

    GrowthJudge(Bands bands) {
        this.bands = bands;
    }

    Judgement judge(Dossier dossier, ReportingPeriod at, ReportedFigure figure, Measure.AverageGrowth growth) {
        BigDecimal value = figure.number();
        BigDecimal base = base(dossier, growth);
        if (base == null || base.signum() <= 0) {
            return Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, Numbers.NONE.withCounted(value));
        }
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        int years = at.year() - growth.firstYear() + 1;
        // A level grows all through the year; one figure for the year is the whole year's, whenever it is given
        int months = dossier.accumulation() == Accumulation.LATEST
                ? (years - 1) * MONTHS + at.monthsIntoYear()
                : years * MONTHS;
        BigDecimal mean = mean(value, base, months);
        boolean runningTotal = dossier.accumulation() == Accumulation.YEAR_TO_DATE && !at.closesYear();
        boolean lost = runningTotal && at.year() == growth.lastYear() && criterion.isOverrunBy(mean);
        if (runningTotal && !lost) {
            return soFarThisYear(dossier, at, value, base, years);
        }
        Numbers numbers = Numbers.attained(mean)
                .withCounted(value)
                .withAgainst(base)
                .withRequired(criterion.goal())
                .withYear(growth.firstYear() - 1);
        boolean kept = criterion.isKeptBy(mean);
        if (lost) {
            return Judgement.of(State.MISSED, Reason.BROKEN, numbers);
        }
        if (at.closesYear() && at.year() == growth.lastYear()) {
            return kept
                    ? criterion.isBetteredBy(mean)
                            ? exceeded(criterion, numbers)
                            : Judgement.of(State.MET, Reason.KEPT, numbers)
                    : Judgement.of(State.MISSED, Reason.NOT_KEPT, numbers);
        }
        BigDecimal ratio = criterion.isPastTopAt(mean)
                ? Way.plainRatio(mean, criterion.top(), !criterion.higherIsBetter())
                : Way.plainRatio(mean, criterion.goal(), criterion.higherIsBetter());
        State state = kept ? State.ON_TRACK : ratio == null ? State.ALARM : bands.ofShare(ratio);
        return Judgement.of(state, Reason.GROWTH_SO_FAR, numbers.withRatio(ratio));
    }

    private static Judgement exceeded(Criterion criterion, Numbers numbers) {
        return criterion instanceof Criterion.Within
                ? Judgement.of(State.EXCEEDED, Reason.KEPT, numbers, Flag.ABOVE_BAND)
                : Judgement.of(State.EXCEEDED, Reason.KEPT, numbers);
    }

    /** In mid-year the total is held against the year's step, if it is one, or what the year brings if it grows as asked. */
    private Judgement soFarThisYear(Dossier dossier, ReportingPeriod at, BigDecimal value, BigDecimal base, int years) {
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        BigDecimal factor = BigDecimal.ONE.add(criterion.goal().divide(HUNDRED)).pow(years);
        BigDecimal step = dossier.steps().get(at.year());
        BigDecimal yearGoal = step == null || step.signum() <= 0 ? base.multiply(factor) : step;
        BigDecimal elapsed = Season.elapsed(dossier, at);
        BigDecimal share = Percentage.ofShare(value, yearGoal).value();
        BigDecimal points = criterion.higherIsBetter() ? share.subtract(elapsed) : elapsed.subtract(share);
        Numbers numbers = Numbers.NONE
                .withCounted(value)
                .withAgainst(yearGoal.round(MathContext.DECIMAL64))
                .withElapsed(elapsed)
                .withRatio(points)
                .withYear(at.year());
        return Judgement.of(bands.ofPoints(points), Reason.YEAR_TO_DATE, numbers);
    }

    private static BigDecimal mean(BigDecimal value, BigDecimal base, int months) {
        if (value.signum() <= 0) {
            return new Percentage(HUNDRED.negate()).value();
        }
        BigDecimal factor = BigDecimalMath.root(
                value.divide(base, MathContext.DECIMAL128).pow(MONTHS),
                BigDecimal.valueOf(months),
                MathContext.DECIMAL128);
        return new Percentage(factor.subtract(BigDecimal.ONE).multiply(HUNDRED)).value();
    }

    static @Nullable BigDecimal base(Dossier dossier, Measure.AverageGrowth growth) {
        Dossier.Baseline baseline = dossier.baseline();
        if (baseline != null && baseline.year() == growth.firstYear() - 1) {
            return baseline.value();
        }
        ReportedFigure figure = dossier.yearAt(ReportingPeriod.quarter(growth.firstYear() - 1, 4));
        return figure == null || figure.isNotArisen() ? null : figure.number();
    }
}
