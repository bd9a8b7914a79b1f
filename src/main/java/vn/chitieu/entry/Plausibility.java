package vn.chitieu.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;

/**
 * Whether a figure that can be read is likely. A doubt is said with its numbers and stops nothing: the figure is saved.
 *
 * <p>Four doubts, the first that applies: a running total that fell; a figure that would be likely with its comma moved
 * by one place; a part of what is counted in whole numbers; a figure far from those before.
 */
public final class Plausibility {

    /** Figures that a spread is taken from, at least. */
    private static final int ENOUGH = 6;
    /** So many times the middle distance from the median is far ("median ± k · MAD"). */
    private static final BigDecimal FAR = new BigDecimal(6);
    /** Below it a count of a few cases may well double. */
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TENFOLD = new BigDecimal(5);

    private Plausibility() {}

    /** What makes one doubt. */
    public enum Kind {
        NOT_WHOLE,
        FELL,
        COMMA,
        FAR
    }

    /**
     * A doubt.
     *
     * @param before the figure it is held against; null where it is held against none
     * @param suggestion what may have been meant; null where nothing suggests itself
     */
    public record Doubt(
            Kind kind,
            @Nullable BigDecimal before,
            BigDecimal now,
            @Nullable BigDecimal suggestion) {}

    /**
     * The doubt about the figure of a period, if there is one.
     *
     * @param whole whether the series is counted in whole numbers
     * @param most what no figure of the series can exceed, such as 100 for a share; null where nothing limits it
     */
    public static Optional<Doubt> about(
            FigureHistory history,
            ReportingPeriod period,
            @Nullable Accumulation accumulation,
            boolean whole,
            @Nullable BigDecimal most) {
        ReportedFigure figure = history.at(period);
        BigDecimal now = number(figure);
        boolean broken = whole && now != null && now.stripTrailingZeros().scale() > 0;
        Optional<Doubt> found = likely(history, period, accumulation, most);
        if (!broken || now == null || found.map(Doubt::suggestion).isPresent()) {
            return found;
        }
        return Optional.of(new Doubt(Kind.NOT_WHOLE, null, now, null));
    }

    private static Optional<Doubt> likely(
            FigureHistory history,
            ReportingPeriod period,
            @Nullable Accumulation accumulation,
            @Nullable BigDecimal most) {
        return found(history, period, accumulation)
                .map(it -> it.suggestion() != null
                                && most != null
                                && it.suggestion().compareTo(most) > 0
                        ? new Doubt(it.kind() == Kind.COMMA ? Kind.FAR : it.kind(), it.before(), it.now(), null)
                        : it);
    }

    private static Optional<Doubt> found(
            FigureHistory history, ReportingPeriod period, @Nullable Accumulation accumulation) {
        ReportedFigure figure = history.at(period);
        if (figure == null || figure.isNotArisen()) {
            return Optional.empty();
        }
        BigDecimal now = figure.number();
        BigDecimal before = number(history.at(period.previousQuarter()));
        boolean sameYear = period.previousQuarter().year() == period.year();
        boolean total =
                accumulation == Accumulation.RUNNING_COUNT || accumulation == Accumulation.YEAR_TO_DATE && sameYear;
        if (total && before != null && now.compareTo(before) < 0) {
            BigDecimal tenfold = now.movePointRight(1);
            return Optional.of(
                    new Doubt(Kind.FELL, before, now, near(tenfold, before) ? tenfold.stripTrailingZeros() : null));
        }
        BigDecimal likely =
                accumulation == Accumulation.YEAR_TO_DATE ? number(history.at(period.sameLastYear())) : before;
        return likely == null ? Optional.empty() : against(likely, now, history, period, accumulation);
    }

    private static Optional<Doubt> against(
            BigDecimal likely,
            BigDecimal now,
            FigureHistory history,
            ReportingPeriod period,
            @Nullable Accumulation accumulation) {
        if (near(now, likely) || likely.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal more = now.movePointRight(1);
        BigDecimal less = now.movePointLeft(1);
        if (near(more, likely) && likely.compareTo(now.multiply(TENFOLD)) > 0) {
            return Optional.of(new Doubt(Kind.COMMA, likely, now, more.stripTrailingZeros()));
        }
        if (near(less, likely) && now.compareTo(likely.multiply(TENFOLD)) > 0) {
            return Optional.of(new Doubt(Kind.COMMA, likely, now, less.stripTrailingZeros()));
        }
        boolean large = now.abs().max(likely.abs()).compareTo(SMALL) >= 0;
        return large && isFar(now, likely, before(history, period, accumulation))
                ? Optional.of(new Doubt(Kind.FAR, likely, now, null))
                : Optional.empty();
    }

    /** By the spread of the figures before where there are enough of them, else by half of the last one. */
    private static boolean isFar(BigDecimal now, BigDecimal likely, List<BigDecimal> before) {
        if (before.size() < ENOUGH) {
            return true;
        }
        BigDecimal median = median(before);
        BigDecimal spread =
                median(before.stream().map(it -> it.subtract(median).abs()).toList());
        return now.subtract(median).abs().compareTo(spread.multiply(FAR)) > 0;
    }

    /** The figures before a period that may be laid beside it: of totals within a year only those of the same quarter. */
    private static List<BigDecimal> before(
            FigureHistory history, ReportingPeriod period, @Nullable Accumulation accumulation) {
        SortedMap<ReportingPeriod, ReportedFigure> all = history.figures().headMap(period);
        return all.entrySet().stream()
                .filter(it -> it.getKey().type() == period.type())
                .filter(it -> accumulation != Accumulation.YEAR_TO_DATE
                        || it.getKey().monthsIntoYear() == period.monthsIntoYear())
                .map(Map.Entry::getValue)
                .filter(it -> !it.isNotArisen())
                .map(ReportedFigure::number)
                .toList();
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP);
    }

    /** Within half of the other. */
    private static boolean near(BigDecimal now, BigDecimal likely) {
        return now.subtract(likely).abs().compareTo(likely.abs().multiply(HALF)) <= 0;
    }

    private static @Nullable BigDecimal number(@Nullable ReportedFigure figure) {
        return figure == null || figure.isNotArisen() ? null : figure.number();
    }
}
