package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Dossier;
import vn.chitieu.judging.Forecast;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Roadmap;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Chooses what of a target is drawn: its figures, the way needed, the threshold, and where the figures lead. */
final class TargetCharts {

    private TargetCharts() {}

    /**
     * The chart of a target at the end of a period; empty where there is no number to draw.
     *
     * @param dossier null for composites
     * @param ahead as it was judged at that period
     * @param size a small one marks the period and foretells nothing
     * @param events what was concluded about it, earliest first
     */
    static Chart of(
            @Nullable Dossier dossier,
            List<TargetFigures.Row> reported,
            ReportingPeriod at,
            Outlook ahead,
            Chart.Size size,
            List<ChartDrawing.Event> events,
            NumberStyle style) {
        ReportingPeriod marked = size == Chart.Size.SMALL ? at : null;
        boolean drawn = dossier != null && dossier.rule().criterion() instanceof Criterion.OfNumber;
        List<ChartDrawing.Point> points = drawn
                ? reported.stream()
                        .filter(row -> !row.figure().isNotArisen())
                        .map(row -> new ChartDrawing.Point(
                                row.period(),
                                row.figure().number(),
                                row.grade(),
                                style.format(row.figure().number())))
                        .toList()
                : List.of();
        if (dossier == null || points.isEmpty()) {
            return new ChartDrawing(
                            Term.CURRENT, List.of(), new TreeMap<>(), null, null, false, List.of(), style::format)
                    .draw(size, marked);
        }
        boolean yearByYear = dossier.accumulation() == Accumulation.YEAR_TO_DATE;
        return new ChartDrawing(
                        dossier.term(),
                        points,
                        path(dossier),
                        goal(dossier.rule()),
                        marked == null ? ahead(points, at, ahead, dossier.term(), yearByYear) : null,
                        yearByYear,
                        marked == null ? events : List.of(),
                        style::format)
                .draw(size, marked);
    }

    /** From the last figure that the forecast knew; a total that is decided in a later year, from a year's end. */
    private static ChartDrawing.@Nullable Ahead ahead(
            List<ChartDrawing.Point> points, ReportingPeriod at, Outlook outlook, Term term, boolean yearByYear) {
        Forecast forecast = outlook.forecast();
        ReportingPeriod day = outlook.day();
        if (forecast == null || day == null || day.year() > term.lastYear()) {
            return null;
        }
        return points.stream()
                .filter(point -> point.period().compareTo(at) <= 0)
                .filter(point ->
                        !yearByYear || day.year() == at.year() || point.period().closesYear())
                .reduce((earlier, later) -> later)
                .map(from -> new ChartDrawing.Ahead(from, day, forecast))
                .orElse(null);
    }

    private static SortedMap<Integer, BigDecimal> path(Dossier dossier) {
        SortedMap<Integer, BigDecimal> path = new TreeMap<>();
        Roadmap roadmap = Roadmap.of(dossier);
        if (dossier.baseline() != null && goal(dossier.rule()) != null) {
            path.put(
                    Math.max(dossier.baseline().year(), dossier.term().firstYear()),
                    dossier.baseline().value());
        }
        for (int year : dossier.term().judgedYears()) {
            BigDecimal level = roadmap.figureFor(year);
            if (level != null) {
                path.put(year, level);
            }
        }
        return path;
    }

    /** The threshold, where it is a number in the figures' own unit. */
    private static @Nullable BigDecimal goal(SingleRule rule) {
        boolean own = rule.measure() instanceof Measure.Level
                || rule.measure() instanceof Measure.Coverage
                || rule.measure() instanceof Measure.RunningCount;
        return own && rule.criterion() instanceof Criterion.OfNumber criterion ? criterion.goal() : null;
    }
}
