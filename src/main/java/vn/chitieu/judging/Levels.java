package vn.chitieu.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;

/** Turns what a criterion asks for into figures: a cut of 75% of 80 households means 20 households. */
final class Levels {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private Levels() {}

    /** Whether larger figures are the better ones. */
    static boolean rise(Dossier dossier, Criterion.OfNumber criterion) {
        boolean sizeOfFall = switch (dossier.rule().measure()) {
            case Measure.BaseReduction cut -> true;
            case YearChange(YearChange.Change change, YearChange.Size size, boolean bothZero) ->
                change == YearChange.Change.DECREASE && size != YearChange.Size.DIRECTION;
            case Measure measure -> false;
        };
        return criterion.higherIsBetter() != sizeOfFall;
    }

    /**
     * The figure at the end of a year that stands for a bound of the criterion.
     *
     * @return null where the base, the plan or last year's figure is missing, and for grades and states
     */
    static @Nullable BigDecimal figureFor(Dossier dossier, BigDecimal bound, int year) {
        BigDecimal base = dossier.baseline() == null ? null : dossier.baseline().value();
        return switch (dossier.rule().measure()) {
            case Measure.Level level -> bound;
            case Measure.RunningCount count -> bound;
            case Measure.Coverage coverage -> bound;
            case Measure.PlanShare share -> part(dossier.plans().get(year), bound);
            case Measure.BaseReduction cut -> part(base, HUNDRED.subtract(bound));
            case Measure.BaseIncrease increase -> part(base, HUNDRED.add(bound));
            case Measure.BaseMultiple multiple -> base == null ? null : base.multiply(bound);
            case Measure.AverageGrowth growth -> grown(dossier, growth, bound, year);
            case YearChange change -> changed(dossier, change, bound, year);
            case Measure.Graded graded -> null;
            case Measure.StateOf state -> null;
        };
    }

    private static @Nullable BigDecimal part(@Nullable BigDecimal whole, BigDecimal percent) {
        return whole == null ? null : whole.multiply(percent).divide(HUNDRED);
    }

    private static @Nullable BigDecimal grown(
            Dossier dossier, Measure.AverageGrowth growth, BigDecimal bound, int year) {
        BigDecimal base = GrowthJudge.base(dossier, growth);
        if (base == null || year < growth.firstYear() || year > growth.lastYear()) {
            return null;
        }
        BigDecimal factor = BigDecimal.ONE.add(bound.divide(HUNDRED));
        return base.multiply(factor.pow(year - growth.firstYear() + 1)).round(MathContext.DECIMAL64);
    }

    private static @Nullable BigDecimal changed(Dossier dossier, YearChange change, BigDecimal bound, int year) {
        BigDecimal last = ChangeJudge.before(dossier, ReportingPeriod.quarter(year, 4));
        if (last == null) {
            return null;
        }
        BigDecimal wanted = change.change() == YearChange.Change.DECREASE ? bound.negate() : bound;
        return switch (change.size()) {
            case DIRECTION -> last.add(bound);
            case POINTS -> last.add(wanted);
            case PERCENT -> last.add(last.multiply(wanted).divide(HUNDRED));
        };
    }
}
