package vn.chitieu.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as lines of text, in reading order.
 *
 * @param lines numbered upwards; numbers may be left out, never repeated
 */
public record SourceText(List<SourceLine> lines) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** Plain text, as it comes from a file or a clipboard: lines may break in the middle of a sentence. */
    public static SourceText of(String text) {
        List<SourceLine> lines = new ArrayList<>();
        for (String line : text.split("\r\n|[\n\r\u0085\u2028]", -1)) {
            lines.add(SourceLine.wrapped(lines.size() + 1, line));
        }
        return new SourceText(lines);
    }
}
