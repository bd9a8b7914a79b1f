package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/**
 * Everything that judging one rule needs.
 *
 * @param seriesUnit unit of the figures as reported
 * @param baseline where the way begins; null where nobody has entered one
 * @param path level to be reached by the end of each year, where the document says so, in the figures' unit; often empty
 * @param plans plan handed down for each year, in the figures' unit
 * @param seasonal whether a total comes in as it did last year, and not evenly over the year
 */
public record Dossier(
        SingleRule rule,
        Cadence cadence,
        Accumulation accumulation,
        UnitOfMeasure seriesUnit,
        Term term,
        @Nullable Baseline baseline,
        SortedMap<Integer, BigDecimal> path,
        Map<Integer, BigDecimal> plans,
        boolean seasonal,
        FigureHistory figures) {

    /** The value a way begins from, at the end of a year. */
    public record Baseline(int year, BigDecimal value) {}

    public Dossier {
        path = new TreeMap<>(path);
        plans = Map.copyOf(plans);
    }

    /** A dossier whose totals come in evenly. */
    public Dossier(
            SingleRule rule,
            Cadence cadence,
            Accumulation accumulation,
            UnitOfMeasure seriesUnit,
            Term term,
            @Nullable Baseline baseline,
            SortedMap<Integer, BigDecimal> path,
            Map<Integer, BigDecimal> plans,
            FigureHistory figures) {
        this(rule, cadence, accumulation, seriesUnit, term, baseline, path, plans, false, figures);
    }

    /**
     * The yearly steps towards a later goal, in the figures' unit: the document's, else the plans handed down. Under a
     * rule that measures the plan itself a plan is no step.
     */
    SortedMap<Integer, BigDecimal> steps() {
        SortedMap<Integer, BigDecimal> steps = new TreeMap<>();
        if (!(rule.measure() instanceof Measure.PlanShare)) {
            steps.putAll(plans);
        }
        steps.putAll(path);
        return steps;
    }

    /** The year whose end the way is counted from. */
    int baseYear() {
        return baseline == null ? term.firstYear() : baseline.year();
    }

    /** What the year says at the end of a period, or null where nothing was reported for it. */
    @Nullable
    ReportedFigure yearAt(ReportingPeriod period) {
        return figures.yearAt(period, accumulation);
    }

    /** Whether an earlier period of the judged years had a figure of which a condition is true. */
    boolean wasEverBefore(ReportingPeriod at, BiPredicate<ReportingPeriod, ReportedFigure> condition) {
        ReportingPeriod baseYearEnd = ReportingPeriod.quarter(term.firstYear(), 4);
        return figures.reportedBetween(baseYearEnd, at).stream()
                .filter(period -> !period.equals(at))
                .anyMatch(period -> condition.test(period, requireNonNull(yearAt(period))));
    }
}
