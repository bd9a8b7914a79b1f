package vn.chitieu.judging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Measure;

/**
 * What is known of a series up to a period, as points in time: the base, which is a point too, and the figures that can
 * be set side by side. Totals are only compared within their year or from year's end to year's end.
 */
final class Track {

    private static final int MONTHS = 12;
    /** Decimals of a slope beyond those of the levels: over the 10,000 steps of the finest clock the error stays below one. */
    private static final int SLOPE_DECIMALS = 8;

    private final NavigableMap<Integer, BigDecimal> points;

    private final int decimals;

    private Track(NavigableMap<Integer, BigDecimal> points) {
        this.points = points;
        this.decimals =
                points.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    }

    static Track of(Dossier dossier, ReportingPeriod at) {
        boolean thisYearOnly = isOfOneYear(dossier, at);
        NavigableMap<Integer, BigDecimal> points = new TreeMap<>();
        for (ReportingPeriod period : dossier.figures().upTo(at)) {
            ReportedFigure figure = requireNonNull(dossier.yearAt(period));
            boolean comparable = switch (dossier.accumulation()) {
                case YEAR_TO_DATE -> thisYearOnly ? period.year() == at.year() : period.closesYear();
                case RATE -> period.closesYear() || period.equals(at);
                case LATEST, ANNUAL, RUNNING_COUNT, EVENT -> true;
            };
            if (comparable && !figure.isNotArisen()) {
                points.put(monthOf(period), figure.number());
            }
        }
        Dossier.Baseline base = base(dossier);
        if (base == null || thisYearOnly) {
            return new Track(points);
        }
        int start = monthOf(ReportingPeriod.year(base.year()));
        NavigableMap<Integer, BigDecimal> sinceBase = new TreeMap<>(points.tailMap(start, true));
        sinceBase.put(start, base.value());
        return new Track(sinceBase);
    }

    /** Whether a total that starts anew each January is decided this very year. */
    static boolean isOfOneYear(Dossier dossier, ReportingPeriod at) {
        return dossier.accumulation() == Accumulation.YEAR_TO_DATE
                && !NumberJudge.growsAllTerm(dossier.rule().measure())
                && dossier.rule().horizon().decidingYear(at.year()) == at.year();
    }

    /** Months since the year 0 at the end of a period. */
    static int monthOf(ReportingPeriod period) {
        return period.year() * MONTHS + period.monthsIntoYear();
    }

    private static Dossier.@Nullable Baseline base(Dossier dossier) {
        Measure measure = dossier.rule().measure();
        return NumberJudge.growsAllTerm(measure)
                ? new Dossier.Baseline(dossier.term().firstYear(), BigDecimal.ZERO)
                : dossier.baseline();
    }

    /** The points by month, earliest first. */
    NavigableMap<Integer, BigDecimal> points() {
        return points;
    }

    int size() {
        return points.size();
    }

    /** The most decimals of any level. */
    int decimals() {
        return decimals;
    }

    /** The same points on another clock, such as the part of a year's total that was due by then. */
    Track onClock(Map<Integer, Integer> clock) {
        return new Track(points.entrySet().stream()
                .filter(point -> clock.containsKey(point.getKey()))
                .collect(Collectors.toMap(
                        point -> requireNonNull(clock.get(point.getKey())),
                        Map.Entry::getValue,
                        (before, after) -> after,
                        TreeMap::new)));
    }

    /** The same points with their levels turned into something else. */
    Track mapped(UnaryOperator<BigDecimal> levels) {
        NavigableMap<Integer, BigDecimal> mapped = new TreeMap<>();
        points.forEach((month, level) -> mapped.put(month, levels.apply(level)));
        return new Track(mapped);
    }

    /** Rise per unit of time between each two points, in no order; a fall is negative. */
    List<BigDecimal> slopes() {
        List<Map.Entry<Integer, BigDecimal>> inOrder = List.copyOf(points.entrySet());
        List<BigDecimal> slopes = new ArrayList<>();
        for (int to = 1; to < inOrder.size(); to++) {
            for (int from = 0; from < to; from++) {
                slopes.add(slope(inOrder.get(from), inOrder.get(to)));
            }
        }
        return slopes;
    }

    /** Rise per unit of time from each point to the next. */
    List<BigDecimal> steps() {
        List<BigDecimal> steps = new ArrayList<>();
        Map.Entry<Integer, BigDecimal> from = null;
        for (Map.Entry<Integer, BigDecimal> to : points.entrySet()) {
            if (from != null) {
                steps.add(slope(from, to));
            }
            from = to;
        }
        return steps;
    }

    private BigDecimal slope(Map.Entry<Integer, BigDecimal> from, Map.Entry<Integer, BigDecimal> to) {
        return to.getValue()
                .subtract(from.getValue())
                .divide(
                        BigDecimal.valueOf((long) to.getKey() - from.getKey()),
                        decimals + SLOPE_DECIMALS,
                        RoundingMode.HALF_UP);
    }
}
