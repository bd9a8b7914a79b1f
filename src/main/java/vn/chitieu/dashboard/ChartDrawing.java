package vn.chitieu.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.Forecast;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;

/** Lays figures, path and threshold out on a chart; no floating point, so that the same data draws the same picture. */
final class ChartDrawing {

    private static final BigDecimal START_AT = new BigDecimal(4);
    private static final BigDecimal LAST_YEAR_AT = new BigDecimal(95);

    /** Flags that are closer, in percent of the width, stand one below the other. */
    private static final BigDecimal CROWDED = new BigDecimal(3);

    private static final int STEPS_OF_FLAGS = 4;
    private static final List<BigDecimal> STEPS =
            Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();

    private final Term term;
    private final List<Point> points;
    private final SortedMap<Integer, BigDecimal> path;
    private final @Nullable BigDecimal goal;
    private final @Nullable Ahead ahead;
    private final boolean yearByYear;
    private final List<Event> events;
    private final Function<BigDecimal, String> label;

    /** A figure to draw. */
    record Point(ReportingPeriod period, BigDecimal value, String grade, String label) {}

    /** Something that was concluded on a day. */
    record Event(LocalDate on, String text) {}

    /** A forecast to draw, from a figure to the end of the period that decides. */
    record Ahead(Point from, ReportingPeriod day, Forecast forecast) {}

    /**
     * A chart to be drawn.
     *
     * @param path levels needed at years' ends
     * @param goal the threshold, if it is a number of the series' own
     * @param ahead null where nothing is foretold
     * @param yearByYear whether totals start anew each January
     * @param events earliest first; those before or after the term are left out
     */
    ChartDrawing(
            Term term,
            List<Point> points,
            SortedMap<Integer, BigDecimal> path,
            @Nullable BigDecimal goal,
            @Nullable Ahead ahead,
            boolean yearByYear,
            List<Event> events,
            Function<BigDecimal, String> label) {
        this.term = term;
        this.points = points;
        this.path = new TreeMap<>(path);
        this.goal = goal;
        this.ahead = ahead;
        this.yearByYear = yearByYear;
        this.events = List.copyOf(events);
        this.label = label;
    }

    Chart draw() {
        return draw(Chart.Size.WHOLE, null);
    }

    /** @param marked the period that the page is about */
    Chart draw(Chart.Size size, @Nullable ReportingPeriod marked) {
        if (points.isEmpty()) {
            return new Chart(size, List.of(), List.of(), List.of(), List.of(), "", null, null, null, null, List.of());
        }
        Scale scale = scale(size);
        List<Chart.Dot> dots = points.stream()
                .map(point -> new Chart.Dot(
                        x(point.period()),
                        scale.y(point.value()),
                        point.grade(),
                        point.period().toString(),
                        point.label()))
                .toList();
        Point latest = points.getLast();
        return new Chart(
                size,
                scale.ticks(label),
                years(),
                dots,
                lines(scale),
                path.size() < 2
                        ? ""
                        : path.entrySet().stream()
                                .map(entry -> xAtEndOf(entry.getKey()) + "," + scale.y(entry.getValue()))
                                .collect(Collectors.joining(" ")),
                ahead == null ? null : ahead(ahead, scale),
                goal == null ? null : new Chart.Goal(scale.y(goal), label.apply(goal)),
                new Chart.Label(x(latest.period()), scale.y(latest.value()), latest.label()),
                marked == null ? null : mark(marked, scale),
                flags());
    }

    private List<Chart.Flag> flags() {
        List<Chart.Flag> flags = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event.on().getYear() < term.firstYear() || event.on().getYear() > term.lastYear()) {
                continue;
            }
            BigDecimal x = x(event.on());
            Chart.Flag former = flags.isEmpty() ? null : flags.getLast();
            int step = former != null && x.subtract(former.x()).compareTo(CROWDED) < 0
                    ? (former.step() + 1) % STEPS_OF_FLAGS
                    : 0;
            flags.add(new Chart.Flag(x, i + 1, step, event.on(), event.text()));
        }
        return flags;
    }

    private Chart.Mark mark(ReportingPeriod period, Scale scale) {
        Point there = points.stream()
                .filter(point -> point.period().equals(period))
                .findFirst()
                .orElse(null);
        return new Chart.Mark(
                x(period),
                there == null ? null : scale.y(there.value()),
                period.toString(),
                there == null ? "" : there.label());
    }

    private Chart.Ahead ahead(Ahead ahead, Scale scale) {
        String from = x(ahead.from().period()) + "," + scale.y(ahead.from().value());
        String to = x(ahead.day()) + ",";
        Forecast forecast = ahead.forecast();
        return new Chart.Ahead(
                from + " " + to + scale.y(forecast.value()),
                from + " " + to + scale.y(forecast.high()) + " " + to + scale.y(forecast.low()));
    }

    private List<String> lines(Scale scale) {
        List<List<Point>> runs = new ArrayList<>();
        for (Point point : points) {
            boolean starts = runs.isEmpty()
                    || yearByYear
                            && runs.getLast().getLast().period().year()
                                    != point.period().year();
            if (starts) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(point);
        }
        return runs.stream()
                .map(run -> run.stream()
                        .map(point -> x(point.period()) + "," + scale.y(point.value()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private List<Chart.Year> years() {
        List<Chart.Year> years = new ArrayList<>();
        for (int year = term.firstYear(); year <= term.lastYear(); year++) {
            years.add(new Chart.Year(xAtEndOf(year), year));
        }
        return years;
    }

    private BigDecimal x(LocalDate day) {
        int months = (day.getYear() - term.firstYear()) * 12 + day.getMonthValue() - 1;
        BigDecimal share = BigDecimal.valueOf(day.getDayOfMonth())
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL64);
        return at(BigDecimal.valueOf(months).add(share));
    }

    private BigDecimal x(ReportingPeriod period) {
        return at((period.year() - term.firstYear()) * 12 + period.monthsIntoYear());
    }

    private BigDecimal xAtEndOf(int year) {
        return at((year - term.firstYear() + 1) * 12);
    }

    /** Months are evenly spaced, from the base year's January to the term's last December. */
    private BigDecimal at(int months) {
        return at(BigDecimal.valueOf(months));
    }

    private BigDecimal at(BigDecimal months) {
        BigDecimal all = BigDecimal.valueOf((term.lastYear() - term.firstYear() + 1) * 12L);
        return LAST_YEAR_AT
                .subtract(START_AT)
                .multiply(months)
                .divide(all, MathContext.DECIMAL64)
                .add(START_AT)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private Scale scale(Chart.Size size) {
        List<BigDecimal> all = new ArrayList<>(points.stream().map(Point::value).toList());
        all.addAll(path.values());
        if (goal != null) {
            all.add(goal);
        }
        if (ahead != null) {
            all.add(ahead.forecast().low());
            all.add(ahead.forecast().high());
        }
        BigDecimal low = all.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal high = all.stream().reduce(BigDecimal::max).orElseThrow();
        if (low.compareTo(high) == 0) {
            BigDecimal margin =
                    low.signum() == 0 ? BigDecimal.ONE : low.abs().divide(BigDecimal.TEN, MathContext.DECIMAL64);
            low = low.signum() == 0 ? low : low.subtract(margin);
            high = high.add(margin);
        }
        return Scale.covering(low, high, size);
    }

    /** A vertical scale with round ticks. */
    private record Scale(BigDecimal low, BigDecimal high, BigDecimal step, Chart.Size size) {

        static Scale covering(BigDecimal low, BigDecimal high, Chart.Size size) {
            BigDecimal rough = high.subtract(low).divide(BigDecimal.valueOf(size.ticks()), MathContext.DECIMAL64);
            BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
            BigDecimal step = STEPS.stream()
                    .map(magnitude::multiply)
                    .filter(candidate -> candidate.compareTo(rough) >= 0)
                    .findFirst()
                    .orElseThrow();
            BigDecimal from = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
            BigDecimal to = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
            return new Scale(from, to, step, size);
        }

        BigDecimal y(BigDecimal value) {
            BigDecimal share = value.subtract(low).divide(high.subtract(low), MathContext.DECIMAL64);
            return BigDecimal.valueOf(size.bottom())
                    .subtract(share.multiply(BigDecimal.valueOf(size.bottom() - size.top())))
                    .setScale(2, RoundingMode.HALF_UP);
        }

        List<Chart.Tick> ticks(Function<BigDecimal, String> label) {
            List<Chart.Tick> ticks = new ArrayList<>();
            for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
                ticks.add(new Chart.Tick(y(tick), label.apply(tick)));
            }
            return ticks;
        }
    }
}
