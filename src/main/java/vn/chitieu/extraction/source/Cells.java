package vn.chitieu.extraction.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table's rows, set right where some were merged: text that goes over several columns stands in the first
 * of them, so that columns stay in line; text that goes over several rows stands in each, since it is said of each.
 */
final class Cells {

    private final List<String> above = new ArrayList<>();
    private final List<String> row = new ArrayList<>();

    void add(String text, int columns) {
        row.add(text);
        for (int column = 1; column < columns && row.size() < Limits.MOST_CELLS; column++) {
            row.add("");
        }
    }

    /** A cell that goes on from the row above. */
    void addFromAbove(int columns) {
        add(row.size() < above.size() ? above.get(row.size()) : "", columns);
    }

    /** A cell over which another of its row goes on. */
    void addCovered() {
        row.add("");
    }

    List<String> endRow() {
        above.clear();
        above.addAll(row);
        row.clear();
        return List.copyOf(above);
    }
}
