package vn.chitieu.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.api.Choices.Comparator;
import vn.chitieu.api.Choices.MeasureWord;

/**
 * The numbers that a comparator looks at.
 *
 * @param low the only bound, or the lower end of a band; null for states, and where it is missing
 * @param high the upper end of a band
 */
record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    static Bounds read(
            PreviewRequest.Rule rule,
            @Nullable Comparator comparator,
            @Nullable MeasureWord measure,
            Findings findings) {
        BigDecimal low = Decimals.read(rule.low(), "rule.low", findings);
        BigDecimal high = Decimals.read(rule.high(), "rule.high", findings);
        if (comparator == null) {
            return new Bounds(low, high);
        }
        Bounds bounds = new Bounds(low, high);
        if (measure == MeasureWord.STATE || comparator == Comparator.REACHED) {
            bounds.checkState(comparator, measure, findings);
            return bounds;
        }
        Bounds used = comparator == Comparator.WITHIN
                ? bounds.band(rule, findings)
                : bounds.single(comparator, rule, findings);
        if (measure == MeasureWord.GRADE) {
            used.checkGrade(comparator, findings);
        }
        boolean belowNothing = measure == MeasureWord.YEAR_ON_YEAR
                && used.low() != null
                && used.low().signum() == 0;
        if (belowNothing && comparator == Comparator.BELOW) {
            findings.add("rule.comparator", "for a fall alone write > with low 0 and direction lower");
        }
        return used;
    }

    private void checkState(Comparator comparator, @Nullable MeasureWord measure, Findings findings) {
        if (measure != null && measure != MeasureWord.STATE) {
            findings.add("rule.comparator", "reached belongs to a state only");
            return;
        }
        if (comparator != Comparator.REACHED) {
            findings.add("rule.comparator", "must be reached for a state");
        }
        if (low != null && low.compareTo(BigDecimal.ONE) != 0) {
            findings.add("rule.low", "must be left out: a state is there or not");
        }
        if (high != null) {
            findings.add("rule.high", "must be left out: a state is there or not");
        }
    }

    private Bounds band(PreviewRequest.Rule rule, Findings findings) {
        if (rule.low() == null) {
            findings.add("rule.low", "is missing: a band has two ends");
        }
        if (rule.high() == null) {
            findings.add("rule.high", "is missing: a band has two ends");
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            findings.add("rule.high", "must not be below rule.low");
        }
        return this;
    }

    /** Under a cap the bound may be called high; two different ones are one too many. */
    private Bounds single(Comparator comparator, PreviewRequest.Rule rule, Findings findings) {
        if (low != null && high != null && low.compareTo(high) != 0) {
            findings.add("rule.high", "must be left out: " + comparator.written() + " looks at rule.low only");
        }
        boolean byHigh = rule.low() == null && rule.high() != null && comparator.isCap();
        if (rule.low() == null && !byHigh) {
            findings.add("rule.low", "is missing");
        }
        return new Bounds(byHigh ? high : low, null);
    }

    private void checkGrade(Comparator comparator, Findings findings) {
        if (comparator != Comparator.AT_LEAST) {
            findings.add("rule.comparator", "must be >= for a grade");
        }
        if (low != null && !isRank(low)) {
            findings.add("rule.low", "must be a rank: a whole number from 1 to " + RuleReading.MOST_GRADES);
        }
    }

    /** Whether a number is a place in a scale of grades. */
    static boolean isRank(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(RuleReading.MOST_GRADES)) <= 0;
    }
}
