package vn.chitieu.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph begins with: a number, a letter, a dash.
 *
 * @param printed without the space after it
 * @param length of all that stands before the paragraph's own words
 */
record Marker(Kind kind, String printed, int length) {

    /** Outermost first. */
    enum Kind {
        PART("(?:[A-EĐ]\\s*[.\\-–]\\s+(?=\\p{Lu})|(?:PHẦN|Phần) (?:THỨ|thứ) \\p{L}+\\s*[.:]?\\s*)"),
        ROMAN("[IVX]{1,5}\\s*(?:[.\\-–:)]\\s*|\\s+)(?=[\\p{Lu}\"“])"),
        NUMBER("\\d{1,2}\\s*(?:[.)/]\\s*|[\\-–:]\\s+)(?:(?=[\\p{L}\"“(≥>])|(?<=[.)] )(?=\\d))"),
        SUB_NUMBER("\\d{1,2}\\.\\d{1,2}\\.?\\)?\\s*(?=[\\p{Lu}\"“])"),
        SUB_SUB_NUMBER("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?\\.?\\s*(?=[\\p{Lu}\"“])"),
        ENCLOSED("\\(\\d{1,2}\\)[.:]?\\s*"),
        LETTER("(?:\\([a-zđ]\\)|[a-zđ]\\d?\\s*[.)])\\s+"),
        NAMED("(?:Chỉ tiêu|CHỈ TIÊU|Mục tiêu|Nhiệm vụ)(?: số| thứ)? \\d{1,2}\\s*[:.]\\s+"),
        DASH("[-–—−]\\s*(?=[\\p{L}\\p{N}(\"“≥>])"),
        BULLET("[+•*●▪◦□■➢✓·\uF02D\uF0B7]\\s*");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** What a line begins with; null for a line that begins with its words. */
    static @Nullable Marker of(String line) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(line);
            if (matcher.lookingAt() && matcher.end() < line.length()) {
                return new Marker(kind, matcher.group().strip(), matcher.end());
            }
        }
        return null;
    }

    /** The last of its numbers: 3 of "2.3."; 0 where it has none. */
    int number() {
        String digits = printed.replaceAll("[^\\d.]", "").replaceAll("\\.+$", "");
        String last = digits.substring(digits.lastIndexOf('.') + 1);
        return last.isEmpty() ? 0 : Integer.parseInt(last);
    }
}
