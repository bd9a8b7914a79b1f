package vn.chitieu.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of fixed widths, in twips. */
final class DocxTables {

    private DocxTables() {}

    /** A table of one row that puts blocks beside each other, without a line. */
    static XWPFTable invisible(XWPFDocument document, int rows, int... widths) {
        XWPFTable table = fixed(document, rows, widths);
        table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        // None at all would be left out, and Word's own come in
        table.setCellMargins(1, 1, 1, 1);
        table.getRows().forEach(row -> row.setCantSplitRow(true));
        return table;
    }

    static XWPFTable fixed(XWPFDocument document, int rows, int... widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.setWidth(String.valueOf(whole(widths)));
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            widen(row, widths);
        }
        return table;
    }

    /** Moves the border between the two cells of a row to the left, where that of the rows above stays. */
    static void part(XWPFTable table, int row, int left) {
        CTTblGrid grid = table.getCTTbl().getTblGrid();
        int whole = width(grid, 0) + width(grid, 1);
        int above = width(grid, 0);
        grid.getGridColArray(0).setW(BigInteger.valueOf(left));
        grid.getGridColArray(1).setW(BigInteger.valueOf(above - left));
        grid.addNewGridCol().setW(BigInteger.valueOf(whole - above));
        for (int at = 0; at < table.getNumberOfRows(); at++) {
            span(table.getRow(at).getCell(at == row ? 1 : 0), 2);
        }
        widen(table.getRow(row), left, whole - left);
    }

    static void span(XWPFTableCell cell, int columns) {
        CTTcPr properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    private static int width(CTTblGrid grid, int at) {
        return ((BigInteger) grid.getGridColArray(at).getW()).intValue();
    }

    static void widen(XWPFTableRow row, int... widths) {
        List<XWPFTableCell> cells = row.getTableCells();
        for (int at = 0; at < cells.size(); at++) {
            cells.get(at).setWidth(String.valueOf(widths[at]));
        }
    }

    /** The next paragraph of a cell, which begins with an empty one. */
    static XWPFParagraph paragraph(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        return cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
    }

    static void say(XWPFTableCell cell, ParagraphAlignment side, String text, int size, DocxText.Look look) {
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        DocxText.line(paragraph(cell), side, text, size, look);
    }

    private static int whole(int... widths) {
        int whole = 0;
        for (int width : widths) {
            whole += width;
        }
        return whole;
    }
}
