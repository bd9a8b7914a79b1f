package vn.chitieu.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a target's base is worked out of the units that a commune was merged from. Percentages are never averaged as they
 * stand: shares are the sum of what is above the line over the sum of what is below it, rates are weighed.
 *
 * @param weighedBy what a mean is weighed by ("dân số"); null for sums and shares
 * @param percent whether the result is in percent
 */
public record BaselineWorking(Method method, @Nullable String weighedBy, boolean percent, List<Part> parts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS_OF_PERCENT = 2;
    private static final int DECIMALS = 4;

    /** What may be done with the numbers of the parts. */
    public enum Method {
        /** Amounts and counts. */
        SUM,
        /** Σ numerators ÷ Σ denominators. */
        SHARE,
        /** Σ values × weights ÷ Σ weights. */
        MEAN
    }

    /**
     * What one of the units brings along.
     *
     * @param share how much of it joined, in percent; null where it joined whole
     * @param value of a sum or a mean
     * @param numerator of a share, with its denominator
     * @param weight of a mean
     */
    public record Part(
            String code,
            String name,
            @Nullable BigDecimal share,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal weight) {

        private BigDecimal joined(@Nullable BigDecimal number) {
            BigDecimal whole = Objects.requireNonNull(number);
            return share == null ? whole : whole.multiply(share).divide(HUNDRED);
        }
    }

    public BaselineWorking {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Nothing to work a base out of");
        }
    }

    /**
     * The base: a sum exactly, percentages rounded half up to 2 decimals, other quotients to 4.
     *
     * @throws ArithmeticException if what is divided by comes to nothing
     */
    public BigDecimal result() {
        return switch (method) {
            case SUM -> upper().stripTrailingZeros();
            case SHARE -> quotient(percent ? upper().multiply(HUNDRED) : upper());
            case MEAN -> quotient(upper());
        };
    }

    /** What is above the line; the sum itself where there is none. */
    public BigDecimal upper() {
        return switch (method) {
            case SUM -> sum(part -> part.joined(part.value()));
            case SHARE -> sum(part -> part.joined(part.numerator()));
            case MEAN -> sum(part -> Objects.requireNonNull(part.value()).multiply(part.joined(part.weight())));
        };
    }

    /** What is below the line; null for a sum. */
    public @Nullable BigDecimal lower() {
        return switch (method) {
            case SUM -> null;
            case SHARE -> sum(part -> part.joined(part.denominator()));
            case MEAN -> sum(part -> part.joined(part.weight()));
        };
    }

    private BigDecimal quotient(BigDecimal above) {
        BigDecimal quotient = above.divide(
                Objects.requireNonNull(lower()), percent ? DECIMALS_OF_PERCENT : DECIMALS, RoundingMode.HALF_UP);
        return quotient.signum() == 0 ? BigDecimal.ZERO : quotient.stripTrailingZeros();
    }

    private BigDecimal sum(Function<Part, BigDecimal> number) {
        return parts.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
