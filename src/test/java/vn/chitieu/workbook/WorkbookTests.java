package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsDuring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.database.StatementCounting.Statement;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.judging.State;

/** A clerk of Vĩnh Bình's Party office who works in a spreadsheet. */
@DemoTest
class WorkbookTests {

    private static final String CLERK = "vanphong-28651";
    private static final String COLLEAGUE = "vanphong2-28651";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Clerk clerk;
    private Desk desk;

    @BeforeEach
    void sitDown() {
        clerk = clerk(CLERK);
        desk = desks.of(CLERK, "28651", "2026-Q3");
    }

    @Test
    void aWorkbookIsReadyToPrintAndOnlyThreeColumnsOfItCanBeTypedInto() {
        Sheet sheet = clerk.downloads();
        XSSFSheet form = sheet.sheet();
        assertThat(form.getProtect()).isTrue();
        assertThat(form.getCTWorksheet().getSheetProtection().getPassword()).isNull();
        assertThat(form.getPaneInformation().isFreezePane()).isTrue();
        assertThat(form.getPrintSetup().getLandscape()).isTrue();
        assertThat(form.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
        assertThat(form.getRepeatingRows().formatAsString()).isEqualTo("6:6");
        assertThat(sheet.workbook().isSheetHidden(1)).isTrue();
        for (Column column : Column.values()) {
            assertThat(sheet.cell("GRDP_SIZE", column).getCellStyle().getLocked())
                    .as(column.name())
                    .isEqualTo(!column.isEntered());
            assertThat(sheet.cell("WATER", column).getCellStyle().getLocked())
                    .as("verified: " + column.name())
                    .isTrue();
        }
        assertThat(form.getRow(Layout.PLACE).getCell(0).getStringCellValue()).isEqualTo("Xã Vĩnh Bình, tỉnh Đồng Tháp");
        assertThat(form.getRow(Layout.PERIOD).getCell(0).getStringCellValue())
                .contains("Quý III/2026", "05/10/2026", "Số liệu minh họa");
        assertThat(form.getDataValidations()).isNotEmpty();
    }

    @Test
    void itHoldsEveryCellOfTheGrid() {
        assertThat(clerk.downloads().keys())
                .hasSize(desk.page().select("tbody.entry").size())
                .doesNotHaveDuplicates();
    }

    @Test
    void numbersAreNumbersAndAFractionStaysOne() {
        desk.types(Map.of("GRDP_SIZE", "1.234.567,89", "SCHOOL_STD", "9/11"));
        Sheet sheet = clerk.downloads();
        assertThat(sheet.cell("GRDP_SIZE", Column.FIGURE).getNumericCellValue()).isEqualTo(1234567.89);
        assertThat(sheet.cell("GRDP_SIZE", Column.FIGURE).getCellStyle().getDataFormatString())
                .isEqualTo("[$-42A]#,##0.00");
        assertThat(sheet.cell("SCHOOL_STD", Column.FIGURE).getStringCellValue()).isEqualTo("9/11");
        assertThat(sheet.cell("SCHOOL_STD", Column.FIGURE).getCellStyle().getDataFormatString())
                .as("so that 9/11 becomes no day of November")
                .isEqualTo("@");
    }

    @Test
    void sentBackAsItIsItChangesNothing() {
        desk.types(Map.of("GRDP_SIZE", "1.234.567,89", "SCHOOL_STD", "9/11", "NTM", "1"));
        long before = desk.versions();
        MvcTestResult result = clerk.sends(clerk.downloads());
        assertThat(result).hasStatus(200);
        Document page = Desk.read(result);
        assertThat(page.select("form#preview")).isEmpty();
        assertThat(page.select(".notice[role=status]").text()).contains("không làm thay đổi số liệu nào");
        assertThat(desk.versions()).isEqualTo(before);
    }

    @Test
    void whatLooksUnlikelyOrDoesNotFitIsSaidBesideIt() {
        Clerk other = new Clerk(mvc, users.as("vanphong-10642"), "10642", "2026-Q3");
        Sheet sheet = other.downloads();
        sheet.type("BHXH_VOL", "6300/12920");
        sheet.type("POVERTY", 12.5);
        sheet.type("GRDP_REAL", 1500);
        Desk theirs = desks.of("vanphong-10642", "10642", "2026-Q3");
        Document preview = Desk.read(other.sends(sheet));
        assertThat(doubts(preview, theirs.id("BHXH_VOL"))).contains("48,76% lớn hơn");
        assertThat(doubts(preview, theirs.id("POVERTY"))).contains("Số hộ thường là số nguyên; đã gõ 12,5");
        assertThat(doubts(preview, theirs.id("GRDP_REAL")))
                .as("its parts are missing")
                .isEmpty();
        assertThat(other.applies(preview)).hasStatus(302);
        assertThat(theirs.figure("BHXH_VOL")).containsEntry("typed", "6300/12920");
    }

    @Test
    void aWorkbookIsLookedThroughAndStoredInAsManyStatementsWhateverItHolds() throws Exception {
        Sheet one = clerk.downloads();
        one.type("GRDP_SIZE", 831.02);
        Sheet three = clerk.downloads();
        three.type("GRDP_SIZE", 832);
        three.type("SCHOOL_STD", "9/11");
        three.type("NTM", "Đã đạt");
        for (Sheet sheet : List.of(one, three)) {
            MvcTestResult[] seen = new MvcTestResult[1];
            assertThat(statementsDuring(() -> seen[0] = clerk.sends(sheet)))
                    .filteredOn(statement -> !statement.asker().equals("Standings"))
                    .hasSizeBetween(5, 12);
            Document preview = Desk.read(seen[0]);
            assertThat(statementsDuring(() -> assertThat(clerk.applies(preview)).hasStatus(302)))
                    .extracting(Statement::asker)
                    .containsExactly("Standings", "EntryCells", "Figures", "JudgedCommunes", "Evaluations");
        }
    }

    private static String doubts(Document preview, long series) {
        return preview.expectFirst("#take-" + series)
                .closest("tr")
                .select(".crossed")
                .text();
    }

    @Test
    void whatWasFilledInIsShownThenSavedJudgedAndWrittenIntoTheTrail() {
        Sheet sheet = clerk.downloads();
        sheet.type("GRDP_SIZE", 831.02);
        sheet.grade("GRDP_SIZE", "Sơ bộ");
        sheet.note("GRDP_SIZE", "=1+1 theo biểu 03");
        sheet.type("SCHOOL_STD", "9/11");
        sheet.type("NTM", "Đã đạt");
        long before = desk.versions();
        Document preview = Desk.read(clerk.sends(sheet));
        assertThat(desk.versions()).as("a preview saves nothing").isEqualTo(before);
        assertThat(preview.select("form#preview tbody tr")).hasSize(3);
        assertThat(row(preview, "GRDP_SIZE"))
                .contains(sheet.address("GRDP_SIZE", Column.FIGURE), "trống", "831,02", "Sơ bộ", "=1+1 theo biểu 03");
        assertThat(row(preview, "NTM")).contains("Đã đạt");
        assertThat(clerk.applies(preview)).hasRedirectedUrl(desk.address());
        assertThat((BigDecimal) desk.figure("GRDP_SIZE").get("value")).isEqualByComparingTo("831.02");
        assertThat(desk.figure("GRDP_SIZE"))
                .containsEntry("typed", "831,02")
                .containsEntry("grade", "PRELIMINARY")
                .containsEntry("note", "=1+1 theo biểu 03")
                .containsEntry("status", "DRAFT")
                .containsEntry("entered_by", users.named(CLERK).id());
        assertThat(desk.figure("SCHOOL_STD")).containsEntry("typed", "9/11");
        assertThat(desk.figure("NTM")).containsEntry("typed", "1");
        assertThat(desk.state("VB-2.1-2b")).isEqualTo(State.MET);
        assertThat(jdbc.sql("select count(*) from audit_entry where object_id = 'GRDP_SIZE 2026-Q3'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aTextThatBeginsLikeAFormulaStaysAText() {
        desk.posts(Map.of("value-" + desk.id("INCOME_PC"), "91", "note-" + desk.id("INCOME_PC"), "=HYPERLINK(\"x\")"));
        Sheet sheet = clerk.downloads();
        assertThat(sheet.cell("INCOME_PC", Column.NOTE).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.cell("INCOME_PC", Column.NOTE).getCellStyle().getQuotePrefixed())
                .isTrue();
        assertThat(sheet.cell("INCOME_PC", Column.NAME).getCellStyle().getQuotePrefixed())
                .isFalse();
    }

    @Test
    void aNumberWithTheDustOfBinaryFractionsIsReadAsItIsShown() {
        Sheet sheet = clerk.downloads();
        sheet.type("GRDP_SIZE", 0.1 + 0.2);
        clerk.applies(Desk.read(clerk.sends(sheet)));
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "0,3");
    }

    @Test
    void aFigureThatSomebodyElseHasChangedTakesATickOfItsOwn() {
        desk.types("GRDP_SIZE", "800");
        Sheet sheet = clerk.downloads();
        desks.of(COLLEAGUE, "28651", "2026-Q3").types(Map.of("GRDP_SIZE", "810", "INCOME_PC", "90"));
        sheet.type("GRDP_SIZE", 831.02);
        Document preview = Desk.read(clerk.sends(sheet));
        assertThat(preview.select("form#preview tbody tr"))
                .as("what only the colleague changed is left alone")
                .hasSize(1);
        assertThat(preview.select("form#preview h2").text()).contains("Người khác đã sửa");
        assertThat(row(preview, "GRDP_SIZE")).contains("810", "831,02", "Văn phòng Đảng ủy (2)");
        assertThat(clerk.applies(preview)).hasStatus(302);
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "810");
        assertThat(clerk.applies(preview, Map.of("take-" + desk.id("GRDP_SIZE"), true)))
                .hasStatus(302);
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "831,02");
        assertThat(desk.figure("INCOME_PC")).containsEntry("typed", "90");
    }

    @Test
    void whoIsQuickerThanTheButtonIsNotTypedOver() {
        Sheet sheet = clerk.downloads();
        sheet.type("GRDP_SIZE", 831.02);
        sheet.type("INCOME_PC", 91.5);
        Document preview = Desk.read(clerk.sends(sheet));
        desks.of(COLLEAGUE, "28651", "2026-Q3").types("GRDP_SIZE", "810");
        MvcTestResult result = clerk.applies(preview);
        assertThat(result).hasStatus(422);
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "810");
        assertThat(desk.figure("INCOME_PC")).containsEntry("typed", "91,5");
        Document again = Desk.read(result);
        assertThat(row(again, "GRDP_SIZE")).contains("810", "831,02", sheet.address("GRDP_SIZE", Column.FIGURE));
        assertThat(clerk.applies(again, Map.of("take-" + desk.id("GRDP_SIZE"), true)))
                .hasStatus(302);
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "831,02");
    }

    @Test
    void anEmptiedCellIsClearedOnlyWhereThatIsTicked() {
        desk.types("GRDP_SIZE", "800");
        Sheet sheet = clerk.downloads();
        sheet.cell("GRDP_SIZE", Column.FIGURE).setBlank();
        Document preview = Desk.read(clerk.sends(sheet));
        assertThat(preview.select("form#preview h2").text()).contains("Xóa số liệu");
        clerk.applies(preview);
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "800");
        clerk.applies(preview, Map.of("take-" + desk.id("GRDP_SIZE"), true));
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("status", "EMPTY");
    }

    @Test
    void aLineThatIsMissingDeletesNothing() {
        desk.types(Map.of("GRDP_SIZE", "800", "INCOME_PC", "90"));
        Sheet sheet = clerk.downloads();
        sheet.sheet().removeRow(sheet.row("GRDP_SIZE"));
        sheet.type("INCOME_PC", 91);
        Document preview = Desk.read(clerk.sends(sheet));
        assertThat(preview.select("form#preview tbody tr")).hasSize(1);
        assertThat(clerk.applies(preview)).hasStatus(302);
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "800");
        assertThat(desk.figure("INCOME_PC")).containsEntry("typed", "91");
    }

    @Test
    void aUnitGetsItsOwnSeriesAndCanSendNoOthers() {
        Clerk unit = clerk("kinhte-28651");
        Sheet own = unit.downloads();
        assertThat(own.keys())
                .isNotEmpty()
                .hasSizeLessThan(clerk.downloads().keys().size());
        String foreign = clerk.downloads().keys().stream()
                .filter(key -> !own.keys().contains(key))
                .findFirst()
                .orElseThrow();
        Sheet whole = clerk.downloads();
        whole.type(foreign, 7);
        Document page = Desk.read(unit.sends(whole));
        assertThat(mistakes(page)).anyMatch(it -> it.startsWith(whole.address(foreign, Column.CODE) + ":"));
        assertThat(page.select("form#preview")).isEmpty();
        long id = desk.id(foreign);
        assertThat(unit.posts(Map.of("take-" + id, "on", "value-" + id, "7", "version-" + id, "0")))
                .hasStatus(403);
        assertThat(desk.figure(foreign).getOrDefault("typed", "")).isNotEqualTo("7");
    }

    @Test
    void anotherCommuneIsClosedAndAClosedRoundTakesNothing() {
        Sheet sheet = clerk.downloads();
        assertThat(clerk("vanphong-31051").asks(".xlsx")).hasStatus(403);
        assertThat(clerk("vanphong-31051").sends(sheet)).hasStatus(403);
        assertThat(new Clerk(mvc, users.as(CLERK), "99999", "2026-Q3").asks("")).hasStatus(404);
        assertThat(new Clerk(mvc, users.as(CLERK), "28651", "2031-Q3").asks("")).hasStatus(404);
        Clerk closed = new Clerk(mvc, users.as(CLERK), "28651", "2026-Q2");
        Sheet old = closed.downloads();
        assertThat(old.cell("GRDP_SIZE", Column.FIGURE).getCellStyle().getLocked())
                .isTrue();
        assertThat(closed.sends(old)).hasStatus(409);
        assertThat(closed.posts(Map.of("take-1", "on", "value-1", "1"))).hasStatus(409);
    }

    private Clerk clerk(String username) {
        return new Clerk(mvc, users.as(username), "28651", "2026-Q3");
    }

    private String row(Document preview, String series) {
        return preview.selectFirst("tr:has(#take-" + desk.id(series) + ")").text();
    }

    static List<String> mistakes(Document page) {
        return page.select("[role=alert] li").eachText();
    }
}
