package vn.chitieu.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people type, without the characters that nobody types: control characters and halves of characters, which no
 * database column holds, and invisible ones, by which a name would look empty or read backwards.
 */
public final class TypedText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}&&[^\\t\\r\\n]]");
    private static final Pattern LINE_BREAK = Pattern.compile("\\h*[\\t\\r\\n\\x{2028}\\x{2029}]\\s*");

    private TypedText() {}

    /** The text with its lines, as a text area gives it. */
    public static String lines(String typed) {
        return CONTROL.matcher(typed).replaceAll("");
    }

    /** A sent file's name, without the folders that some browsers send with it; empty where there is none. */
    public static String fileName(@Nullable String sent) {
        String line = sent == null ? "" : line(sent);
        return line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
    }

    /** The text as one line, such as a name: a line break counts as a space. */
    public static String line(String typed) {
        return LINE_BREAK.matcher(lines(typed)).replaceAll(" ").strip();
    }
}
