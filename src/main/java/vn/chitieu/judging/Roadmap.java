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
        BigDecimal due = dueBy(year, goal);
        return due == null ? null : Levels.figureFor(dossier, due, year);
    }

    /** What the criterion asks for by the end of a year, in its own terms. */
    private @Nullable BigDecimal dueBy(int year, BigDecimal goal) {
        return switch (dossier.rule().measure()) {
            case Measure.BaseReduction cut -> along(goal, year);
            case Measure.BaseIncrease increase -> along(goal, year);
            case Measure.BaseMultiple multiple -> BigDecimal.ONE.add(along(goal.subtract(BigDecimal.ONE), year));
            case Measure measure when NumberJudge.growsAllTerm(measure) -> along(goal, year);
            case Measure.PlanShare share -> goal;
            case Measure.AverageGrowth growth -> goal;
            case Measure.YearChange change -> goal;
            case Measure level ->
                dossier.rule().horizon() instanceof Horizon.ByEndOf(int deadline) && year < deadline
                        ? Path.of(dossier, dossier.baseline(), deadline).valueAt(ReportingPeriod.quarter(year, 4))
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
}
