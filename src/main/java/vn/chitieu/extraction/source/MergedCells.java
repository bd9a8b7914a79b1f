package vn.chitieu.extraction.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/** Cells of a sheet that go over several rows: what the first of them says is said of each. */
final class MergedCells {

    private static final int MOST = 20_000;

    private record Going(String text, int lastRow) {}

    private final Map<Integer, List<CellRangeAddress>> beginning = new HashMap<>();
    private final Map<Integer, Going> going = new HashMap<>();

    static MergedCells read(Xml sheet) throws IOException {
        MergedCells merged = new MergedCells();
        int found = 0;
        while (sheet.next() && found < MOST) {
            if (sheet.isStart() && sheet.name().equals("mergeCell")) {
                CellRangeAddress range = CellRangeAddress.valueOf(sheet.attribute("ref", "A1"));
                if (range.getLastRow() > range.getFirstRow() && range.getFirstColumn() < Limits.MOST_CELLS) {
                    found++;
                    merged.beginning
                            .computeIfAbsent(range.getFirstRow(), row -> new ArrayList<>())
                            .add(range);
                }
            }
        }
        return merged;
    }

    /** Fills in what goes on from above, and notes what begins here. */
    void complete(int row, List<String> cells) {
        going.values().removeIf(it -> it.lastRow() < row);
        going.forEach((column, it) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, it.text());
            }
        });
        for (CellRangeAddress range : beginning.getOrDefault(row, List.of())) {
            if (range.getFirstColumn() < cells.size()) {
                going.put(range.getFirstColumn(), new Going(cells.get(range.getFirstColumn()), range.getLastRow()));
            }
        }
    }
}
