package vn.chitieu.extraction.source;

import java.util.Locale;

/**
 * How the entries of a list are numbered on one level.
 *
 * @param style of the level's own number
 * @param pattern the printed text, with {@code %1} for the number of the outermost level; a bullet's sign where it has no number
 * @param start the first number
 * @param restart the level, from 1, after whose entries it starts again; 0 for never, -1 for every outer one
 * @param legal whether the outer levels' numbers are shown as 1, 2, 3 whatever their style
 * @param suffix between the number and the text
 */
record ListLevel(Style style, String pattern, int start, int restart, boolean legal, String suffix) {

    static final int EVERY_OUTER = -1;

    /** How a number is written. */
    enum Style {
        DECIMAL,
        TWO_DIGITS,
        LOWER_LETTER,
        UPPER_LETTER,
        LOWER_ROMAN,
        UPPER_ROMAN,
        NONE;

        String write(int number) {
            return switch (this) {
                case DECIMAL -> Integer.toString(number);
                case TWO_DIGITS -> number < 10 ? "0" + number : Integer.toString(number);
                case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
                case UPPER_LETTER -> letters(number);
                case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
                case UPPER_ROMAN -> roman(number);
                case NONE -> "";
            };
        }

        /** After Z comes AA, then BB. */
        private static String letters(int number) {
            if (number < 1 || number > 26 * 20) {
                return Integer.toString(number);
            }
            return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
        }

        private static String roman(int number) {
            if (number < 1 || number > 3999) {
                return Integer.toString(number);
            }
            int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
            String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
            StringBuilder written = new StringBuilder();
            int left = number;
            for (int sign = 0; sign < values.length; sign++) {
                while (left >= values[sign]) {
                    written.append(signs[sign]);
                    left -= values[sign];
                }
            }
            return written.toString();
        }
    }

    static ListLevel bullet(String sign) {
        return new ListLevel(Style.NONE, Signs.bullet(sign), 1, EVERY_OUTER, false, " ");
    }

    ListLevel startingAt(int number) {
        return new ListLevel(style, pattern, number, restart, legal, suffix);
    }
}
