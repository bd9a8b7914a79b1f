package vn.chitieu.extraction;

import java.util.List;

/**
 * A line of a document.
 *
 * @param number where it stands, from 1: the line of a text, the paragraph or table row of a word processor's file
 * @param text as written, list numbers and bullets included; the cells of a row joined by tabs
 * @param cells of a table's row, from the left; empty for anything else
 */
public record SourceLine(int number, Form form, String text, List<String> cells) {

    /** What is known of where a line ends. */
    public enum Form {
        /** Broken wherever the page ended: a sentence may go on in the next one. */
        WRAPPED,
        /** Ended by its writer: nothing goes on in the next one. */
        PARAGRAPH,
        /** A row of a table. */
        ROW
    }

    public SourceLine {
        cells = List.copyOf(cells);
    }

    public static SourceLine wrapped(int number, String text) {
        return new SourceLine(number, Form.WRAPPED, text, List.of());
    }

    public static SourceLine paragraph(int number, String text) {
        return new SourceLine(number, Form.PARAGRAPH, text, List.of());
    }

    public static SourceLine row(int number, List<String> cells) {
        return new SourceLine(number, Form.ROW, String.join("\t", cells), cells);
    }
}
