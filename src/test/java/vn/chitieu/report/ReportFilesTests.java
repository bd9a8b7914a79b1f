package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.period.ReportingPeriod;

/** The other files of a report, read back: the same words and numbers in each. */
@DemoTest
class ReportFilesTests {

    private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private Reports reports;

    @Autowired
    private NamedCommunes communes;

    @Autowired
    private PdfWriter pdf;

    @Autowired
    private XlsxWriter xlsx;

    @Autowired
    private CsvWriter csv;

    @Autowired
    private JdbcClient jdbc;

    private Report report;

    @BeforeEach
    void read() {
        report = report("28651", QUARTER, ReportForm.PARTY);
    }

    private Report report(String commune, ReportingPeriod period, ReportForm form) {
        NamedCommune named = communes.find(commune).orElseThrow();
        return reports.of(named, reports.source(named, period).orElseThrow(), form);
    }

    @Test
    void aPdfHoldsEveryParagraphWithItsMarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.write(report))) {
            String text = flat(new PDFTextStripper().getText(document));
            for (String block : List.of(
                    "ĐẢNG CỘNG SẢN VIỆT NAM",
                    "ĐẢNG ỦY XÃ VĨNH BÌNH",
                    "Số …-BC/ĐU",
                    "-----",
                    "T/M BAN THƯỜNG VỤ",
                    "- Lưu Văn phòng Đảng ủy.")) {
                assertThat(text).contains(flat(block));
            }
            for (Report.Part part : report.parts()) {
                for (Report.Line line : part.lines()) {
                    assertThat(text).contains(flat(line.text()));
                }
            }
        }
    }

    @Test
    void everyLetterOfAPdfIsInIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.write(report))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.getName()).contains("LiberationSerif");
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            });
        }
    }

    @Test
    void aPdfHasUprightSheetsAndThenSheetsAcrossNumberedButForTheFirst() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.write(report))) {
            List<Boolean> across = StreamSupport.stream(document.getPages().spliterator(), false)
                    .map(page ->
                            page.getMediaBox().getWidth() > page.getMediaBox().getHeight())
                    .toList();
            assertThat(across.getFirst()).isFalse();
            assertThat(across.getLast()).isTrue();
            assertThat(across).isSorted();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                String text = stripper.getText(document).strip();
                if (page == 1) {
                    assertThat(text).doesNotStartWith("1");
                } else {
                    assertThat(text).startsWith(String.valueOf(page));
                }
                assertThat(flat(text)).contains(flat("Số liệu minh họa. Số liệu chưa chốt"));
                if (across.get(page - 1)) {
                    stripper.setSortByPosition(false);
                    assertThat(flat(stripper.getText(document)))
                            .as("the head of the table")
                            .contains(flat("Chỉ tiêu"), flat("Ghi chú"));
                }
            }
        }
    }

    /** However lines were broken. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** A group that begins a sheet once took the head's place on it. */
    @Test
    void theHeadOfTheTableStandsOnceOnEachOfItsSheets() throws IOException {
        Report report = report("10642", ReportingPeriod.midTerm(2028), ReportForm.PARTY);
        try (PDDocument document = Loader.loadPDF(pdf.write(report))) {
            PDFTextStripper stripper = new PDFTextStripper();
            int sheets = 0;
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDPage sheet = document.getPage(number - 1);
                if (sheet.getMediaBox().getWidth() > sheet.getMediaBox().getHeight()) {
                    stripper.setStartPage(number);
                    stripper.setEndPage(number);
                    assertThat(flat(stripper.getText(document))).containsOnlyOnce(flat("Đơn vị chủ trì"));
                    sheets++;
                }
            }
            assertThat(sheets).isGreaterThan(3);
        }
    }

    @Test
    void aWorkbookHoldsNumbersAsNumbers() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.write(report)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<Annex.Row> rows = report.annex().rows();
            List<Row> lines = StreamSupport.stream(sheet.spliterator(), false)
                    .filter(row -> row.getRowNum() > 4 && row.getCell(0) != null)
                    .filter(row -> row.getCell(0).getStringCellValue().matches("\\d+(\\.\\d+)*"))
                    .toList();
            assertThat(lines).hasSameSizeAs(rows);
            DataFormatter shown = new DataFormatter(Locale.of("vi"));
            for (int at = 0; at < rows.size(); at++) {
                for (ReportColumn column : ReportColumn.values()) {
                    Value value = rows.get(at).cell(column);
                    XSSFCell cell = (XSSFCell) lines.get(at).getCell(column.ordinal());
                    if (value.number() == null) {
                        assertThat(cell.getStringCellValue()).isEqualTo(value.text());
                    } else {
                        assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                        assertThat(new BigDecimal(cell.getRawValue())).isEqualByComparingTo(value.number());
                        if (value.suffix().isEmpty()) {
                            assertThat(shown.formatCellValue(cell))
                                    .isEqualTo(value.text().replace('−', '-'));
                        } else {
                            // In quotes, so that the number is shown as it is and not a hundred times
                            assertThat(cell.getCellStyle().getDataFormatString())
                                    .contains("\"" + value.suffix() + "\"");
                        }
                    }
                }
            }
            assertThat(rows.stream().filter(row -> row.cell(ReportColumn.FIGURE).number() != null))
                    .hasSizeGreaterThan(10);
        }
    }

    @Test
    void aWorkbooksCountsAreFormulasThatComeOutAsTheText() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.write(report)))) {
            List<XSSFCell> formulas = StreamSupport.stream(
                            workbook.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.FORMULA)
                    .map(cell -> (XSSFCell) cell)
                    .toList();
            assertThat(formulas).extracting(XSSFCell::getCellFormula).anyMatch(it -> it.startsWith("COUNTIFS("));
            double sum = formulas.getLast().getNumericCellValue();
            assertThat(sum).isEqualTo(10);
            assertThat(formulas.subList(0, formulas.size() - 1).stream()
                            .mapToDouble(XSSFCell::getNumericCellValue)
                            .sum())
                    .isEqualTo(sum);
            assertThat(workbook.getSheetAt(0).getFooter().getCenter()).contains("Số liệu chưa chốt");
            assertThat(workbook.getSheetAt(0).getRepeatingRows().getFirstRow()).isEqualTo(4);
        }
    }

    @Test
    void aFileForOtherProgramsHasItsMarkSemicolonsAndLineEnds() {
        String text = new String(csv.write(report), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFTT;Chỉ tiêu;Đơn vị tính;Mục tiêu;Số gốc;")
                .endsWith("\r\n");
        List<String> lines = Stream.of(text.split("\r\n")).toList();
        assertThat(lines).hasSize(report.annex().rows().size() + 1);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        int columns = ReportColumn.values().length + 2;
        assertThat(lines).allMatch(line -> cells(line) == columns);
        assertThat(lines.get(1)).contains(report.annex().groups().getFirst().title(), "Số liệu chưa chốt");
    }

    private static long cells(String line) {
        return line.replaceAll("\"(?:[^\"]|\"\")*\"", "")
                        .chars()
                        .filter(it -> it == ';')
                        .count()
                + 1;
    }

    @Test
    void nobodysNamesBecomeFormulas() throws IOException {
        jdbc.sql("update target set name = '=HYPERLINK(\"http://a\";\"b\")' where code = 'VB-2.1-1'")
                .update();
        Report named = report("28651", QUARTER, ReportForm.PARTY);
        assertThat(new String(csv.write(named), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://a\"\";\"\"b\"\")\"");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.write(named)))) {
            XSSFCell cell = StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                    .map(row -> (XSSFCell) row.getCell(ReportColumn.NAME.ordinal()))
                    .filter(it -> it != null && it.getCellType() == CellType.STRING)
                    .filter(it -> it.getStringCellValue().startsWith("=HYPERLINK"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void markupInATextStaysText() throws IOException {
        jdbc.sql("update target set name = 'A & B <i>nghiêng</i>' where code = 'VB-2.1-1'")
                .update();
        try (PDDocument document = Loader.loadPDF(pdf.write(report("28651", QUARTER, ReportForm.PARTY)))) {
            assertThat(flat(new PDFTextStripper().getText(document))).contains("A&B<i>nghiêng</i>");
        }
    }

    @Test
    void everyKindOfReportOfEveryCommuneIsWritten() throws IOException {
        Map<String, ReportForm> communesAndForms = Map.of(
                "28651", ReportForm.PARTY,
                "10642", ReportForm.PARTY,
                "14089", ReportForm.PARTY,
                "30445", ReportForm.PARTY,
                "31051", ReportForm.STATE);
        for (Map.Entry<String, ReportForm> each : communesAndForms.entrySet()) {
            for (String period : List.of("2026-H1", "2026-9M", "2025", "2026", "2028-MID", "2025-2030")) {
                Report one = report(each.getKey(), ReportingPeriod.parse(period), each.getValue());
                assertThat(one.annex().rows()).as(each.getKey() + " " + period).isNotEmpty();
                assertThat(new DocxWriter().write(one)).isNotEmpty();
            }
            try (PDDocument document = Loader.loadPDF(pdf.write(report(each.getKey(), QUARTER, each.getValue())))) {
                assertThat(document.getNumberOfPages()).isGreaterThan(2);
            }
        }
    }

    @Test
    void aPeriodWithoutARoundOfItsOwnTakesTheLastQuarterInIt() {
        Report half = report("28651", ReportingPeriod.halfYear(2026), ReportForm.PARTY);
        assertThat(half.source().figures()).isEqualTo(ReportingPeriod.quarter(2026, 2));
        assertThat(half.source().isComplete()).isTrue();
        assertThat(half.source().before()).isEqualTo(ReportingPeriod.quarter(2025, 4));
        assertThat(half.remark()).contains("Số liệu đã chốt của đợt báo cáo quý II/2026.");
        Report midTerm = report("28651", ReportingPeriod.midTerm(2028), ReportForm.PARTY);
        assertThat(midTerm.source().isComplete()).isFalse();
        assertThat(midTerm.remark()).contains("đây là dự thảo theo số liệu đến ngày");
        assertThat(midTerm.subject()).endsWith(", giữa nhiệm kỳ 2025–2030 (đến tháng 6/2028)");
    }
}
