package vn.chitieu.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook of any form, cell by cell as a person would have typed it.
 *
 * @param refused why the file cannot be read; null where it could
 */
public record PlainSheet(List<List<Cell>> rows, @Nullable Mistake refused) {

    /**
     * One cell.
     *
     * @param address {@code B7}
     * @param typed empty where nothing is, or nothing that can be read
     * @param wrong why it cannot be read; null where it can
     */
    public record Cell(
            String address, String typed, @Nullable Mistake wrong) {}

    public PlainSheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Never fails: what cannot be opened says why. */
    public static PlainSheet read(byte[] file) {
        if (file.length == 0) {
            return new PlainSheet(List.of(), Mistake.ofFile("noFile"));
        }
        try {
            List<SheetRead> sheets = WorkbookFile.read(file);
            if (sheets.isEmpty()) {
                return new PlainSheet(List.of(), Mistake.ofFile("notAWorkbook"));
            }
            SheetRead sheet = sheets.getFirst();
            int columns = sheet.rows().values().stream()
                    .flatMap(row -> row.keySet().stream())
                    .mapToInt(at -> at + 1)
                    .max()
                    .orElse(0);
            List<List<Cell>> rows = new ArrayList<>();
            for (int at = 0; at <= sheet.lastRow(); at++) {
                rows.add(cells(sheet, at, columns));
            }
            return new PlainSheet(rows, null);
        } catch (WorkbookFile.Refused refused) {
            return new PlainSheet(List.of(), refused.mistake());
        }
    }

    private static List<Cell> cells(SheetRead sheet, int at, int columns) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String address = new CellReference(at, column).formatAsString();
            cells.add(
                    switch (SheetCell.read(sheet, at, column, address)) {
                        case SheetCell.Text(String typed) -> new Cell(address, typed, null);
                        case SheetCell.Wrong(Mistake mistake) -> new Cell(address, "", mistake);
                    });
        }
        return cells;
    }
}
