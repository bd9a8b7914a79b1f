package vn.chitieu.report;

import java.util.regex.Pattern;

/** Texts that a sheet would take for a formula: whoever names a target shall not make somebody's computer reckon. */
final class Formulas {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n|].*");

    private Formulas() {}

    static boolean isLike(String text) {
        return LIKE_A_FORMULA.matcher(text).matches();
    }

    /** With an apostrophe before it, which keeps it a text wherever it is opened. */
    static String guarded(String text) {
        return isLike(text) ? "'" + text : text;
    }
}
