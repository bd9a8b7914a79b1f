package vn.chitieu.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Round;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.web.Words;
import vn.chitieu.workbook.Styles.Kind;
import vn.chitieu.workbook.Styles.Look;

/** Writes the workbook that a round's figures are collected in. */
@Component
@RequiredArgsConstructor
public class TemplateWriter {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n|].*");

    /** Beyond this a number of Excel loses digits, and is written as the text that was typed. */
    private static final int EXACT_DIGITS = 15;

    private static final double MARGIN_INCHES = 0.5;

    private final ChoiceWords words;
    private final Words periods;

    /**
     * What the head of a workbook says.
     *
     * @param commune by the name of the period
     * @param demo whether a number in it is made up
     */
    public record Head(NamedCommune commune, Round round, boolean demo) {}

    public byte[] write(Head head, List<FormLine> lines) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(
                    words.say("workbook.sheet", head.round().period().toString())));
            Sheet hidden = workbook.createSheet(Layout.HIDDEN);
            workbook.setSheetHidden(1, true);
            Styles styles = new Styles(workbook);
            writeHead(sheet, styles, head);
            writeWhat(hidden, head);
            int row = Layout.FIRST_LINE;
            int series = Layout.FIRST_SERIES + 1;
            boolean later = false;
            for (FormLine line : lines) {
                if (!line.asked() && !later) {
                    later = true;
                    group(sheet, styles, row++, words.say("workbook.not-due"));
                }
                writeLine(sheet, styles, row, line);
                remember(hidden, series, line);
                if (line.editable()) {
                    offer(sheet, row, Column.GRADE, Layout.FIRST_SERIES, words.grades());
                    offer(sheet, row, Column.FIGURE, series, words.of(line.cell()));
                }
                row++;
                series++;
            }
            setUp(sheet, row);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeHead(Sheet sheet, Styles styles, Head head) {
        NamedCommune commune = head.commune();
        String period = periods.period(head.round().period(), ChoiceWords.FORM);
        text(sheet, Layout.TITLE, words.say("workbook.heading", period), styles, Kind.TITLE);
        String place = words.say(
                "workbook.place",
                words.say("place." + commune.kind(), commune.name()),
                words.say("place." + commune.provinceKind(), commune.provinceName()));
        text(sheet, Layout.PLACE, StringUtils.capitalize(place), styles, Kind.PLAIN);
        text(
                sheet,
                Layout.PERIOD,
                words.say("workbook.period", period, periods.date(head.round().dueOn()))
                        + (head.demo() ? " " + words.say("workbook.demo") : ""),
                styles,
                Kind.PLAIN);
        text(sheet, Layout.HINT, words.say("workbook.hint"), styles, Kind.PLAIN);
        text(sheet, Layout.SECRETS, words.say("secrets.notice"), styles, Kind.PLAIN);
        Row heads = sheet.createRow(Layout.HEADS);
        for (Column column : Column.values()) {
            Cell cell = heads.createCell(column.ordinal());
            cell.setCellValue(words.say(column.key()));
            cell.setCellStyle(styles.of(Kind.HEAD));
            sheet.setColumnWidth(column.ordinal(), column.width());
        }
    }

    private static void text(Sheet sheet, int row, String text, Styles styles, Kind kind) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.of(kind));
    }

    private static void group(Sheet sheet, Styles styles, int at, String label) {
        Row row = sheet.createRow(at);
        for (Column column : Column.values()) {
            row.createCell(column.ordinal()).setCellStyle(styles.of(Kind.GROUP));
        }
        row.getCell(Column.NAME.ordinal()).setCellValue(label);
    }

    private void writeLine(Sheet sheet, Styles styles, int at, FormLine line) {
        Row row = sheet.createRow(at);
        String about = line.accumulates().isEmpty() ? "" : " (" + words.say(line.accumulates()) + ")";
        words(row, Column.CODE, line.key(), styles, false);
        words(row, Column.NUMBER, line.number(), styles, false);
        words(row, Column.NAME, line.name() + about, styles, false);
        words(row, Column.UNIT, line.cell().unit().symbol(), styles, false);
        content(row, Column.BASE, line.base(), styles);
        content(row, Column.GOAL, line.goal(), styles);
        content(row, Column.PREVIOUS, line.previous(), styles);
        content(row, Column.LAST_YEAR, line.lastYear(), styles);
        figure(row, line, styles);
        FigureGrade grade = line.cell().grade() == null
                ? FigureGrade.ESTIMATED
                : line.cell().grade();
        words(row, Column.GRADE, words.grade(grade), styles, line.editable());
        words(row, Column.NOTE, line.cell().note(), styles, line.editable());
    }

    /** A share is typed into a cell of text: 9/11 would become the ninth of November in any other. */
    private static void figure(Row row, FormLine line, Styles styles) {
        BigDecimal number = line.figure().number();
        boolean choice = line.cell().kind() == SeriesKind.GRADE || line.cell().kind() == SeriesKind.STATE;
        boolean plain = line.cell().kind() == SeriesKind.NUMBER;
        int scale = number == null ? 0 : number.stripTrailingZeros().scale();
        String format = !plain ? Styles.TEXT : number == null ? "General" : Styles.format(scale);
        Cell cell = row.createCell(Column.FIGURE.ordinal());
        cell.setCellStyle(styles.of(new Look(choice ? Kind.WORDS : Kind.NUMBER, format, line.editable(), false)));
        if (number == null || number.precision() > EXACT_DIGITS) {
            if (!line.figure().text().isEmpty()) {
                cell.setCellValue(
                        number == null ? line.figure().text() : line.cell().typed());
            }
        } else {
            cell.setCellValue(number.doubleValue());
        }
    }

    private static void content(Row row, Column column, Content content, Styles styles) {
        BigDecimal number = content.number();
        if (number == null) {
            words(row, column, content.text(), styles, false);
            return;
        }
        Cell cell = row.createCell(column.ordinal());
        String format = Styles.format(number.stripTrailingZeros().scale());
        cell.setCellStyle(styles.of(new Look(Kind.NUMBER, format, false, false)));
        cell.setCellValue(number.doubleValue());
    }

    private static void words(Row row, Column column, String text, Styles styles, boolean open) {
        Cell cell = row.createCell(column.ordinal());
        boolean quoted = LIKE_A_FORMULA.matcher(text).matches();
        cell.setCellStyle(styles.of(new Look(Kind.WORDS, Styles.TEXT, open, quoted)));
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private void writeWhat(Sheet hidden, Head head) {
        Row what = hidden.createRow(Layout.WHAT);
        what.createCell(Layout.MARK_AT).setCellValue(Layout.MARK);
        what.createCell(Layout.VERSION_AT).setCellValue(Layout.VERSION);
        what.createCell(Layout.COMMUNE_AT).setCellValue(head.commune().code());
        what.createCell(Layout.PERIOD_AT).setCellValue(head.round().period().toString());
        choices(hidden.createRow(Layout.FIRST_SERIES), words.grades());
    }

    private void remember(Sheet hidden, int at, FormLine line) {
        Row row = hidden.createRow(at);
        row.createCell(Layout.KEY_AT).setCellValue(line.key());
        row.createCell(Layout.SEEN_AT).setCellValue(line.cell().version());
        choices(row, words.of(line.cell()));
    }

    private static void choices(Row row, List<String> choices) {
        for (int at = 0; at < choices.size(); at++) {
            row.createCell(Layout.FIRST_WORD_AT + at).setCellValue(choices.get(at));
        }
    }

    /** A list to choose from, kept on the hidden sheet: in the cell itself it could hold no comma. */
    private void offer(Sheet sheet, int row, Column column, int series, List<String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        CellReference first = new CellReference(Layout.HIDDEN, series, Layout.FIRST_WORD_AT, true, true);
        CellReference last = new CellReference(series, Layout.FIRST_WORD_AT + choices.size() - 1, true, true);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation offered = helper.createValidation(
                helper.createFormulaListConstraint(first.formatAsString() + ":" + last.formatAsString()),
                new CellRangeAddressList(row, row, column.ordinal(), column.ordinal()));
        offered.setSuppressDropDownArrow(true);
        offered.setShowErrorBox(true);
        offered.createErrorBox(words.say(column.key()), words.say("workbook.choose"));
        sheet.addValidationData(offered);
    }

    private void setUp(XSSFSheet sheet, int rows) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSelectLockedCells(false);
        sheet.createFreezePane(Column.NAME.ordinal() + 1, Layout.FIRST_LINE);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((Layout.HEADS + 1) + ":" + (Layout.HEADS + 1)));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(side, MARGIN_INCHES);
        }
        sheet.getFooter().setCenter("&P/&N");
        sheet.getWorkbook().setPrintArea(0, 0, Column.values().length - 1, 0, Math.max(rows - 1, Layout.FIRST_LINE));
    }
}
