package vn.chitieu.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Rows as {@code COPY} reads them, by table and by the time they would have been written in: what all communes write in a
 * quarter lies together on disk, and not what one commune has.
 */
final class Rows {

    private final @Nullable Text[][] texts;

    /** @param slots 0 for what is set up, then one for each quarter */
    Rows(int slots) {
        texts = new Text[Table.values().length][slots];
    }

    /** Bytes that grow. */
    static final class Text {

        private byte[] bytes = new byte[4096];
        private int length;

        private void add(char ascii) {
            expect(1);
            bytes[length++] = (byte) ascii;
        }

        private void add(String word) {
            byte[] more = word.getBytes(StandardCharsets.UTF_8);
            expect(more.length);
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        }

        private void expect(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /** Adds a row; its cells in the order of the table's columns. */
    void add(Table table, int slot, @Nullable Object... cells) {
        Text text = texts[table.ordinal()][slot];
        if (text == null) {
            text = new Text();
            texts[table.ordinal()][slot] = text;
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.add('\t');
            }
            cell(text, cells[i]);
        }
        text.add('\n');
    }

    /** Null where there are none. */
    byte @Nullable [] of(Table table, int slot) {
        Text text = texts[table.ordinal()][slot];
        return text == null ? null : text.bytes();
    }

    int slots() {
        return texts[0].length;
    }

    private static void cell(Text text, @Nullable Object cell) {
        switch (cell) {
            case null -> text.add("\\N");
            case String word -> text.add(escaped(word));
            case BigDecimal number -> text.add(number.toPlainString());
            case Collection<?> several -> array(text, several);
            default -> text.add(cell.toString());
        }
    }

    private static String escaped(String word) {
        return word.indexOf('\\') < 0 && word.indexOf('\n') < 0 && word.indexOf('\t') < 0 && word.indexOf('\r') < 0
                ? word
                : word.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r");
    }

    /** No word in an array here has a quote, a comma or a backslash of its own. */
    private static void array(Text text, Collection<?> several) {
        text.add('{');
        boolean further = false;
        for (Object one : several) {
            if (further) {
                text.add(',');
            }
            further = true;
            text.add("\"" + one + "\"");
        }
        text.add('}');
    }
}
