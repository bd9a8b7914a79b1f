package vn.chitieu.report;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;

/** The table "Biểu 01" on sheets across; its head stands on each of them. */
final class DocxAnnex {

    private static final int SIZE = 9;
    private static final int CELL_MARGIN = 60;

    private DocxAnnex() {}

    static void write(XWPFDocument document, String label, Annex annex, String empty) {
        DocxText.line(document.createParagraph(), ParagraphAlignment.RIGHT, label, 12, DocxText.Look.BOLD);
        DocxText.line(document.createParagraph(), ParagraphAlignment.CENTER, annex.title(), 14, DocxText.Look.BOLD);
        var note = document.createParagraph();
        DocxText.line(note, ParagraphAlignment.CENTER, annex.note(), 11, DocxText.Look.ITALIC);
        note.setSpacingAfter(CELL_MARGIN * 2);
        if (annex.groups().isEmpty()) {
            DocxText.line(document.createParagraph(), ParagraphAlignment.LEFT, empty, 12, DocxText.Look.PLAIN);
            return;
        }
        XWPFTable table = DocxTables.fixed(document, 1, widths());
        table.setCellMargins(CELL_MARGIN / 3, CELL_MARGIN, CELL_MARGIN / 3, CELL_MARGIN);
        XWPFTableRow heads = table.getRow(0);
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        for (ReportColumn column : ReportColumn.values()) {
            DocxTables.say(
                    heads.getCell(column.ordinal()),
                    ParagraphAlignment.CENTER,
                    annex.head(column),
                    SIZE,
                    DocxText.Look.BOLD);
        }
        for (Annex.Group group : annex.groups()) {
            group(table.createRow(), group.title());
            group.rows().forEach(row -> row(table.createRow(), row));
        }
    }

    private static void group(XWPFTableRow row, String title) {
        row.setCantSplitRow(true);
        DocxTables.say(row.getCell(0), ParagraphAlignment.LEFT, title, SIZE, DocxText.Look.BOLD);
        row.getCell(0).getParagraphs().getFirst().setKeepNext(true);
        CTTcPr properties = row.getCell(0).getCTTc().isSetTcPr()
                ? row.getCell(0).getCTTc().getTcPr()
                : row.getCell(0).getCTTc().addNewTcPr();
        properties.addNewGridSpan().setVal(java.math.BigInteger.valueOf(ReportColumn.values().length));
        for (int at = ReportColumn.values().length - 1; at > 0; at--) {
            row.removeCell(at);
        }
        DocxTables.widen(row, DocxSheets.TABLE_WIDTH);
    }

    private static void row(XWPFTableRow row, Annex.Row line) {
        row.setCantSplitRow(true);
        DocxTables.widen(row, widths());
        for (ReportColumn column : ReportColumn.values()) {
            DocxTables.say(
                    row.getCell(column.ordinal()),
                    column.isOfNumbers()
                            ? ParagraphAlignment.RIGHT
                            : column == ReportColumn.NUMBER ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT,
                    line.cell(column).text(),
                    SIZE,
                    DocxText.Look.PLAIN);
        }
    }

    private static int[] widths() {
        int[] widths = new int[ReportColumn.values().length];
        for (ReportColumn column : ReportColumn.values()) {
            widths[column.ordinal()] = DocxSheets.TABLE_WIDTH * column.share() / ReportColumn.whole();
        }
        return widths;
    }
}
