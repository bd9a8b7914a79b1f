package vn.chitieu.judging;

import java.math.BigDecimal;

/**
 * Where the figures so far lead by the day that decides, if they go on as they did.
 *
 * @param value in the unit of the figures
 * @param low lower end of the span, never above {@code value}
 * @param high upper end of the span, never below {@code value}
 * @param points known points behind it, the base among them; at least 2
 */
public record Forecast(BigDecimal value, BigDecimal low, BigDecimal high, int points) {

    public Forecast {
        if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
            throw new IllegalArgumentException("A forecast of " + value + " lies outside " + low + " to " + high);
        }
        if (points < 2) {
            throw new IllegalArgumentException("Nothing can be foretold from " + points + " point");
        }
    }
}
