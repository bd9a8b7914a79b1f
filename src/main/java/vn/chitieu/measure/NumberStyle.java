package vn.chitieu.measure;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** How numbers are written for a reader: {@code 1.234,5} in Vietnamese, {@code 1,234.5} in English. */
public enum NumberStyle {
    VIETNAMESE {
        @Override
        public String format(BigDecimal number) {
            return VietnameseNumber.format(number);
        }

        @Override
        String points() {
            return "điểm %";
        }
    },
    ENGLISH {
        @Override
        public String format(BigDecimal number) {
            NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
            format.setMaximumFractionDigits(Math.max(number.stripTrailingZeros().scale(), 0));
            return format.format(number).replace('-', '−');
        }

        @Override
        String points() {
            return "percentage points";
        }
    };

    /** Vietnamese for every reader who has not asked for English. */
    public static NumberStyle of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    /** The number with the decimals it has, trailing zeros left out. */
    public abstract String format(BigDecimal number);

    /** The number with its unit: {@code 98,6%}, {@code 8,3%/năm}, {@code 831,02 tỷ đồng}. */
    public String format(BigDecimal number, UnitOfMeasure unit) {
        if (!unit.isPercentage()) {
            return format(number) + " " + unit.symbol();
        }
        return format(number) + (unit.symbol().startsWith("%/") ? unit.symbol() : "%");
    }

    /** A difference with its unit; between percentages it is points: {@code 0,4 điểm %}. */
    public String formatDifference(BigDecimal difference, UnitOfMeasure unit) {
        return unit.isPercentage() ? format(difference) + " " + points() : format(difference, unit);
    }

    abstract String points();
}
