package vn.chitieu.extraction;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph in one piece, wherever its lines were broken.
 *
 * @param marker what it begins with; null for nothing
 * @param text tidy, without the marker
 * @param folded as long as the text
 * @param lines number of the line that begins at a place of the text
 * @param cells of a table's row; empty for a paragraph
 */
record Block(
        @Nullable Marker marker, String text, String folded, NavigableMap<Integer, Integer> lines, List<String> cells) {

    static Block of(@Nullable Marker marker, String text, Map<Integer, Integer> lines, List<String> cells) {
        return new Block(marker, text, Folding.fold(text), new TreeMap<>(lines), cells);
    }

    /** A part of its text as a paragraph by itself. */
    Block part(int start, int end) {
        NavigableMap<Integer, Integer> within = new TreeMap<>();
        within.put(0, lineAt(start));
        lines.subMap(start, true, end, false).forEach((place, line) -> within.put(place - start, line));
        return of(start == 0 ? marker : null, text.substring(start, end).strip(), within, List.of());
    }

    /** The line at a place of the text. */
    int lineAt(int place) {
        return Objects.requireNonNull(lines.floorEntry(place)).getValue();
    }

    boolean isRow() {
        return !cells.isEmpty();
    }

    /** Whether what follows belongs to it: "… các chỉ tiêu sau:". */
    boolean leadsIn() {
        return folded.endsWith(":");
    }

    /** Whether it names what follows instead of saying something. */
    boolean isHeading() {
        return !isRow()
                && text.length() < 200
                && (leadsIn() || !folded.matches(".*[.;!?]\\s*") && !folded.contains(";"))
                && (marker == null || marker.kind().compareTo(Marker.Kind.ENCLOSED) < 0 || leadsIn());
    }
}
