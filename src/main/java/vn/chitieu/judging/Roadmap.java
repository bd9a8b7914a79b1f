package vn.chitieu.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

/**
 * What a series should show at the end of a year for its target to be where it should: the column "mốc năm nay" of the
 * entry grid and the dashed line of the chart.
 *
 * <p>Where the document gives no yearly level this is a straight line, the portal's own aid (G11).
 */
public final class Roadmap {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Dossier dossier;

    private Roadmap(Dossier dossier) {
        this.dossier = dossier;
    }

    public static Roadmap of(Dossier dossier) {
        return new Roadmap(dossier);
    }

    /**
     * The figure needed at the end of a year, in the series' unit.
     *
     * @return null where the rule names no number, or its base, plan or last year's figure is missing
     */
    public @Nullable BigDecimal figureFor(int year) {
        if (!(dossier.rule().criterion() instanceof Criterion.OfNumber criterion)
                || year <= dossier.term().firstYear()) {
            return null;
        }
        BigDecimal goal = criterion.goal();
        BigDecimal step = dossier.steps().get(year);
        boolean later = dossier.rule().horizon().decidingYear(year) > year;
        if (later && step != null) {
            return step;
        }
        return switch (dossier.rule().measure()) {
            case Measure.PlanShare share -> {
                BigDecimal plan = dossier.plans().get(year);
                yield plan == null ? null : plan.multiply(goal).divide(HUNDRED);
            }
            case Measure.AverageGrowth growth -> grown(growth, goal, year);
            case Measure.YearChange change -> changed(change, goal, year);
            case Measure.BaseReduction cut ->
                ofBase(BigDecimal.ONE.subtract(along(goal, year).divide(HUNDRED)));
            case Measure.BaseIncrease increase ->
                ofBase(BigDecimal.ONE.add(along(goal, year).divide(HUNDRED)));
            case Measure.BaseMultiple multiple ->
                ofBase(BigDecimal.ONE.add(along(goal.subtract(BigDecimal.ONE), year)));
            case Measure.RunningCount count -> along(goal, year);
            case Measure.Coverage(boolean accumulating) when accumulating -> along(goal, year);
            case Measure level ->
                dossier.rule().horizon() instanceof Horizon.ByEndOf(int deadline)
                        ? year >= deadline
                                ? goal
                                : Path.of(dossier, dossier.baseline(), deadline)
                                        .valueAt(ReportingPeriod.quarter(year, 4))
                        : goal;
        };
    }

    /** Whether something that only grows has a goal that is the most it may come to. */
    public boolean isCeilingIn(ReportingPeriod at) {
        return dossier.rule().criterion() instanceof Criterion.OfNumber criterion
                && !Levels.rise(dossier, criterion)
                && (Track.isOfOneYear(dossier, at)
                        || NumberJudge.growsAllTerm(dossier.rule().measure()));
    }

    /** The share of a goal that is due at the end of a year, from nothing at the base year's end. */
    private BigDecimal along(BigDecimal goal, int year) {
        int deadline = dossier.rule().horizon() instanceof Horizon.ByEndOf(int last)
                ? last
                : dossier.term().lastYear();
        int from = dossier.baseYear();
        int gone = Math.min(year, deadline) - from;
        return goal.multiply(BigDecimal.valueOf(gone))
                .divide(BigDecimal.valueOf(deadline - from), MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal ofBase(BigDecimal factor) {
        Dossier.Baseline baseline = dossier.baseline();
        return baseline == null ? null : baseline.value().multiply(factor);
    }

    private @Nullable BigDecimal grown(Measure.AverageGrowth growth, BigDecimal goal, int year) {
        Dossier.Baseline baseline = dossier.baseline();
        if (baseline == null || year < growth.firstYear() || year > growth.lastYear()) {
            return null;
        }
        BigDecimal factor = BigDecimal.ONE.add(goal.divide(HUNDRED)).pow(year - baseline.year());
        return baseline.value().multiply(factor).round(MathContext.DECIMAL64);
    }

    private @Nullable BigDecimal changed(Measure.YearChange change, BigDecimal goal, int year) {
        ReportedFigure last = dossier.figures().yearAt(ReportingPeriod.quarter(year - 1, 4), dossier.accumulation());
        if (last == null || last.isNotArisen()) {
            return null;
        }
        BigDecimal wanted = change.change() == Measure.YearChange.Change.DECREASE ? goal.negate() : goal;
        return switch (change.size()) {
            case DIRECTION -> last.number();
            case POINTS -> last.number().add(wanted);
            case PERCENT -> last.number().add(last.number().multiply(wanted).divide(HUNDRED));
        };
    }
}
