package vn.chitieu.extraction;

import java.util.Locale;
import java.util.regex.Pattern;

/** Puts the numbers of headings and items together, so that each item of a document can be told from the others. */
final class Numbering {

    private static final int LONGEST = 8;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s().:/\\-–—]+$|^[(\\s]+");
    private static final Pattern OF_A_ROW = Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[IVX]{1,5}|\\p{L})[.)]?");

    private Numbering() {}

    /**
     * The number of an item under another.
     *
     * @param above number of what it stands under
     * @param index how many items without a number stand there, this one included
     */
    static String of(String above, Marker marker, int index) {
        return switch (marker.kind()) {
            case DASH, BULLET -> item(above, index);
            case NAMED -> under(above, marker.printed().replaceAll("\\D", ""));
            default -> under(above, own(marker));
        };
    }

    /** The number of an item that has none of its own: {@code III.4-2}, and below that {@code III.4-2.1}. */
    static String item(String above, int index) {
        return above + (above.contains("-") ? "." : "-") + index;
    }

    /** What the first cell of a row counts; empty where it tells something else. */
    static String ofRow(Block row) {
        String first = row.cells().getFirst().strip();
        return OF_A_ROW.matcher(first).matches() ? first.replaceAll("[.)]$", "") : "";
    }

    private static String own(Marker marker) {
        String plain = PUNCTUATION.matcher(marker.printed()).replaceAll("");
        return plain.length() > LONGEST || plain.toLowerCase(Locale.ROOT).startsWith("phần") ? "" : plain;
    }

    /** "4.2" below "III.4" is "III.4.2": it says itself what it stands under. */
    private static String under(String above, String own) {
        int dot = own.lastIndexOf('.');
        String said = dot < 0 ? "" : own.substring(0, dot);
        if (!said.isEmpty() && (above.equals(said) || above.endsWith("." + said))) {
            return above + own.substring(dot);
        }
        return above.isEmpty() || own.isEmpty() ? above + own : above + "." + own;
    }
}
