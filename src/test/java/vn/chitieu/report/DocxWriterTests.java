package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.dashboard.CommuneOverview;
import vn.chitieu.dashboard.CommuneOverviews;
import vn.chitieu.dashboard.TargetLine;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** What Word is given, read back. */
@DemoTest
class DocxWriterTests {

    private static final ReportingPeriod QUARTER = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private Reports reports;

    @Autowired
    private NamedCommunes communes;

    @Autowired
    private CommuneOverviews overviews;

    @Autowired
    private JdbcClient jdbc;

    private final DocxWriter writer = new DocxWriter();

    private Report report(String commune, ReportingPeriod period, ReportForm form) {
        NamedCommune named = communes.find(commune).orElseThrow();
        return reports.of(named, reports.source(named, period).orElseThrow(), form);
    }

    private XWPFDocument written(Report report) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(writer.write(report)));
    }

    private XWPFDocument quarter() throws IOException {
        return written(report("28651", QUARTER, ReportForm.PARTY));
    }

    @Test
    void sheetsAreA4WithTheMarginsOfTheGuidance() throws IOException {
        try (XWPFDocument document = quarter()) {
            CTSectPr text = document.getParagraphs().stream()
                    .filter(it -> it.getCTP().isSetPPr() && it.getCTP().getPPr().isSetSectPr())
                    .map(it -> (CTSectPr) it.getCTP().getPPr().getSectPr())
                    .findFirst()
                    .orElseThrow();
            CTSectPr annex = document.getDocument().getBody().getSectPr();
            assertThat(text.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(text.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(annex.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(annex.getPgSz().getW()).isEqualTo(BigInteger.valueOf(16838));
            for (CTSectPr section : List.of(text, annex)) {
                CTPageMar margins = section.getPgMar();
                assertThat(Stream.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight())
                                .map(it -> millimetres(it)))
                        .containsExactly(20L, 20L, 30L, 15L);
            }
            assertThat(text.isSetTitlePg()).as("no number on the first sheet").isTrue();
            assertThat(annex.isSetTitlePg()).isFalse();
            XWPFParagraph number = document.getHeaderFooterPolicy()
                    .getDefaultHeader()
                    .getParagraphs()
                    .getFirst();
            assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(number.getCTP().xmlText()).contains("PAGE");
            assertThat(number.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                    .isBlank();
        }
    }

    private static long millimetres(Object twips) {
        return Math.round(Integer.parseInt(twips.toString()) * 25.4 / 1440);
    }

    @Test
    void everyLetterIsTimesNewRoman() throws IOException {
        try (XWPFDocument document = quarter()) {
            List<XWPFRun> runs = Stream.concat(
                            document.getParagraphs().stream(),
                            document.getTables().stream()
                                    .flatMap(it -> it.getRows().stream())
                                    .flatMap(it -> it.getTableCells().stream())
                                    .flatMap(it -> it.getParagraphs().stream()))
                    .flatMap(it -> it.getRuns().stream())
                    .toList();
            assertThat(runs)
                    .hasSizeGreaterThan(300)
                    .allMatch(run -> run.getFontFamily().equals("Times New Roman"));
        }
    }

    @Test
    void theHeadsStandBesideEachOther() throws IOException {
        try (XWPFDocument document = quarter()) {
            XWPFTable heads = document.getTables().getFirst();
            XWPFTableCell left = heads.getRow(0).getCell(0);
            XWPFTableCell right = heads.getRow(0).getCell(1);
            assertThat(left.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("ĐẢNG BỘ TỈNH ĐỒNG THÁP", "ĐẢNG ỦY XÃ VĨNH BÌNH");
            assertThat(bold(left.getParagraphs().get(0))).isFalse();
            assertThat(bold(left.getParagraphs().get(1))).isTrue();
            XWPFParagraph party = right.getParagraphs().getFirst();
            assertThat(party.getText()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
            assertThat(party.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(15);
            XWPFParagraph rule = right.getParagraphs().getLast();
            assertThat(rule.getCTP().getPPr().getPBdr().isSetBottom())
                    .as("a line below")
                    .isTrue();
            assertThat(party.getIndentationLeft())
                    .as("the head has its whole cell, so that no letter of another font breaks it")
                    .isEqualTo(-1);
            assertThat(heads.getRow(1).getCell(0).getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("*", "Số …-BC/ĐU");
            XWPFParagraph dated = heads.getRow(1).getCell(1).getParagraphs().getFirst();
            assertThat(dated.getText()).startsWith("Vĩnh Bình, ngày … tháng … năm 20");
            assertThat(dated.getRuns().getFirst().isItalic()).isTrue();
        }
    }

    @Test
    void aDateOfAPlaceWithALongNameKeepsToOneLine() throws IOException {
        try (XWPFDocument document = written(report("30445", QUARTER, ReportForm.PARTY))) {
            XWPFTable heads = document.getTables().getFirst();
            XWPFParagraph dated = heads.getRow(1).getCell(1).getParagraphs().getFirst();
            assertThat(dated.getText()).startsWith("Bình Thạnh Đông, ngày");
            assertThat(dated.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(heads.getRow(1).getCell(1).getWidth()).isGreaterThan(6000);
            assertThat(heads.getRow(0).getCell(1).getWidth()).isEqualTo(5055);
        }
    }

    @Test
    void theNameOfACityStaysWholeWhereItsLineBreaks() throws IOException {
        try (XWPFDocument document = written(report("10642", QUARTER, ReportForm.PARTY))) {
            assertThat(document.getTables()
                            .getFirst()
                            .getRow(0)
                            .getCell(0)
                            .getParagraphs()
                            .getFirst()
                            .getText())
                    .isEqualTo("ĐẢNG BỘ THÀNH\u00A0PHỐ\u00A0HẢI\u00A0PHÒNG");
        }
    }

    @Test
    void whoSignsDoesSoBelowTheLastOfTheText() throws IOException {
        try (XWPFDocument document = quarter()) {
            List<XWPFParagraph> text = document.getParagraphs().stream()
                    .filter(it -> it.getIndentationFirstLine() > 0)
                    .toList();
            assertThat(text.subList(text.size() - 2, text.size()))
                    .extracting(XWPFParagraph::isKeepNext)
                    .containsExactly(true, true);
        }
    }

    @Test
    void theColumnOfThePeriodBeforeStandsWhereThereWasOne() {
        assertThat(report("28651", QUARTER, ReportForm.PARTY).annex().columnsOnPaper())
                .contains(ReportColumn.PREVIOUS);
        assertThat(report("28651", ReportingPeriod.parse("2025-2030"), ReportForm.PARTY)
                        .annex()
                        .columnsOnPaper())
                .hasSize(ReportColumn.values().length - 1)
                .doesNotContain(ReportColumn.PREVIOUS);
    }

    @Test
    void aUnitMayBreakAfterItsSlashesInANarrowCell() {
        assertThat(Value.words("triệu đồng/người/năm").onPaper()).isEqualTo("triệu đồng/\u200Bngười/\u200Bnăm");
        assertThat(Value.words("0/2").onPaper()).isEqualTo("0/2");
        assertThat(Value.words("+1,2 điểm %").onPaper()).isEqualTo("+1,2 điểm\u00A0%");
    }

    @Test
    void theTitleStandsAboveFiveHyphens() throws IOException {
        try (XWPFDocument document = quarter()) {
            List<XWPFParagraph> paragraphs = document.getParagraphs().stream()
                    .filter(it -> !it.getText().isEmpty())
                    .toList();
            assertThat(paragraphs.subList(0, 3))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly(
                            "BÁO CÁO",
                            "kết quả thực hiện các chỉ tiêu Nghị quyết Đại hội lần thứ I của Đảng bộ xã, quý III/2026",
                            "-----");
            assertThat(paragraphs.subList(0, 3)).allMatch(it -> it.getAlignment() == ParagraphAlignment.CENTER);
            assertThat(bold(paragraphs.get(0)) && bold(paragraphs.get(1))).isTrue();
        }
    }

    @Test
    void theTextIsJustifiedIndentedAndAtExactDistances() throws IOException {
        try (XWPFDocument document = quarter()) {
            Report report = report("28651", QUARTER, ReportForm.PARTY);
            List<String> written = report.parts().stream()
                    .flatMap(it -> it.lines().stream())
                    .filter(line -> !line.heading())
                    .map(Report.Line::text)
                    .toList();
            List<XWPFParagraph> body = document.getParagraphs().stream()
                    .filter(it -> written.contains(it.getText()))
                    .toList();
            assertThat(body).hasSize(written.size()).allSatisfy(paragraph -> {
                assertThat(paragraph.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
                assertThat(paragraph.getIndentationFirstLine()).as("10 mm").isEqualTo(567);
                assertThat(paragraph.getSpacingAfter()).isGreaterThanOrEqualTo(120);
                assertThat(paragraph.getCTP().getPPr().getSpacing().getLineRule())
                        .isEqualTo(STLineSpacingRule.EXACT);
                assertThat(Integer.parseInt(paragraph
                                .getCTP()
                                .getPPr()
                                .getSpacing()
                                .getLine()
                                .toString()))
                        .isBetween(18 * 20, 22 * 20);
                assertThat(paragraph.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
            });
            assertThat(report.closing()).endsWith(".").doesNotEndWith("./.");
        }
    }

    @Test
    void recipientsAndSignatureStandAtTheEnd() throws IOException {
        try (XWPFDocument document = quarter()) {
            XWPFTable table = document.getTables().get(1);
            List<XWPFParagraph> left = table.getRow(0).getCell(0).getParagraphs();
            assertThat(left.getFirst().getText()).isEqualTo("Nơi nhận:");
            assertThat(left.getFirst().getRuns().getFirst().getUnderline()).isEqualTo(UnderlinePatterns.SINGLE);
            assertThat(left.get(1).getText()).isEqualTo("- Thường trực Tỉnh ủy;");
            assertThat(left.getLast().getText()).isEqualTo("- Lưu Văn phòng Đảng ủy.");
            assertThat(left.getLast().getRuns().getFirst().getFontSizeAsDouble())
                    .isEqualTo(12);
            List<XWPFParagraph> right = table.getRow(0).getCell(1).getParagraphs();
            assertThat(right.get(0).getText()).isEqualTo("T/M BAN THƯỜNG VỤ");
            assertThat(bold(right.get(0))).isTrue();
            assertThat(right.get(1).getText()).isEqualTo("BÍ THƯ");
            assertThat(bold(right.get(1))).isFalse();
        }
    }

    private static boolean bold(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream().allMatch(XWPFRun::isBold);
    }

    @Test
    void theTableSaysWhatTheDatabaseAndThePageSay() throws IOException {
        try (XWPFDocument document = quarter()) {
            XWPFTable table = document.getTables().get(2);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            List<XWPFTableRow> lines = table.getRows().stream()
                    .skip(1)
                    .filter(row -> row.getTableCells().size() > 1)
                    .toList();
            CommuneOverview overview = overviews.of("28651", QUARTER, Locale.of("vi"));
            List<TargetLine> shown = overview.lines().stream()
                    .flatMap(it -> Stream.concat(Stream.of(it), it.parts().stream()))
                    .toList();
            assertThat(lines).hasSize(shown.size());
            for (TargetLine line : shown) {
                XWPFTableRow row = lines.stream()
                        .filter(it -> cell(it, ReportColumn.NAME).equals(line.name()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(line.name()));
                assertThat(cell(row, ReportColumn.GOAL)).isEqualTo(line.goal());
                assertThat(cell(row, ReportColumn.ATTAINED))
                        .isEqualTo(line.attained().equals("–") ? "" : line.attained());
            }
            String typed = jdbc.sql("""
                select typed from figure join series on series.id = series_id
                where figure.commune_code = '28651' and period = '2026-Q3' and key = 'BUDGET_REV'
                """).query(String.class).single();
            assertThat(lines).anySatisfy(row -> {
                assertThat(cell(row, ReportColumn.NAME)).contains("thu NSNN");
                assertThat(cell(row, ReportColumn.FIGURE)).isEqualTo(typed);
            });
        }
    }

    private static String cell(XWPFTableRow row, ReportColumn column) {
        return row.getCell(column.ordinal()).getText();
    }

    @Test
    void theTextCountsAsTheDatabaseDoes() {
        Report report = report("28651", QUARTER, ReportForm.PARTY);
        List<String> states = jdbc.sql("""
            select evaluation.state from evaluation join target on target.id = target_id
            where evaluation.commune_code = '28651' and period = '2026-Q3' and parent_id is null and official
            """).query(String.class).list();
        long well = states.stream()
                .map(State::valueOf)
                .filter(state -> state.isReached() || state == State.ON_TRACK)
                .count();
        assertThat(well).isPositive();
        assertThat(report.section(ReportSection.OVERVIEW).body())
                .contains(": " + well + "/" + states.size() + " chỉ tiêu đạt hoặc đúng tiến độ");
        assertThat(report.footer()).contains("Số liệu minh họa", "Số liệu chưa chốt");
    }

    @Test
    void aStateBodysReportFollowsTheDecree() throws IOException {
        try (XWPFDocument document = written(report("31051", QUARTER, ReportForm.STATE))) {
            XWPFTable heads = document.getTables().getFirst();
            assertThat(heads.getRow(0).getCell(1).getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .doesNotContain("ĐẢNG");
            assertThat(heads.getRow(0).getCell(0).getText()).contains("ỦY BAN NHÂN DÂN", "XÃ VĨNH PHONG");
            assertThat(heads.getRow(1).getCell(0).getText()).isEqualTo("Số: …/BC-UBND");
            XWPFTable end = document.getTables().get(1);
            assertThat(end.getRow(0).getCell(1).getText()).contains("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
            XWPFRun to = end.getRow(0)
                    .getCell(0)
                    .getParagraphs()
                    .getFirst()
                    .getRuns()
                    .getFirst();
            assertThat(to.isBold() && to.isItalic()).isTrue();
            assertThat(document.getParagraphs()).anyMatch(it -> it.getText().endsWith("./."));
        }
    }

    @Test
    void daysAndTheFirstMonthsHaveTheirZero() {
        Report report = report("28651", QUARTER, ReportForm.PARTY);
        assertThat(dated(report, LocalDate.of(2026, 2, 5))).isEqualTo("Vĩnh Bình, ngày 05 tháng 02 năm 2026");
        assertThat(dated(report, LocalDate.of(2026, 10, 15))).isEqualTo("Vĩnh Bình, ngày 15 tháng 10 năm 2026");
        assertThat(dated(report, LocalDate.of(2026, 3, 9))).isEqualTo("Vĩnh Bình, ngày 09 tháng 3 năm 2026");
        assertThat(report.head().numbered("5")).isEqualTo("Số 05-BC/ĐU");
        assertThat(report.head().numbered("45")).isEqualTo("Số 45-BC/ĐU");
    }

    private static String dated(Report report, LocalDate day) {
        return report.dated("", day).dated();
    }
}
