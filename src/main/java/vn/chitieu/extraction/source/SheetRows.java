package vn.chitieu.extraction.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Takes a sheet's cells and makes them rows, numbered as in the sheet; further sheets count on. */
final class SheetRows implements SheetContentsHandler {

    /** The sheet is read no further. */
    static final class TooMuch extends RuntimeException {

        private final transient UnreadableDocument reason;

        TooMuch(UnreadableDocument reason) {
            super(reason);
            this.reason = reason;
        }

        UnreadableDocument reason() {
            return reason;
        }
    }

    private final Lines lines;
    private final MergedCells merged;
    private final int before;
    private final List<String> cells = new ArrayList<>();

    SheetRows(Lines lines, MergedCells merged) {
        this.lines = lines;
        this.merged = merged;
        before = lines.number();
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < Limits.MOST_CELLS) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown == null ? "" : shown.strip());
        }
    }

    @Override
    public void endRow(int row) {
        merged.complete(row, cells);
        lines.goTo(before + row + 1);
        try {
            lines.row(cells);
        } catch (UnreadableDocument e) {
            throw new TooMuch(e);
        }
    }
}
