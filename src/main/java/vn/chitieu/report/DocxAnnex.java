package vn.chitieu.report;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

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
        List<ReportColumn> columns = annex.columnsOnPaper();
        int[] widths = widths(columns);
        XWPFTable table = DocxTables.fixed(document, 1, widths);
        table.setCellMargins(CELL_MARGIN / 3, CELL_MARGIN, CELL_MARGIN / 3, CELL_MARGIN);
        XWPFTableRow heads = table.getRow(0);
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        for (int at = 0; at < columns.size(); at++) {
            DocxTables.say(
                    heads.getCell(at),
                    ParagraphAlignment.CENTER,
                    annex.head(columns.get(at)),
                    SIZE,
                    DocxText.Look.BOLD);
        }
        for (Annex.Group group : annex.groups()) {
            group(table.createRow(), group.title());
            group.rows().forEach(row -> row(table.createRow(), row, columns, widths));
        }
    }

    private static void group(XWPFTableRow row, String title) {
        row.setCantSplitRow(true);
        DocxTables.say(row.getCell(0), ParagraphAlignment.LEFT, title, SIZE, DocxText.Look.BOLD);
        row.getCell(0).getParagraphs().getFirst().setKeepNext(true);
        DocxTables.span(row.getCell(0), row.getTableCells().size());
        while (row.getTableCells().size() > 1) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        DocxTables.widen(row, DocxSheets.TABLE_WIDTH);
    }

    private static void row(XWPFTableRow row, Annex.Row line, List<ReportColumn> columns, int... widths) {
        row.setCantSplitRow(true);
        DocxTables.widen(row, widths);
        for (int at = 0; at < columns.size(); at++) {
            ReportColumn column = columns.get(at);
            DocxTables.say(
                    row.getCell(at),
                    column.isOfNumbers()
                            ? ParagraphAlignment.RIGHT
                            : column == ReportColumn.NUMBER ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT,
                    line.cell(column).onPaper(),
                    SIZE,
                    DocxText.Look.PLAIN);
        }
    }

    private static int[] widths(List<ReportColumn> columns) {
        int whole = columns.stream().mapToInt(ReportColumn::share).sum();
        return columns.stream()
                .mapToInt(column -> DocxSheets.TABLE_WIDTH * column.share() / whole)
                .toArray();
    }
}
