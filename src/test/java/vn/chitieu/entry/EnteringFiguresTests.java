package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.judging.State;

/** A clerk of Vĩnh Bình's Party office before the grid of the third quarter. */
@DemoTest
class EnteringFiguresTests {

    private static final String CLERK = "vanphong-28651";

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = desks.of(CLERK, "28651", "2026-Q3");
    }

    @Test
    void aFigureIsSavedReadBackAndJudgedAtOnce() {
        assertThat(desk.types("GRDP_SIZE", "831,02")).hasRedirectedUrl(desk.address());
        assertThat((BigDecimal) desk.figure("GRDP_SIZE").get("value")).isEqualByComparingTo("831.02");
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("status", "DRAFT").containsEntry("demo", false);
        Document page = desk.page();
        assertThat(desk.input(page, "GRDP_SIZE").val()).isEqualTo("831,02");
        Element remarks = desk.remarks(page, "GRDP_SIZE");
        assertThat(remarks.select("p.unit").text()).contains("831,02 tỷ đồng");
        assertThat(remarks.select(".verdict .state").text()).contains("Đạt");
        assertThat(remarks.select(".verdict").text()).contains("831,02 tỷ đồng", "Đạt trước hạn");
        assertThat(desk.state("VB-2.1-2b")).isEqualTo(State.MET);
    }

    @Test
    void justTheThresholdMeetsHealthInsuranceAndAHundredthLessDoesNot() {
        desk.types("BHYT", "98,99");
        assertThat(desk.state("VB-2.2-4a").isReached()).isFalse();
        assertThat(desk.remarks(desk.page(), "BHYT").select(".verdict").text()).contains("98,99%");
        desk.types("BHYT", "99");
        assertThat(desk.state("VB-2.2-4a")).isEqualTo(State.MET);
        assertThat(desk.remarks(desk.page(), "BHYT").select(".verdict").text()).contains("99%", "Đạt trước hạn");
        Document target = desk.page("/communes/28651/targets/VB-2.2-4a?period=2026-Q3");
        assertThat(target.select(".title .state").text()).contains("Đạt");
        assertThat(target.select("dl.facts").text()).contains("trên 99%");
    }

    @Test
    void everyProblemComesBackBesideItsCellAndTheGoodCellsAreSaved() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("GRDP_SIZE", "831.02");
        typed.put("INCOME_PC", "abc");
        typed.put("GRDP_REAL", "");
        typed.put("RICE_AREA", "-5");
        typed.put("PARTY_ORG_RATING", "1.234");
        typed.put("ENROL_KINDER", "9/11");
        typed.put("ENROL_LOWSEC", "0/0");
        typed.put("ENROL_PRIMARY", "5/0");
        typed.put("SCHOOL_STD", "120");
        MvcTestResult result = desk.types(typed);
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        Map<String, String> problems = Map.of(
                "GRDP_SIZE", "831,02",
                "INCOME_PC", "chưa phải là số",
                "RICE_AREA", "không thể âm",
                "PARTY_ORG_RATING", "1,234",
                "ENROL_PRIMARY", "mẫu số bằng 0",
                "SCHOOL_STD", "lớn hơn 100%");
        problems.forEach((series, problem) -> {
            Element input = desk.input(page, series);
            assertThat(input.val()).as(series).isEqualTo(typed.get(series));
            assertThat(input.attr("aria-invalid")).as(series).isEqualTo("true");
            assertThat(input.attr("aria-describedby")).isEqualTo("note-" + desk.id(series));
            assertThat(desk.remarks(page, series).text()).as(series).contains(problem);
            assertThat(page.select("[role=alert] a[href=#value-" + desk.id(series) + "]")
                            .text())
                    .as(series)
                    .contains(problem);
            assertThat(desk.figure(series)).as(series).isEmpty();
        });
        assertThat(page.select("[role=alert] li")).hasSameSizeAs(problems.keySet());
        assertThat(page.select("[aria-invalid]")).hasSameSizeAs(problems.keySet());
        assertThat(page.select("[role=alert]").text()).contains("2 ô khác đã lưu");
        assertThat(desk.figure("GRDP_REAL")).isEmpty();
    }

    @Test
    void aFractionIsKeptAsTwoNumbersAndComparedAsOnePercentage() {
        desk.types(Map.of("SCHOOL_STD", "9/11"));
        assertThat((BigDecimal) desk.figure("SCHOOL_STD").get("numerator")).isEqualByComparingTo("9");
        assertThat((BigDecimal) desk.figure("SCHOOL_STD").get("denominator")).isEqualByComparingTo("11");
        assertThat(desk.figure("SCHOOL_STD").get("value")).isNull();
        Document page = desk.page();
        assertThat(desk.input(page, "SCHOOL_STD").val()).isEqualTo("9/11");
        assertThat(desk.remarks(page, "SCHOOL_STD").select("p.unit").text()).contains("81,82");
    }

    @Test
    void noCaseOutOfNoneHasNotArisen() {
        desk.types("ENROL_LOWSEC", "0/0");
        assertThat(desk.figure("ENROL_LOWSEC")).containsEntry("status", "DRAFT");
        assertThat(desk.remarks(desk.page(), "ENROL_LOWSEC")
                        .select(".verdict .state")
                        .text())
                .contains("Không phát sinh");
    }

    @Test
    void gradeAndNoteAreSavedWithTheFigure() {
        long id = desk.id("INCOME_PC");
        assertThat(desk.posts(Map.of(
                        "value-" + id,
                        " 91,5 ",
                        "grade-" + id,
                        "PRELIMINARY",
                        "note-" + id,
                        " Theo biểu 03 <quý III> ")))
                .hasRedirectedUrl(desk.address());
        assertThat(desk.figure("INCOME_PC"))
                .containsEntry("grade", "PRELIMINARY")
                .containsEntry("note", "Theo biểu 03 <quý III>")
                .containsEntry("typed", "91,5");
        Document page = desk.page();
        assertThat(page.select("select[name=grade-" + id + "] option[selected]").val())
                .isEqualTo("PRELIMINARY");
        assertThat(page.select("input[name=note-" + id + "]").val()).isEqualTo("Theo biểu 03 <quý III>");
    }

    @Test
    void aNoteOrAGradeAloneIsAChangeToo() {
        long id = desk.id("CRIME_CASES");
        desk.posts(Map.of("value-" + id, "15", "grade-" + id, "OFFICIAL"));
        desk.posts(Map.of("value-" + id, "15", "grade-" + id, "OFFICIAL", "note-" + id, "Đã đối chiếu"));
        assertThat(desk.versions("CRIME_CASES"))
                .extracting(version -> version.get("grade"), version -> version.get("note"))
                .containsExactly(tuple("ESTIMATED", null), tuple("OFFICIAL", null), tuple("OFFICIAL", "Đã đối chiếu"));
    }

    @Test
    void aClearedDraftKeepsItsVersionsAndCountsAsNoFigure() {
        assertThat(desk.figure("ENCROACH")).containsEntry("status", "DRAFT");
        assertThat(desk.types("ENCROACH", " ")).hasRedirectedUrl(desk.address());
        assertThat(desk.figure("ENCROACH")).containsEntry("status", "EMPTY").containsEntry("value", null);
        assertThat(desk.versions("ENCROACH")).hasSize(2);
        Document page = desk.page();
        assertThat(desk.input(page, "ENCROACH").val()).isEmpty();
        assertThat(desk.remarks(page, "ENCROACH").select(".verdict .state").text())
                .contains("Chưa có số liệu");
        assertThat(desk.types("ENCROACH", "")).hasRedirectedUrl(desk.address());
        assertThat(desk.versions("ENCROACH")).as("clearing twice is no change").hasSize(2);
    }

    @Test
    void aVerifiedOrSubmittedCellIsNotTypedOver() {
        for (String series : new String[] {"WATER", "BUDGET_REV"}) {
            Map<String, Object> before = desk.figure(series);
            assertThat(desk.input(desk.page(), series))
                    .as("no input for " + series)
                    .isNull();
            MvcTestResult result = desk.types(Map.of(series, "50", "INCOME_PC", "91"));
            assertThat(result).hasStatus(422);
            assertThat(desk.remarks(Desk.read(result), series).text()).contains("không sửa được nữa");
            assertThat(desk.figure(series)).isEqualTo(before);
            assertThat(desk.versions(series)).hasSize(1);
            assertThat(desk.figure("INCOME_PC")).containsEntry("typed", "91");
        }
    }

    @Test
    void aReturnedCellIsMendedAndOpenAgain() {
        assertThat(desk.remarks(desk.page(), "BHYT").text()).contains("Lệch với số của BHXH cơ sở");
        desk.types("BHYT", "36899/37420");
        assertThat(desk.figure("BHYT")).containsEntry("status", "DRAFT").containsEntry("verified_by", null);
        assertThat(desk.remarks(desk.page(), "BHYT").text())
                .as("the reason belongs to the version that was returned")
                .doesNotContain("Lệch với số");
        assertThat(desk.versions("BHYT"))
                .extracting(it -> it.get("status"), it -> it.get("reason"))
                .containsExactly(tuple("RETURNED", "Lệch với số của BHXH cơ sở"), tuple("DRAFT", null));
    }

    @Test
    void aClosedRoundTakesNoFigure() {
        Desk closed = desks.of(CLERK, "28651", "2026-Q2");
        long before = closed.versions();
        assertThat(closed.types("GRDP_SIZE", "831,02")).hasStatus(409);
        assertThat(closed.versions()).isEqualTo(before);
        assertThat(closed.page().select("form#figures input:not([name=_csrf]), form#figures button"))
                .as("nothing to type into")
                .isEmpty();
    }

    @Test
    void everySaveInsertsAVersionWithWhatWasTypedAndByWhom() {
        desk.types("GRDP_SIZE", "831");
        desks.of("vanphong2-28651", "28651", "2026-Q3").types("GRDP_SIZE", "+0831,020");
        assertThat(desk.versions("GRDP_SIZE"))
                .extracting(it -> it.get("version"), it -> it.get("typed"), it -> it.get("entered_by"))
                .containsExactly(
                        tuple(1, "831", users.named(CLERK).id()),
                        tuple(2, "+0831,020", users.named("vanphong2-28651").id()));
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("version", 2);
    }

    @Test
    void anUnchangedFormSavesNothing() {
        desk.types("NTM", "1");
        Map<String, String> fields = fieldsOf(desk.page());
        assertThat(fields).hasSizeGreaterThan(60);
        long before = desk.versions();
        assertThat(desk.posts(fields)).hasRedirectedUrl(desk.address());
        assertThat(desk.versions()).isEqualTo(before);
    }

    @Test
    void aChoiceIsOfferedInWordsAndTakesNothingElse() {
        Elements offered = desk.input(desk.page(), "NTM").select("option");
        assertThat(offered.eachAttr("value")).containsExactly("", "1", "0");
        assertThat(desk.types("NTM", "2")).hasStatus(422);
        assertThat(desk.types("NTM", "1")).hasRedirectedUrl(desk.address());
        assertThat(desk.input(desk.page(), "NTM").select("option[selected]").val())
                .isEqualTo("1");
    }

    @Test
    void whatNoDatabaseCanHoldIsNoError() {
        long id = desk.id("INCOME_PC");
        assertThat(desk.posts(Map.of("value-" + id, "9\u00001", "note-" + id, "x")))
                .hasStatus(422);
        assertThat(desk.posts(Map.of("value-" + id, "91", "note-" + id, "a\u0000b\n")))
                .hasStatus(302);
        assertThat(desk.figure("INCOME_PC")).containsEntry("note", "a b");
        assertThat(desk.types("INCOME_PC", "9".repeat(5000))).hasStatus(422);
        assertThat(desk.posts(Map.of("value-" + id, "92", "grade-" + id, "TOTAL")))
                .hasStatus(302);
    }

    @Test
    void aNoteThatCannotBeKeptIsSaidAndStaysInItsField() {
        long id = desk.id("INCOME_PC");
        MvcTestResult alone = desk.posts(Map.of("value-" + id, "", "note-" + id, "chờ Thống kê"));
        assertThat(alone).hasStatus(422);
        assertThat(Desk.read(alone).select("input[name=note-" + id + "]").val()).isEqualTo("chờ Thống kê");
        assertThat(desk.remarks(Desk.read(alone), "INCOME_PC").text()).contains("cùng số liệu");
        assertThat(desk.posts(Map.of("value-" + id, "91", "note-" + id, "x".repeat(501))))
                .hasStatus(422);
        assertThat(desk.figure("INCOME_PC")).isEmpty();
    }

    @Test
    void theDemonstrationSaysThatItsNumbersAreMadeUp() {
        assertThat(desk.page().select("p.demo").text()).contains("Số liệu minh họa");
    }

    /** What a browser would send for a page nobody has typed into. */
    private static Map<String, String> fieldsOf(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element control : page.select("form#figures [name]:not([name=_csrf])")) {
            boolean choice = control.normalName().equals("select");
            Element option = control.selectFirst("option[selected]");
            fields.put(
                    control.attr("name"),
                    choice ? (option == null ? control.expectFirst("option") : option).val() : control.val());
        }
        return fields;
    }
}
