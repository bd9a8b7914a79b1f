package vn.chitieu.bench;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Rows as {@code COPY} reads them, by table and by the time they would have been written in: what all communes write in a
 * quarter lies together on disk, and not what one commune has.
 */
final class Rows {

    private final StringBuilder[][] texts;

    /** @param slots 0 for what is set up, then one for each quarter */
    Rows(int slots) {
        texts = new StringBuilder[Table.values().length][slots];
    }

    /** Adds a row; its cells in the order of the table's columns. */
    void add(Table table, int slot, @Nullable Object... cells) {
        StringBuilder text = texts[table.ordinal()][slot];
        if (text == null) {
            text = new StringBuilder();
            texts[table.ordinal()][slot] = text;
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            cell(text, cells[i]);
        }
        text.append('\n');
    }

    @Nullable
    CharSequence of(Table table, int slot) {
        return texts[table.ordinal()][slot];
    }

    int slots() {
        return texts[0].length;
    }

    private static void cell(StringBuilder text, @Nullable Object cell) {
        switch (cell) {
            case null -> text.append("\\N");
            case String word -> escape(text, word);
            case BigDecimal number -> text.append(number.toPlainString());
            case Collection<?> several -> array(text, several);
            default -> text.append(cell);
        }
    }

    private static void escape(StringBuilder text, String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> text.append(letter);
            }
        }
    }

    /** No word in an array here has a quote, a comma or a backslash of its own. */
    private static void array(StringBuilder text, Collection<?> several) {
        text.append('{');
        String comma = "";
        for (Object one : several) {
            text.append(comma).append('"').append(one).append('"');
            comma = ",";
        }
        text.append('}');
    }
}
