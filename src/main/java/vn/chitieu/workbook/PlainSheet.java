package vn.chitieu.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook of any form, cell by cell as a person would have typed it.
 *
 * @param refused why the file cannot be read; null where it could
 */
public record PlainSheet(List<List<Cell>> rows, @Nullable Mistake refused) {

    private static final int MOST_ROWS = 3000;
    private static final int MOST_COLUMNS = 40;

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
        try (XSSFWorkbook workbook = WorkbookFile.open(file)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            if (sheet.getLastRowNum() > MOST_ROWS) {
                return new PlainSheet(List.of(), Mistake.ofFile("tooLarge"));
            }
            List<List<Cell>> rows = new ArrayList<>();
            for (int at = 0; at <= sheet.getLastRowNum(); at++) {
                rows.add(cells(sheet.getRow(at), at));
            }
            return new PlainSheet(rows, null);
        } catch (WorkbookFile.Refused refused) {
            return new PlainSheet(List.of(), refused.mistake());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Cell> cells(@Nullable XSSFRow row, int at) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; row != null && column < Math.min(row.getLastCellNum(), MOST_COLUMNS); column++) {
            String address = new CellReference(at, column).formatAsString();
            cells.add(
                    switch (SheetCell.read(row, column, address)) {
                        case SheetCell.Text(String typed) -> new Cell(address, typed, null);
                        case SheetCell.Wrong(Mistake mistake) -> new Cell(address, "", mistake);
                    });
        }
        return cells;
    }
}
