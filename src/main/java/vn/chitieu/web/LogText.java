package vn.chitieu.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What came with a request, as it may stand in a log: on one line, so that it cannot pass for another entry. */
public final class LogText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]");
    private static final int LONGEST = 500;

    private LogText() {}

    /** A value as it may stand in a log. */
    public static String of(@Nullable Object value) {
        String text = CONTROL.matcher(String.valueOf(value)).replaceAll("�");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
