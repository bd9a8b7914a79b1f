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

    private final Bands bands;

    GrowthJudge(Bands bands) {
        this.bands = bands;
    }

    Judgement judge(Dossier dossier, ReportingPeriod at, ReportedFigure figure, Measure.AverageGrowth growth) {
        BigDecimal value = figure.number();
        BigDecimal base = base(dossier, growth);
        int years = at.year() - growth.firstYear() + 1;
        if (base == null || base.signum() <= 0) {
            return Judgement.of(State.NO_BASELINE, Reason.NO_BASELINE, Numbers.NONE.withCounted(value));
        }
        if (years <= 0) {
            return Judgement.of(State.NOT_DUE, Reason.BASE_YEAR, Numbers.NONE.withYear(at.year()));
        }
        Criterion.OfNumber criterion = (Criterion.OfNumber) dossier.rule().criterion();
        boolean runningTotal = dossier.accumulation() == Accumulation.YEAR_TO_DATE && !at.closesYear();
        if (runningTotal) {
            return soFarThisYear(at, value, base, years, criterion);
        }
        BigDecimal mean = mean(value, base, years);
        Numbers numbers = Numbers.attained(mean)
                .withCounted(value)
                .withAgainst(base)
                .withRequired(criterion.goal())
                .withYear(growth.firstYear() - 1);
        boolean kept = criterion.isKeptBy(mean);
        if (at.closesYear() && at.year() == growth.lastYear()) {
            return kept
                    ? criterion.isBetteredBy(mean)
                            ? exceeded(criterion, numbers)
                            : Judgement.of(State.MET, Reason.KEPT, numbers)
                    : Judgement.of(State.MISSED, Reason.NOT_KEPT, numbers);
        }
        BigDecimal ratio = Way.plainRatio(mean, criterion.goal(), criterion.higherIsBetter());
        State state = kept ? State.ON_TRACK : ratio == null ? State.ALARM : bands.ofShare(ratio);
        return Judgement.of(state, Reason.GROWTH_SO_FAR, numbers.withRatio(ratio));
    }

    private static Judgement exceeded(Criterion criterion, Numbers numbers) {
        return criterion instanceof Criterion.Within
                ? Judgement.of(State.EXCEEDED, Reason.KEPT, numbers, Flag.ABOVE_BAND)
                : Judgement.of(State.EXCEEDED, Reason.KEPT, numbers);
    }

    /** In mid-year the total is held against what the year brings if it grows as asked. */
    private Judgement soFarThisYear(
            ReportingPeriod at, BigDecimal value, BigDecimal base, int years, Criterion.OfNumber criterion) {
        BigDecimal factor = BigDecimal.ONE.add(criterion.goal().divide(HUNDRED)).pow(years);
        BigDecimal yearGoal = base.multiply(factor);
        BigDecimal elapsed = Percentage.ofShare(BigDecimal.valueOf(at.monthsIntoYear()), BigDecimal.valueOf(12))
                .value();
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

    private static BigDecimal mean(BigDecimal value, BigDecimal base, int years) {
        if (value.signum() <= 0) {
            return new Percentage(HUNDRED.negate()).value();
        }
        BigDecimal factor = BigDecimalMath.root(
                value.divide(base, MathContext.DECIMAL128), BigDecimal.valueOf(years), MathContext.DECIMAL128);
        return new Percentage(factor.subtract(BigDecimal.ONE).multiply(HUNDRED)).value();
    }

    private static @Nullable BigDecimal base(Dossier dossier, Measure.AverageGrowth growth) {
        Dossier.Baseline baseline = dossier.baseline();
        if (baseline != null && baseline.year() == growth.firstYear() - 1) {
            return baseline.value();
        }
        ReportedFigure figure =
                dossier.figures().yearAt(ReportingPeriod.quarter(growth.firstYear() - 1, 4), dossier.accumulation());
        return figure == null || figure.isNotArisen() ? null : figure.number();
    }
}
