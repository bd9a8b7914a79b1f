package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** What the office cannot save, and how it is told so: at the field, with what it has typed. */
@DemoTest
class RefusedEditingTests {

    private static final String LIST = "/communes/28651/resolutions";
    private static final String TARGETS = "/communes/28651/targets/";
    private static final String INSURED = TARGETS + "VB-2.2-4a";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private Targets targets;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    @Test
    void controlCharactersAreLeftOutWhereverSomebodyTypes() {
        assertThat(office.posts("/communes/28651/units", Map.of("name", "Trạm\u0000 Y tế\nẤp 1")))
                .hasRedirectedUrl("/communes/28651/units");
        assertThat(office.opens("/communes/28651/units").select("input[value='Trạm Y tế Ấp 1']"))
                .hasSize(1);
        assertThat(office.posts("/communes/28651/populations", Map.of("name", "Ấp\u0000\u0007")))
                .hasRedirectedUrl("/communes/28651/populations");
        adds("9.1", Map.of("what.name", "Nước\u0000\nsạch", "what.quote", "Dòng một\u0000\nDòng hai"));
        Target added = targets.findByCode("28651", "VB-9.1").orElseThrow();
        assertThat(added.description().name()).isEqualTo("Nước sạch");
        assertThat(added.quote()).isEqualTo("Dòng một\nDòng hai");
        assertThat(new Editor(mvc, users.as("quantri"))
                        .sends("/admin/communes/28651", Map.of("name", "Vĩnh\u0000 Bình", "fromDay", "01/07/2026")))
                .hasStatus(422);
    }

    @Test
    void aCompositeIsNoPartOfAnother() {
        adds("8", Map.of("rule.measure", "ALL_OF"));
        adds("8.2", Map.of("rule.measure", "ALL_OF"));
        assertThat(problems(sendsNew("8.3", Map.of("rule.measure", "ALL_OF", "what.parent", "VB-8"))))
                .containsExactly("what.parent");
        adds("8.4", Map.of("what.parent", "VB-8.2"));
        assertThat(problems(office.sends(TARGETS + "VB-8.2/edit", Map.of("what.parent", "VB-8"))))
                .containsExactly("what.parent");
        assertThat(problems(office.sends(TARGETS + "VB-8/edit", Map.of("what.parent", "VB-8"))))
                .containsExactly("what.parent");
    }

    @Test
    void aRetiredCompositeIsNotOffered() {
        adds("8", Map.of("rule.measure", "ALL_OF"));
        assertThat(office.opens(newTarget()).select("option[value=VB-8]")).hasSize(1);
        office.sends(TARGETS + "VB-8/retire", Map.of("reason", "Nhầm"));
        assertThat(office.opens(newTarget()).select("option[value=VB-8]")).isEmpty();
        assertThat(problems(sendsNew("8a", Map.of("what.parent", "VB-8")))).containsExactly("what.parent");
    }

    @Test
    void whatHasComeBackIsNotReplacedAndNothingTypedIsLost() {
        assertThat(office.asks(newTarget() + "?replaces=VB-2.2-4a")).hasStatus(409);
        office.sends(INSURED + "/retire", Map.of("reason", "Gộp chỉ tiêu", "replace", "on"));
        Map<String, String> typed = office.fieldsOf(office.opens(newTarget() + "?replaces=VB-2.2-4a"));
        typed.put("what.number", "II.2.2 mới");
        office.posts(INSURED + "/reinstate", Map.of());
        MvcTestResult late = office.posts(newTarget(), typed);
        assertThat(late).hasStatus(409);
        assertThat(Desk.read(late).select(".error-summary").text()).contains("đã được khôi phục");
        Map<String, String> again = office.fieldsOf(Desk.read(late));
        assertThat(again).containsEntry("what.number", "II.2.2 mới").containsEntry("replaces", "");
        assertThat(office.posts(newTarget(), again)).hasRedirectedUrl(LIST);
    }

    @Test
    void aReplacementThatIsSentTwiceIsMadeOnce() {
        office.sends(INSURED + "/retire", Map.of("reason", "Gộp chỉ tiêu", "replace", "on"));
        Map<String, String> typed = office.fieldsOf(office.opens(newTarget() + "?replaces=VB-2.2-4a"));
        assertThat(office.posts(newTarget(), typed)).hasRedirectedUrl(LIST);
        int before = targets.ofCommune("28651").size();
        MvcTestResult second = office.posts(newTarget(), typed);
        assertThat(second).hasStatus(409);
        assertThat(problems(office.posts(newTarget(), office.fieldsOf(Desk.read(second)))))
                .contains("what.name");
        assertThat(targets.ofCommune("28651")).hasSize(before);
    }

    @Test
    void aTargetMayEndWhereItBeginsAndIsNotAmendedThere() {
        adds("9.1", Map.of());
        assertThat(office.opens(TARGETS + "VB-9.1/amend").select("option[value=2026-Q3]"))
                .isEmpty();
        assertThat(office.sends(TARGETS + "VB-9.1/retire", Map.of("reason", "Nhầm", "from", "2026-Q3")))
                .hasRedirectedUrl(LIST);
        assertThat(targets.findByCode("28651", "VB-9.1")
                        .orElseThrow()
                        .retirement()
                        .from())
                .hasToString("2026-Q3");
    }

    @Test
    void yearsThatCannotBeAreSaidAtTheirFields() {
        assertThat(refused("rule.year", "2036")).containsExactly("rule.year");
        assertThat(refused("rule.year", "2024")).contains("rule.year");
        assertThat(refused("baseline.year", "2031", "baseline.value", "5", "baseline.source", "báo cáo"))
                .containsExactly("baseline.year");
        assertThat(refused("rule.year", "2027", "baseline.year", "2027", "baseline.value", "5", "baseline.source", "b"))
                .containsExactlyInAnyOrder("rule.year", "baseline.year");
        assertThat(refused("rule.measure", "AVERAGE_GROWTH", "rule.firstYear", "2024", "rule.lastYear", "2040"))
                .containsExactlyInAnyOrder("rule.firstYear", "rule.lastYear");
        assertThat(refused("rule.year", "2027", "years[3].level", "5")).containsExactly("years[3].level");
        assertThat(refused("years[0].level", "5", "years[1].level", "6", "years[1].year", "2026"))
                .containsExactly("years[1].level");
    }

    @Test
    void numbersThatCannotBeAreSaidAtTheirFields() {
        assertThat(refused("rule.low", "1234567890123456")).containsExactly("rule.low");
        assertThat(refused(
                        "rule.measure", "PLAN_SHARE",
                        "rule.horizon", "EVERY_YEAR",
                        "years[0].plan", "0",
                        "years[1].plan", "-5"))
                .containsExactlyInAnyOrder("years[0].plan", "years[1].plan");
    }

    @Test
    void aLevelAGradeOrAStateIsNotOneOfSeveralYears() {
        assertThat(refused("rule.horizon", "OVER_TERM")).containsExactly("rule.horizon");
        assertThat(refused(
                        "rule.measure", "GRADE",
                        "rule.horizon", "OVER_TERM",
                        "rule.scale", "kém\ntốt",
                        "rule.grade", "tốt"))
                .containsExactly("rule.horizon");
        assertThat(refused("rule.measure", "STATE", "rule.horizon", "OVER_TERM", "rule.state", "nông thôn mới"))
                .containsExactly("rule.horizon");
        adds("9.1", Map.of("rule.measure", "RUNNING_COUNT", "rule.horizon", "OVER_TERM"));
    }

    @Test
    void nothingIsEnteredTwice() {
        adds("9.1", Map.of());
        assertThat(problems(sendsNew("9.1", Map.of()))).containsExactly("what.name");
        Map<String, String> heading = Map.of(
                "type",
                "PLAN",
                "number",
                "15-KH/ĐU",
                "title",
                "Kế hoạch",
                "issuer",
                "Đảng ủy",
                "issuedOn",
                "05/02/2026");
        assertThat(office.sends(LIST + "/new", heading)).hasRedirectedUrl(LIST);
        assertThat(problems(office.sends(LIST + "/new", heading))).containsExactly("number");
    }

    @Test
    void theNextTermIsOpenedOnce() {
        String address = newTarget().replace("/targets/new", "/next-term");
        Map<String, String> typed = Map.of("title", "Nghị quyết nhiệm kỳ sau");
        assertThat(office.sends(address, typed)).hasRedirectedUrl(LIST);
        int before = targets.ofCommune("28651").size();
        MvcTestResult second = office.sends(address, typed);
        assertThat(second).hasStatus(409);
        assertThat(Desk.read(second).select(".error-summary a").text()).isEqualTo("Nghị quyết nhiệm kỳ sau");
        assertThat(targets.ofCommune("28651")).hasSize(before);
    }

    @Test
    void whoeverAmendsSecondSeesBothSides() {
        Map<String, String> mine = office.fieldsOf(office.opens(INSURED + "/amend"));
        mine.put("rule.low", "98");
        mine.put("reason", "Tỉnh giao lại");
        assertThat(office.sends(INSURED + "/amend", Map.of("rule.low", "97", "reason", "Huyện giao lại")))
                .hasRedirectedUrl(LIST);
        MvcTestResult late = office.posts(INSURED + "/amend", mine);
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".error-summary tbody").text()).contains("97", "98");
        assertThat(page.getElementById("reason").val()).isEqualTo("Tỉnh giao lại");
        Map<String, String> again = office.fieldsOf(page);
        again.put("from", "2026-Q4");
        assertThat(office.posts(INSURED + "/amend", again)).hasRedirectedUrl(LIST);
    }

    @Test
    void anAmendmentThatChangesNothingOrSaysTooMuchIsRefused() {
        assertThat(problems(office.sends(INSURED + "/amend", Map.of("reason", "Nhầm"))))
                .containsExactly("rule.measure");
        assertThat(problems(office.sends(
                        INSURED + "/amend", Map.of("rule.low", "98", "reason", "Nhầm", "document", "x".repeat(2001)))))
                .containsExactly("document");
    }

    @Test
    void aRowThatNoPageHasIsABadRequest() {
        for (String row : List.of("years[300].level", "years[99999999999].level", "years[x].level")) {
            assertThat(sendsNew("9.1", Map.of(row, "5"))).as(row).hasStatus(400);
        }
        assertThat(problems(sendsNew("9.1", Map.of("years[20].level", "x", "units[40].part", "LEAD"))))
                .contains("years[20].level");
    }

    @Test
    void theNewNameIsSaidToBeSaved() {
        assertThat(office.sends(INSURED + "/edit", Map.of("what.name", "Tham gia BHYT"))
                        .getMvcResult()
                        .getFlashMap()
                        .get("flash"))
                .asString()
                .contains("Tham gia BHYT");
    }

    private void adds(String number, Map<String, String> typed) {
        assertThat(sendsNew(number, typed)).hasRedirectedUrl(LIST);
    }

    private List<String> refused(String... fieldsAndTexts) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < fieldsAndTexts.length; at += 2) {
            typed.put(fieldsAndTexts[at], fieldsAndTexts[at + 1]);
        }
        return problems(sendsNew("9.9", typed));
    }

    private MvcTestResult sendsNew(String number, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(
                Map.of("what.number", number, "what.name", "Chỉ tiêu thử", "rule.low", "5", "series.unit", "hộ"));
        all.putAll(typed);
        return office.sends(newTarget(), all);
    }

    private static List<String> problems(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return Desk.read(answer).select(".error-summary a").eachAttr("href").stream()
                .map(it -> it.substring(1))
                .toList();
    }

    private String newTarget() {
        return LIST + "/"
                + resolutions
                        .findByPlaceCommuneAndCode("28651", "VB")
                        .orElseThrow()
                        .id()
                + "/targets/new";
    }
}
