package vn.chitieu.judging;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.Percentage;

/**
 * A figure as it was reported: a number, or a numerator and a denominator.
 *
 * <p>Grades are positions in their scale from 1, states are 1 (reached, kept) or 0.
 *
 * @param value absent where only the fraction was reported
 * @param numerator present exactly where the denominator is
 */
public record ReportedFigure(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    public ReportedFigure {
        if ((numerator == null) != (denominator == null)) {
            throw new IllegalArgumentException("A fraction needs both its numbers");
        }
        if (value == null && numerator == null) {
            throw new IllegalArgumentException("A figure needs a value or a fraction; a missing one is no figure");
        }
    }

    public static ReportedFigure of(BigDecimal value) {
        return new ReportedFigure(value, null, null);
    }

    public static ReportedFigure ofShare(BigDecimal numerator, BigDecimal denominator) {
        return new ReportedFigure(null, numerator, denominator);
    }

    /** Whether there was no case to measure: 0 of 0. */
    public boolean isNotArisen() {
        return denominator != null && denominator.signum() == 0;
    }

    /**
     * The number to compare: the value, or the fraction in percent, half up to two decimals.
     *
     * @throws ArithmeticException if there was no case to measure
     */
    public BigDecimal number() {
        if (numerator != null && denominator != null) {
            return Percentage.ofShare(numerator, denominator).value();
        }
        return Objects.requireNonNull(value);
    }
}
