package vn.chitieu.judging;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws a line through the last point with the median of the slopes between all points, and its span with their
 * quartiles. One wild figure moves neither much.
 */
final class Forecasting {

    private static final MathContext EXACT = MathContext.DECIMAL64;
    private static final BigDecimal QUARTERS = new BigDecimal(4);
    private static final int DECIMALS = 2;
    private static final int LOG_DECIMALS = 12;

    private Forecasting() {}

    /**
     * Where a track leads by a later time.
     *
     * @param lowest the least that is possible by nature; null where there is no such bound
     * @param highest the most that is possible
     * @return null under two points, and where the time is not after the last point
     */
    static @Nullable Forecast of(Track track, int time, @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
        if (track.size() < 2 || time <= track.points().lastKey()) {
            return null;
        }
        BigDecimal last = track.points().lastEntry().getValue();
        BigDecimal ahead = BigDecimal.valueOf((long) time - track.points().lastKey());
        List<BigDecimal> slopes = track.slopes().stream().sorted().toList();
        int scale = Math.max(DECIMALS, track.decimals());
        Line line = new Line(last, ahead, lowest, highest, scale);
        return new Forecast(
                line.with(quantile(slopes, 2)),
                line.with(quantile(slopes, 1)),
                line.with(quantile(slopes, 3)),
                track.size());
    }

    private record Line(
            BigDecimal from,
            BigDecimal ahead,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            int scale) {

        BigDecimal with(BigDecimal slope) {
            BigDecimal value = from.add(slope.multiply(ahead)).setScale(scale, RoundingMode.HALF_UP);
            BigDecimal raised = lowest == null ? value : value.max(lowest);
            return highest == null ? raised : raised.min(highest);
        }
    }

    /**
     * The same for what grows by a rate: the slopes are of growth, and the line is a curve. What grows as asked every
     * year would fall short of its goal on a straight line.
     *
     * @return null also where a point is not above zero, since no rate leads from there
     */
    static @Nullable Forecast ofGrowth(Track track, int time) {
        if (track.points().values().stream().anyMatch(level -> level.signum() <= 0)) {
            return null;
        }
        Forecast logarithms = of(
                track.mapped(level -> BigDecimalMath.log(level, EXACT).setScale(LOG_DECIMALS, RoundingMode.HALF_UP)),
                time,
                null,
                null);
        if (logarithms == null) {
            return null;
        }
        return new Forecast(
                grown(logarithms.value()), grown(logarithms.low()), grown(logarithms.high()), logarithms.points());
    }

    private static BigDecimal grown(BigDecimal logarithm) {
        return BigDecimalMath.exp(logarithm, EXACT).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The value that so many quarters of the sorted numbers lie below, between two of them in proportion. */
    static BigDecimal quantile(List<BigDecimal> sorted, int quarters) {
        int steps = (sorted.size() - 1) * quarters;
        int index = steps / 4;
        int rest = steps % 4;
        BigDecimal below = sorted.get(index);
        if (rest == 0) {
            return below;
        }
        BigDecimal gap = sorted.get(index + 1).subtract(below);
        return below.add(gap.multiply(BigDecimal.valueOf(rest)).divide(QUARTERS));
    }
}
