package vn.chitieu.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chitieu.extraction.SourceLine;

/**
 * What a document seems to call itself; empty where that cannot be told.
 *
 * @param type name of a {@code ResolutionType}
 */
public record DocumentHeading(String type, String title, String number) {

    private static final int FIRST_LINES = 40;
    private static final int SHORTEST_TITLE = 20;
    private static final int LONGEST_TITLE = 400;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])(\\d{1,4}[-/]\\p{Lu}{2,6}(?:[-/]\\p{Lu}{2,8})*)");

    /** Looks at the first lines. */
    public static DocumentHeading of(List<SourceLine> lines) {
        String type = "RESOLUTION";
        String title = "";
        String number = "";
        for (SourceLine line : lines.stream().limit(FIRST_LINES).toList()) {
            String text = line.text().strip();
            Matcher found = NUMBER.matcher(text);
            if (number.isEmpty() && found.find()) {
                number = found.group(1);
            }
            boolean named = IntakeWords.words("types").stream()
                    .anyMatch(it -> IntakeWords.fold(text).startsWith(it));
            if (title.isEmpty() && named && text.length() >= SHORTEST_TITLE && text.length() <= LONGEST_TITLE) {
                title = text;
                type = IntakeWords.meaning("types", text).orElse(type);
            }
        }
        return new DocumentHeading(type, title, number);
    }
}
