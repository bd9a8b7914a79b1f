package vn.chitieu.extraction;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a sentence with its unit: {@code 8,5 -9,0%}, {@code 4/5 trường}, {@code 117,84 triệu đồng/người/năm}.
 *
 * @param start of its first digit
 * @param end after its unit
 * @param low as printed
 * @param high the other end of a range; null for one number
 * @param unit as printed; null where no word follows that could be one
 * @param familiar whether the unit is one that is known, not just the words that follow
 * @param doubtful whether a decimal point stands where Vietnamese writes a comma
 */
record NumberPhrase(
        int start,
        int end,
        BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        boolean familiar,
        boolean doubtful) {

    boolean isRange() {
        return high != null;
    }

    boolean isPercent() {
        return "%".equals(unit);
    }

    boolean isTimes() {
        return "lần".equals(unit);
    }
}
