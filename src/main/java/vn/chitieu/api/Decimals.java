package vn.chitieu.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decimals as this API writes them: plain, with a point, never rounded on the way. */
final class Decimals {

    /** As long as any figure of a commune; a longer one would only make us compute. */
    private static final Pattern ACCEPTED = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private static final int MOST_DECIMALS = 10;

    private Decimals() {}

    /** The number of a text; null where there is none, with a finding where it is no number. */
    static @Nullable BigDecimal read(@Nullable String text, String field, Findings findings) {
        if (text == null) {
            return null;
        }
        if (!ACCEPTED.matcher(text).matches()) {
            findings.add(
                    field,
                    "must be a plain decimal such as \"831.02\", at most 15 digits before the point and 10 after it");
            return null;
        }
        return new BigDecimal(text);
    }

    /** The same, of a number that must be there. */
    static @Nullable BigDecimal require(@Nullable String text, String field, Findings findings) {
        if (text == null) {
            findings.add(field, "is missing");
        }
        return read(text, field, findings);
    }

    /** A number as text; one without end is rounded half up to ten decimals. */
    static @Nullable String write(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shown =
                number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP) : number;
        return shown.stripTrailingZeros().toPlainString();
    }
}
