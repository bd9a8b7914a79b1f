package vn.chitieu.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Vietnamese notation: comma before the decimals, points between thousands ({@code 1.234.567,89}).
 *
 * <p>Not {@link java.text.NumberFormat}: its vi-VN parser takes {@code 831.02} for 83102 without a word, and stops
 * silently in the middle of {@code 1,234.5}. Here a text is read whole or asked back.
 */
public final class VietnameseNumber {

    private static final Pattern ACCEPTED = Pattern.compile("[-+]?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern POINT_FOR_COMMA = Pattern.compile("[-+]?\\d+\\.\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("[-+]?\\d{1,3}(\\.\\d{3})+");
    /** No group of thousands begins with a zero, so the point of {@code 0.500} can only stand for a comma. */
    private static final Pattern ZERO_BEFORE_POINT = Pattern.compile("[-+]?0\\d*\\..*");

    /** More than any accepted number needs; a longer text is not worth reading. */
    private static final int MOST_CHARACTERS = 60;

    private static final int MOST_INTEGER_DIGITS = 18;
    private static final int MOST_DECIMALS = 10;

    /** Digits between two points. */
    private static final int GROUP = 3;

    private VietnameseNumber() {}

    /** What a typed text says. */
    public sealed interface Reading {}

    /**
     * The text is a number.
     *
     * @param value exactly what was typed, decimals kept
     * @param inThousands whether points group thousands and no comma follows: {@code 1.234} is 1234, but a person who
     *     types a rate may have meant 1,234
     */
    public record Understood(BigDecimal value, boolean inThousands) implements Reading {}

    /**
     * A decimal point where Vietnamese writes a comma: {@code 831.02}. Never guessed, always asked.
     *
     * @param suggestion what was probably meant, in Vietnamese notation
     */
    public record PointForComma(String suggestion) implements Reading {}

    /** Not a number in any notation known here, or one beyond any figure a commune reports. */
    public record NotANumber() implements Reading {}

    /** Reads a text; spaces around it (no-break ones too) do not count. */
    public static Reading read(String text) {
        String typed = tidy(text);
        if (typed.length() > MOST_CHARACTERS) {
            return new NotANumber();
        }
        boolean zeroBeforePoint = ZERO_BEFORE_POINT.matcher(typed).matches();
        if (!zeroBeforePoint && ACCEPTED.matcher(typed).matches()) {
            BigDecimal value = new BigDecimal(typed.replace(".", "").replace(',', '.'));
            return value.precision() - value.scale() > MOST_INTEGER_DIGITS || value.scale() > MOST_DECIMALS
                    ? new NotANumber()
                    : new Understood(value, THOUSANDS.matcher(typed).matches());
        }
        if (POINT_FOR_COMMA.matcher(typed).matches()) {
            return new PointForComma(typed.replace('.', ','));
        }
        return new NotANumber();
    }

    /** The number in Vietnamese notation with the decimals it has, trailing zeros left out. */
    public static String format(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return withScale(plain, Math.max(plain.scale(), 0));
    }

    /** The number rounded half up to at most {@code decimals}, trailing zeros left out. For display only. */
    public static String format(BigDecimal number, int decimals) {
        return format(number.setScale(Math.min(decimals, Math.max(number.scale(), 0)), RoundingMode.HALF_UP));
    }

    /** The number, or an en dash where there is none: a missing figure is not zero. */
    public static String formatOrDash(@Nullable BigDecimal number) {
        return number == null ? "–" : format(number);
    }

    private static String withScale(BigDecimal number, int scale) {
        String[] parts = number.setScale(scale, RoundingMode.UNNECESSARY)
                .abs()
                .toPlainString()
                .split("\\.", -1);
        String sign = number.signum() < 0 ? "−" : "";
        return sign + grouped(parts[0]) + (scale > 0 ? "," + parts[1] : "");
    }

    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int place = digits.length() - GROUP; place > 0; place -= GROUP) {
            grouped.insert(place, '.');
        }
        return grouped.toString();
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('−', '-')
                .strip();
    }
}
