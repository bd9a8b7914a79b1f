package vn.chitieu.workbook;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it lies in a file, read once from front to back: what it says and how it looks, computed by nobody.
 *
 * @param rows by their number, from 0; a row without a cell that says something is missing
 */
record SheetRead(String name, NavigableMap<Integer, Map<Integer, Cell>> rows, List<CellRangeAddress> merged) {

    /** What lies in a cell; one that says nothing is not there. */
    sealed interface Cell {}

    /** A text, also one that a formula would have made. */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param raw as the file writes it: with a point, maybe with an exponent
     * @param format how it is shown
     * @param dated whether it is shown as a day or a time
     */
    record Number(String raw, String format, boolean dated) implements Cell {}

    /** A formula, whatever it came to. */
    record Formula() implements Cell {}

    /** Yes or no, a failure, or what no number can be read from. */
    record Nothing() implements Cell {}

    @Nullable
    Cell at(int row, int column) {
        return rows.getOrDefault(row, Map.of()).get(column);
    }

    /** From 0; -1 where nothing is. */
    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }
}
