package vn.chitieu.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A straight way from a base to a goal, and how far along it one should be. The documents set no path between the two,
 * so the line is the portal's own aid and is labelled so (G11).
 *
 * @param monthsGone months since the base year's end, at least 1
 * @param months months from there to the deadline
 */
record Way(BigDecimal from, BigDecimal to, int monthsGone, int months) {

    /** Decimals of a ratio: the share of the expected way as a percentage with two decimals. */
    static final int RATIO_SCALE = 4;

    /** Whether there is a way to go at all; not so when the base is already at the goal or beyond it. */
    boolean leadsTowards(boolean higherIsBetter) {
        return higherIsBetter ? to.compareTo(from) > 0 : to.compareTo(from) < 0;
    }

    /** The value that is needed by now. */
    BigDecimal required() {
        return from.add(to.subtract(from)
                .multiply(BigDecimal.valueOf(monthsGone))
                .divide(BigDecimal.valueOf(months), MathContext.DECIMAL128));
    }

    /** Way gone ÷ way expected by now: 1 is exactly on the path. */
    BigDecimal ratio(BigDecimal value) {
        BigDecimal gone = value.subtract(from).multiply(BigDecimal.valueOf(months));
        BigDecimal expected = to.subtract(from).multiply(BigDecimal.valueOf(monthsGone));
        return gone.divide(expected, RATIO_SCALE, RoundingMode.HALF_UP);
    }

    /**
     * Value ÷ goal, turned round where smaller is better; null where the signs leave no sensible ratio.
     */
    static @Nullable BigDecimal plainRatio(BigDecimal value, BigDecimal goal, boolean higherIsBetter) {
        BigDecimal part = higherIsBetter ? value : goal;
        BigDecimal whole = higherIsBetter ? goal : value;
        return whole.signum() <= 0 || part.signum() < 0 ? null : part.divide(whole, RATIO_SCALE, RoundingMode.HALF_UP);
    }
}
