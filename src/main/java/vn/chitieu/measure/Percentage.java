package vn.chitieu.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value that is compared as a percentage: always two decimals, rounded half up, once.
 *
 * <p>9 of 11 schools are 81,8181…%; the resolution asks for 81,82%. Rounding both to the two decimals people write
 * makes them equal (reading convention G4).
 *
 * @param value percent, scale 2: {@code 81.82} stands for 81,82%
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Percentage {
        value = value.setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The share of {@code part} in {@code whole}, rounded once from the exact fraction.
     *
     * @throws ArithmeticException if {@code whole} is zero
     */
    public static Percentage ofShare(BigDecimal part, BigDecimal whole) {
        return new Percentage(part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }
}
