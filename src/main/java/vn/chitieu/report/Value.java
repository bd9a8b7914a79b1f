package vn.chitieu.report;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.VietnameseNumber;

/**
 * What a cell of the table says.
 *
 * @param number null for words
 * @param text as people read it
 * @param suffix what of the text follows the number: "%", " điểm %"; empty where nothing does
 * @param signed whether a positive number is written with its sign
 */
public record Value(@Nullable BigDecimal number, String text, String suffix, boolean signed) {

    private static final Pattern SLASH = Pattern.compile("(?<=\\p{L})/(?=\\p{L})");

    public static final Value NOTHING = words("");

    public static Value words(String text) {
        return new Value(null, text, "", false);
    }

    /** The text for a narrow cell: a unit may break after its slashes, a per cent sign stays with the word before it. */
    public String onPaper() {
        return SLASH.matcher(text).replaceAll("/\u200B").replace(" %", "\u00A0%");
    }

    public static Value number(BigDecimal number) {
        return new Value(number, VietnameseNumber.format(number), "", false);
    }

    /** {@code 98,6%}. */
    static Value percent(BigDecimal number) {
        return new Value(number, VietnameseNumber.format(number) + "%", "%", false);
    }

    /** A difference: {@code +0,5 điểm %}. */
    static Value change(BigDecimal number, String suffix) {
        String sign = number.signum() > 0 ? "+" : "";
        return new Value(number, sign + VietnameseNumber.format(number) + suffix, suffix, true);
    }
}
