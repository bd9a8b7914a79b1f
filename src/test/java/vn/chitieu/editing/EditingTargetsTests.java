package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.judging.State;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** The office sets up documents and targets by form, and nothing needs SQL. */
@DemoTest
class EditingTargetsTests {

    private static final String LIST = "/communes/28651/resolutions";
    private static final String INSURED = "/communes/28651/targets/VB-2.2-4a";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private Targets targets;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    @Test
    void aDocumentIsAddedAndChanged() {
        assertThat(office.sends(
                        LIST + "/new",
                        Map.of(
                                "type", "PLAN",
                                "number", "15-KH/ĐU",
                                "title", "Kế hoạch chuyển đổi số",
                                "issuer", "Đảng ủy xã",
                                "issuedOn", "05/02/2026")))
                .hasRedirectedUrl(LIST);
        String address = LIST + "/"
                + resolutions
                        .findByPlaceCommuneAndCode("28651", "15-KH-DU")
                        .orElseThrow()
                        .id();
        assertThat(office.sends(address, Map.of("title", "Kế hoạch chuyển đổi số của xã")))
                .hasRedirectedUrl(LIST);
        assertThat(office.opens(LIST).select("h2").eachText()).contains("Kế hoạch chuyển đổi số của xã");
        assertThat(office.opens(LIST).text()).contains("15-KH/ĐU · 05/02/2026");
    }

    @Test
    void everythingWrongIsSaidAtOnceAtItsFieldAndWhatWasTypedStays() {
        MvcTestResult answer = office.sends(
                newTarget(),
                Map.of(
                        "what.name", "Chỉ tiêu thử",
                        "rule.low", "98.5",
                        "rule.year", "sau này",
                        "baseline.value", "abc",
                        "years[1].level", "1,2,3"));
        assertThat(answer).hasStatus(422);
        Document page = Desk.read(answer);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#what.number",
                        "#rule.low",
                        "#rule.year",
                        "#baseline.value",
                        "#baseline.source",
                        "#years[1].level");
        assertThat(page.getElementById("rule.low-error").text()).contains("Ý anh/chị là 98,5?");
        assertThat(page.getElementById("rule.low").val()).isEqualTo("98.5");
        assertThat(page.getElementById("years[1].level").val()).isEqualTo("1,2,3");
        assertThat(page.getElementById("what.name").val()).isEqualTo("Chỉ tiêu thử");
    }

    @Test
    void aNewTargetIsAskedForAndJudged() {
        assertThat(office.sends(
                        newTarget(),
                        Map.of(
                                "what.number", "9.1",
                                "what.name", "Hộ dân dùng nước sạch",
                                "rule.low", "1.200",
                                "series.unit", "hộ",
                                "baseline.value", "1.000",
                                "baseline.source", "báo cáo năm 2025",
                                "years[0].level", "1.040",
                                "units[0].part", "LEAD")))
                .hasRedirectedUrl(LIST);
        Target added = targets.findByCode("28651", "VB-9.1").orElseThrow();
        assertThat(added.assignments()).hasSize(1);
        assertThat(added.rules().startsFrom()).hasToString("2026-Q3");
        assertThat(added.baseline().value()).isEqualByComparingTo(new BigDecimal("1000"));
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        assertThat(desk.state("VB-9.1")).isEqualTo(State.NO_FIGURE);
        assertThat(desk.types("HO-DAN-DUNG-NUOC-SACH", "1.040")).hasStatus(302);
        assertThat(desk.state("VB-9.1")).isEqualTo(State.ON_TRACK);
    }

    @Test
    void thePreviewSaysTheRuleAndWhatTheFiguresWouldMean() {
        Map<String, String> typed = office.fieldsOf(office.opens(newTarget()));
        typed.put("rule.low", "97,5");
        typed.put("rule.horizon", "EVERY_YEAR");
        typed.put("series.existing", series("BHYT"));
        Document answer = Desk.read(office.posts("/communes/28651/target-preview", typed));
        assertThat(answer.text()).contains("Hằng năm: từ 97,5% trở lên").contains("Quý III/2026:");
        assertThat(answer.select(".state")).hasSize(1);
        typed.put("rule.low", "97.5");
        assertThat(Desk.read(office.posts("/communes/28651/target-preview", typed))
                        .text())
                .contains("sẽ hiện ở đây");
        typed.put("preview", "on");
        typed.put("rule.low", "97,5");
        MvcTestResult withoutScript = office.posts(newTarget(), typed);
        assertThat(withoutScript).hasStatusOk();
        assertThat(Desk.read(withoutScript).select("#preview").text()).contains("từ 97,5% trở lên");
    }

    @Test
    void aRuleThatClosedAPeriodIsAmendedAndNotEdited() {
        Document page = office.opens(INSURED + "/edit");
        assertThat(page.getElementById("rule.low")).isNull();
        assertThat(page.select(".notice").text()).contains("từ 99% trở lên");
        assertThat(office.sends(INSURED + "/edit", Map.of("what.name", "Tham gia BHYT", "rule.low", "5")))
                .hasRedirectedUrl(LIST);
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().ruleVersion())
                .isEqualTo(1);

        assertThat(office.sends(INSURED + "/amend", Map.of("rule.low", "98", "reason", "")))
                .hasStatus(422);
        assertThat(office.sends(
                        INSURED + "/amend", Map.of("rule.low", "98", "reason", "Tỉnh giao lại", "from", "2026-Q1")))
                .hasStatus(422);
        assertThat(office.sends(
                        INSURED + "/amend",
                        Map.of("rule.low", "98", "reason", "Tỉnh giao lại", "document", "NQ 5", "from", "2026-Q3")))
                .hasRedirectedUrl(LIST);
        Document next = office.opens(INSURED + "/amend");
        assertThat(next.select(".thread").text()).contains("từ 98% trở lên", "Tỉnh giao lại", "từ 99% trở lên");
        assertThat(next.getElementById("from").select("option").first().val()).isEqualTo("2026-Q4");
        assertThat(office.opens(INSURED).select("h1").text()).isEqualTo("Tham gia BHYT");
    }

    @Test
    void aTargetIsRetiredAndReplacedWithItsHistoryKept() {
        MvcTestResult retired = office.sends(INSURED + "/retire", Map.of("reason", "Gộp chỉ tiêu", "replace", "on"));
        String next = retired.getResponse().getRedirectedUrl();
        assertThat(next).endsWith("/targets/new?replaces=VB-2.2-4a");
        Document page = office.opens(next);
        assertThat(page.getElementById("what.name").val()).isEqualTo("Tỷ lệ dân số tham gia BHYT");
        assertThat(page.getElementById("series.existing")
                        .select("option[selected]")
                        .val())
                .isEqualTo(series("BHYT"));
        Map<String, String> typed = office.fieldsOf(page);
        typed.put("what.name", "Người dân có thẻ BHYT");
        typed.put("what.number", "II.2.2 mới");
        typed.put("baseline.value", "");
        typed.put("baseline.year", "");
        typed.put("baseline.source", "");
        assertThat(office.posts(newTarget(), typed)).hasRedirectedUrl(LIST);
        assertThat(targets.findByCode("28651", "VB-2.2-4a")
                        .orElseThrow()
                        .retirement()
                        .replacement())
                .isEqualTo("VB-II.2.2-MOI");
        assertThat(office.opens(INSURED).select(".notice a").attr("href")).contains("/targets/VB-II.2.2-MOI");
        assertThat(office.asks(INSURED + "/amend")).hasStatus(409);
    }

    @Test
    void aRetirementIsTakenBack() {
        String form = "form[action='" + INSURED + "/reinstate']";
        assertThat(office.opens(LIST).select(form)).isEmpty();
        assertThat(office.posts(INSURED + "/reinstate", Map.of())).hasStatus(409);
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        State before = desk.state("VB-2.2-4a");
        office.sends(INSURED + "/retire", Map.of("reason", "Nhầm chỉ tiêu"));
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().retirement())
                .isNotNull();
        assertThat(office.opens(LIST).select(form + " button").text()).isEqualTo("Khôi phục");
        assertThat(office.posts(INSURED + "/reinstate", Map.of())).hasRedirectedUrl(LIST);
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().retirement())
                .isNull();
        assertThat(desk.state("VB-2.2-4a")).isEqualTo(before);
        assertThat(office.opens(LIST).select(form)).isEmpty();
    }

    @Test
    void aTargetThatWasReplacedStaysRetiredAsLongAsItsReplacementStands() {
        office.sends(INSURED + "/retire", Map.of("reason", "Gộp chỉ tiêu", "replace", "on"));
        Map<String, String> typed = office.fieldsOf(office.opens(newTarget() + "?replaces=VB-2.2-4a"));
        typed.put("what.number", "II.2.2 mới");
        office.posts(newTarget(), typed);
        MvcTestResult refused = office.posts(INSURED + "/reinstate", Map.of());
        assertThat(refused).hasStatus(409);
        assertThat(Desk.read(refused).select(".error-summary").text())
                .contains("Tỷ lệ dân số tham gia BHYT", "chỉ tiêu thay thế đang được theo dõi");
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().retirement())
                .isNotNull();
    }

    @Test
    void aTargetStaysRetiredOnceAPeriodWithoutItIsClosed() {
        office.sends(INSURED + "/retire", Map.of("reason", "Nhầm chỉ tiêu"));
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(Desk.read(office.posts(INSURED + "/reinstate", Map.of()))
                        .select(".error-summary")
                        .text())
                .contains("đã chốt kỳ không có chỉ tiêu này");
    }

    @Test
    void aCompositeComesBackWithItsPartsAndNoPartWithoutIt() {
        String composite = "/communes/28651/targets/VB-2.2-4";
        assertThat(office.sends(composite + "/retire", Map.of("reason", "Nhầm chỉ tiêu")))
                .hasRedirectedUrl(LIST);
        assertThat(Desk.read(office.posts(INSURED + "/reinstate", Map.of()))
                        .select(".error-summary")
                        .text())
                .contains("chỉ tiêu chung đã thôi theo dõi");
        assertThat(office.posts(composite + "/reinstate", Map.of())).hasRedirectedUrl(LIST);
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().retirement())
                .isNull();
    }

    @Test
    void aTargetsPageLeadsThoseWhoMayEditToItsForm() {
        assertThat(office.opens(INSURED)
                        .select("a[href='" + INSURED + "/edit']")
                        .text())
                .isEqualTo("Sửa chỉ tiêu");
        for (String reader : new String[] {"thuongvu-28651", "hdnd-28651", "tinh-82"}) {
            assertThat(new Editor(mvc, users.as(reader)).opens(INSURED).select("a[href$='/edit']"))
                    .as(reader)
                    .isEmpty();
        }
    }

    @Test
    void whoeverSavesSecondSeesBothSides() {
        Map<String, String> mine = office.fieldsOf(office.opens(INSURED + "/edit"));
        office.sends(INSURED + "/edit", Map.of("what.name", "Tên của người khác"));
        mine.put("what.name", "Tên của tôi");
        MvcTestResult answer = office.posts(INSURED + "/edit", mine);
        assertThat(answer).hasStatus(409);
        assertThat(Desk.read(answer).select(".error-summary tbody").text())
                .contains("Tên chỉ tiêu", "Tên của người khác", "Tên của tôi");
    }

    @Test
    void whoeverHasSeenBothSidesMaySaveAfterAll() {
        Map<String, String> mine = office.fieldsOf(office.opens(INSURED + "/edit"));
        office.sends(INSURED + "/edit", Map.of("what.name", "Tên của người khác"));
        mine.put("what.name", "Tên của tôi");
        Map<String, String> again = office.fieldsOf(Desk.read(office.posts(INSURED + "/edit", mine)));
        assertThat(again).containsEntry("what.name", "Tên của tôi");
        assertThat(office.posts(INSURED + "/edit", again)).hasRedirectedUrl(LIST);
        assertThat(office.opens(INSURED).select("h1").text()).isEqualTo("Tên của tôi");

        String document = newTarget().replace("/targets/new", "");
        Map<String, String> heading = office.fieldsOf(office.opens(document));
        office.sends(document, Map.of("title", "Trích yếu của người khác"));
        assertThat(office.opens(LIST).select("h2").eachText()).contains("Trích yếu của người khác");
        heading.put("title", "Trích yếu của tôi");
        MvcTestResult late = office.posts(document, heading);
        assertThat(late).hasStatus(409);
        assertThat(office.posts(document, office.fieldsOf(Desk.read(late)))).hasRedirectedUrl(LIST);
        assertThat(office.opens(LIST).select("h2").eachText()).contains("Trích yếu của tôi");
    }

    @Test
    void aCompositeGetsItsPartsByForm() {
        assertThat(office.sends(
                        newTarget(),
                        Map.of("what.number", "8", "what.name", "An toàn giao thông", "rule.measure", "ALL_OF")))
                .hasRedirectedUrl(LIST);
        assertThat(office.sends(
                        newTarget() + "?parent=VB-8",
                        Map.of(
                                "what.number", "8a",
                                "what.name", "Số vụ tai nạn",
                                "rule.measure", "YEAR_CHANGE",
                                "rule.changeSize", "DIRECTION",
                                "series.unit", "vụ",
                                "series.accumulation", "YEAR_TO_DATE")))
                .hasRedirectedUrl(LIST);
        assertThat(office.opens("/communes/28651/targets/VB-8/edit").text()).contains("Số vụ tai nạn");
        assertThat(desks.of("vanphong-28651", "28651", "2026-Q3").state("VB-8")).isEqualTo(State.NO_FIGURE);
    }

    private String newTarget() {
        return LIST + "/"
                + jdbc.sql("select id from resolution where commune_code = '28651' and code = 'VB'")
                        .query(Long.class)
                        .single()
                + "/targets/new";
    }

    private String series(String key) {
        return jdbc.sql("select id::text from series where commune_code = '28651' and key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
