package vn.chitieu.web;

import java.util.regex.Pattern;

/**
 * What people type, without the characters that nobody types: control characters, which no database column holds, and
 * invisible ones, by which a name would look empty or read backwards.
 */
public final class TypedText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\t\\r\\n]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\h*[\\t\\r\\n\\x{2028}\\x{2029}]\\s*");

    private TypedText() {}

    /** The text with its lines, as a text area gives it. */
    public static String lines(String typed) {
        return CONTROL.matcher(typed).replaceAll("");
    }

    /** The text as one line, such as a name: a line break counts as a space. */
    public static String line(String typed) {
        return LINE_BREAK.matcher(lines(typed)).replaceAll(" ").strip();
    }
}
