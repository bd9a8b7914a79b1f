package vn.chitieu.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * How some values lie: their middle, and how far from it the middle one of the distances is ("trung vị ± độ lệch tuyệt đối
 * trung vị"). Neither is moved by a few that are far off. Made of at least five values; fewer have no spread to speak of.
 *
 * @param middle the median
 * @param typical the median of the distances from the middle, and no less than a hundredth of the middle
 */
public record Spread(BigDecimal lowest, BigDecimal middle, BigDecimal highest, BigDecimal typical, int size) {

    private static final int FEWEST = 5;
    /** Near enough to the usual 3,5 of standard deviations, which are 1,4826 times the middle distance. */
    private static final BigDecimal FAR = new BigDecimal(5);

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DECIMALS = 6;

    /** The spread of some values; empty where they are fewer than five. */
    public static Optional<Spread> of(Collection<BigDecimal> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal[] sorted = sorted(values);
        BigDecimal middle = middle(sorted);
        BigDecimal typical = middle(distances(sorted, middle));
        return Optional.of(new Spread(
                sorted[0],
                middle,
                sorted[sorted.length - 1],
                typical.max(middle.abs().multiply(HUNDREDTH)),
                sorted.length));
    }

    /** Distances from the middle, the least first: those below it and those above it are in order already. */
    private static BigDecimal[] distances(BigDecimal[] sorted, BigDecimal middle) {
        BigDecimal[] distances = new BigDecimal[sorted.length];
        int above = 0;
        while (above < sorted.length && sorted[above].compareTo(middle) < 0) {
            above++;
        }
        int below = above - 1;
        for (int at = 0; at < distances.length; at++) {
            boolean isBelow = below >= 0
                    && (above == sorted.length
                            || middle.subtract(sorted[below]).compareTo(sorted[above].subtract(middle)) <= 0);
            distances[at] = isBelow ? middle.subtract(sorted[below]) : sorted[above].subtract(middle);
            below -= isBelow ? 1 : 0;
            above += isBelow ? 0 : 1;
        }
        return distances;
    }

    /** Whether a value is more than five typical distances from the middle. */
    public boolean isFar(BigDecimal value) {
        return value.subtract(middle).abs().compareTo(typical.multiply(FAR)) > 0;
    }

    /** Whether a gap is less than half of a typical distance: so small that it tells nothing in this company. */
    public boolean isSmall(BigDecimal gap) {
        return gap.abs().compareTo(typical.multiply(HALF)) < 0;
    }

    /**
     * The value that as many lie below as above; of an even number, halfway between the two in the middle.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static BigDecimal middle(Collection<BigDecimal> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing has no middle");
        }
        return middle(sorted(values));
    }

    private static BigDecimal[] sorted(Collection<BigDecimal> values) {
        BigDecimal[] sorted = values.toArray(BigDecimal[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    private static BigDecimal middle(BigDecimal[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : halfway(sorted[half - 1], sorted[half]);
    }

    private static BigDecimal halfway(BigDecimal one, BigDecimal other) {
        BigDecimal half = one.add(other).divide(BigDecimal.TWO, DECIMALS, RoundingMode.HALF_UP);
        return half.setScale(Math.max(0, half.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
    }
}
