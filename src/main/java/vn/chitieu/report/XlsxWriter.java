package vn.chitieu.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.chitieu.report.XlsxStyles.Kind;

/**
 * Writes a report's table for Excel: numbers are numbers, and what is counted of them is counted by formulas that anybody
 * can follow.
 */
@Component
@RequiredArgsConstructor
public class XlsxWriter {

    private static final int HEADS = 4;
    private static final int FIRST = HEADS + 1;
    /** Beyond this a number of Excel loses digits. */
    private static final int EXACT_DIGITS = 15;

    private static final float LINE = 13;
    private static final int WIDTH = 256;
    private static final double CHARACTERS = 160;
    /** Set apart from the columns that people see: whether the text counts the line. */
    private static final int COUNTED = ReportColumn.values().length;

    private final ReportWords words;

    public byte[] write(Report report) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(report.labels().annex());
            XlsxStyles styles = new XlsxStyles(workbook);
            text(
                    sheet,
                    0,
                    report.head().issuer().replace('\n', ' ') + ", "
                            + report.head().place(),
                    styles,
                    Kind.PLAIN);
            text(sheet, 1, report.labels().annex() + ". " + report.annex().title(), styles, Kind.TITLE);
            text(sheet, 2, report.annex().note(), styles, Kind.PLAIN);
            heads(sheet, report.annex(), styles);
            int at = FIRST;
            for (Annex.Group group : report.annex().groups()) {
                group(sheet.createRow(at++), group.title(), styles);
                for (Annex.Row row : group.rows()) {
                    row(sheet.createRow(at++), row, styles);
                }
            }
            if (report.annex().groups().isEmpty()) {
                text(sheet, at++, report.labels().empty(), styles, Kind.PLAIN);
            }
            int end = counts(sheet, at + 1, FIRST, at - 1, report, styles);
            text(sheet, end + 1, report.footer(), styles, Kind.PLAIN);
            setUp(sheet, report, end + 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void heads(XSSFSheet sheet, Annex annex, XlsxStyles styles) {
        Row heads = sheet.createRow(HEADS);
        heads.setHeightInPoints(LINE * 3 + 2);
        for (ReportColumn column : annex.columns()) {
            words(heads, column.ordinal(), annex.head(column), styles, Kind.HEAD);
            sheet.setColumnWidth(column.ordinal(), (int) (column.share() * CHARACTERS / ReportColumn.whole() * WIDTH));
        }
        sheet.setColumnHidden(COUNTED, true);
    }

    private static void group(Row row, String title, XlsxStyles styles) {
        for (ReportColumn column : ReportColumn.values()) {
            words(row, column.ordinal(), column == ReportColumn.NUMBER ? title : "", styles, Kind.GROUP);
        }
        row.getSheet()
                .addMergedRegion(
                        new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, ReportColumn.values().length - 1));
    }

    private static void row(Row row, Annex.Row line, XlsxStyles styles) {
        for (ReportColumn column : ReportColumn.values()) {
            Value value = line.cell(column);
            if (value.number() == null || value.number().precision() > EXACT_DIGITS) {
                words(row, column.ordinal(), value.text(), styles, column.isOfNumbers() ? Kind.NUMBER : Kind.WORDS);
            } else {
                Cell cell = row.createCell(column.ordinal());
                cell.setCellStyle(styles.ofNumber(value));
                cell.setCellValue(value.number().doubleValue());
            }
        }
        heighten(row, line);
        if (line.counted()) {
            row.createCell(COUNTED).setCellValue(1);
        }
    }

    /** Room for words that break into lines; only Excel itself would find it by opening the file. */
    private static void heighten(Row row, Annex.Row line) {
        int lines = 1;
        for (ReportColumn column : ReportColumn.values()) {
            if (!column.isOfNumbers()) {
                double characters = column.share() * CHARACTERS / ReportColumn.whole() - 1;
                lines = Math.max(lines, (int) Math.ceil(line.cell(column).text().length() / characters));
            }
        }
        row.setHeightInPoints(LINE * lines + 2);
    }

    /** How many of the lines that the text counts are in each state; returns the last row. */
    private int counts(XSSFSheet sheet, int first, int from, int to, Report report, XlsxStyles styles) {
        if (to < from) {
            return first;
        }
        String states = range(ReportColumn.STATE.ordinal(), from, to);
        String counted = range(COUNTED, from, to);
        text(sheet, first, words.say("report.sheet.counts"), styles, Kind.TITLE);
        int at = first;
        List<String> present = report.annex().rows().stream()
                .filter(Annex.Row::counted)
                .map(row -> row.cell(ReportColumn.STATE).text())
                .distinct()
                .toList();
        for (String state : present) {
            Row row = sheet.createRow(++at);
            words(row, ReportColumn.NAME.ordinal(), state, styles, Kind.WORDS);
            Cell cell = row.createCell(ReportColumn.UNIT.ordinal());
            cell.setCellStyle(styles.of(Kind.NUMBER));
            cell.setCellFormula("COUNTIFS(%s,%s,%s,1)"
                    .formatted(states, new CellReference(at, ReportColumn.NAME.ordinal()).formatAsString(), counted));
        }
        Row whole = sheet.createRow(++at);
        words(whole, ReportColumn.NAME.ordinal(), words.say("report.sheet.whole"), styles, Kind.GROUP);
        Cell sum = whole.createCell(ReportColumn.UNIT.ordinal());
        sum.setCellStyle(styles.of(Kind.NUMBER));
        sum.setCellFormula("SUM(" + counted + ")");
        sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        return at;
    }

    private static String range(int column, int from, int to) {
        return new CellReference(from, column, true, true).formatAsString() + ":"
                + new CellReference(to, column, true, true).formatAsString();
    }

    private static void text(XSSFSheet sheet, int row, String text, XlsxStyles styles, Kind kind) {
        words(sheet.createRow(row), 0, text, styles, kind);
    }

    private static void words(Row row, int column, String text, XlsxStyles styles, Kind kind) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.of(kind, Formulas.isLike(text)));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private static void setUp(XSSFSheet sheet, Report report, int last) {
        sheet.createFreezePane(ReportColumn.UNIT.ordinal(), FIRST);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEADS + 1) + ":" + (HEADS + 1)));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, 0.6);
        }
        sheet.getHeader().setCenter("&P/&N");
        // Excel takes an ampersand for an order of its own
        sheet.getFooter().setCenter("&8" + report.footer().replace("&", "&&"));
        sheet.getWorkbook().setPrintArea(0, 0, ReportColumn.values().length - 1, 0, last);
    }
}
