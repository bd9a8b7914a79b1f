package vn.chitieu.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;
import vn.chitieu.entry.Desk;
import vn.chitieu.evaluation.BandsEffect;
import vn.chitieu.evaluation.BandsPreview;
import vn.chitieu.evaluation.ProvinceBands;
import vn.chitieu.judging.Bands;

/** Đồng Tháp sets its bands; the figures of Vĩnh Bình are looked at by them. */
@DemoTest
class BandsPageTests {

    private static final String ADDRESS = "/provinces/82/bands";
    private static final String REVIEWER = "tinh-82";

    /** So strict that whatever was on track by less than everything no longer is. */
    private static final Map<String, String> STRICT = Map.of(
            "onTrack", "100",
            "attention", "99,5",
            "atRisk", "99",
            "onTrackPoints", "0",
            "attentionPoints", "0",
            "atRiskPoints", "−0,5");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private ProvinceBands bands;

    @Autowired
    private BandsPreview preview;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withoutBandsOfItsOwnAProvinceGoesByThePortals() {
        Document page = page(users.as(REVIEWER));
        assertThat(page.select("#in-force").text()).contains("mức có sẵn của hệ thống");
        assertThat(page.select("table.bands td").eachText()).contains("từ 95% trở lên", "từ −15 trở lên", "dưới 60%");
        assertThat(page.select("#onTrack").val()).isEqualTo("95");
        assertThat(page.select("#atRiskPoints").val()).isEqualTo("−15");
        assertThat(page.select(".blank").text()).contains("chưa đặt ngưỡng riêng");
        assertThat(Desk.read(mvc.get()
                                .uri("/provinces/82")
                                .with(users.as(REVIEWER))
                                .exchange())
                        .select("main a[href=" + ADDRESS + "]"))
                .hasSize(1);
    }

    @Test
    void theEffectIsShownBeforeAnythingIsSaved() {
        reopen();
        List<Map<String, Object>> before = evaluations();
        MvcTestResult result = sends(users.as(REVIEWER), "preview", STRICT, "", "");
        assertThat(result).hasStatusOk();
        Document page = Desk.read(result);
        assertThat(page.select("#effect").text()).contains("đổi trạng thái");
        assertThat(page.select("table.moves tbody th").eachText()).anyMatch(it -> it.startsWith("xã Vĩnh Bình"));
        assertThat(page.select("#onTrack").val()).isEqualTo("100");
        assertThat(evaluations()).isEqualTo(before);
        assertThat(bands.of("82")).isEqualTo(Bands.DEFAULT);
    }

    @Test
    void savingJudgesWhatIsOpenAgainAndLeavesWhatIsClosed() {
        reopen();
        Document previewed = Desk.read(sends(users.as(REVIEWER), "preview", STRICT, "", ""));
        List<BandsEffect> promised = preview.of("82", strict());
        Map<Object, Object> open = states("2026-Q2");
        List<Map<String, Object>> closed = evaluations("2026-Q1");
        assertThat(sends(users.as(REVIEWER), "save", STRICT, token(previewed), "Quy định 12-QĐ/TU"))
                .hasRedirectedUrl(ADDRESS);

        Bands inForce = bands.of("82");
        assertThat(inForce.version()).isGreaterThan(1);
        assertThat(inForce.atRiskPoints()).isEqualByComparingTo("-0.5");
        assertThat(evaluations("2026-Q1")).isEqualTo(closed);
        assertThat(evaluations("2026-Q2"))
                .allSatisfy(row -> assertThat(row.get("bands")).isEqualTo(inForce.version()));
        Map<Object, Object> then = states("2026-Q2");
        long moved = open.entrySet().stream()
                .filter(it -> !then.get(it.getKey()).equals(it.getValue()))
                .count();
        assertThat(promised).singleElement().satisfies(it -> {
            assertThat(it.period()).hasToString("2026-Q2");
            assertThat((long) it.moved()).isEqualTo(moved).isPositive();
        });
        assertThat(preview.of("82", strict()))
                .singleElement()
                .satisfies(it -> assertThat(it.moves()).isEmpty());
        Document page = page(users.as("kiemtra-82"));
        assertThat(page.select("section[aria-labelledby=history] tbody").text())
                .contains("Văn phòng Tỉnh ủy", "Quy định 12-QĐ/TU", "100% · 99,5% · 99%", "0 · 0 · −0,5");
        assertThat(page.select("form.stack")).as("who only reads").isEmpty();
    }

    @Test
    void onlyWhatWasPreviewedIsSaved() {
        Document page = Desk.read(sends(users.as(REVIEWER), "save", STRICT, "", "Thử"));
        assertThat(page.select("[role=status]").text()).contains("khác lần xem trước");
        assertThat(bands.history("82")).isEmpty();
        assertThat(page.select("#reason").val()).isEqualTo("Thử");
        assertThat(sends(users.as(REVIEWER), "save", STRICT, token(page), "Thử"))
                .hasStatus(302);
    }

    @Test
    void everyMistakeIsSaidAtItsField() {
        MvcTestResult result = sends(
                users.as(REVIEWER),
                "save",
                Map.of(
                        "onTrack", "0,95",
                        "attention", "92.5",
                        "atRisk", "",
                        "onTrackPoints", "3",
                        "attentionPoints", "−10",
                        "atRiskPoints", "−5"),
                "",
                "");
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#onTrack", "#attention", "#atRisk", "#onTrackPoints", "#atRiskPoints", "#reason");
        assertThat(page.select("#attention-error").text()).isEqualTo("Ý anh/chị là 92,5?");
        assertThat(page.select("#attention").val()).isEqualTo("92.5");
        assertThat(sends(users.as(REVIEWER), "preview", Map.of(), "", ""))
                .as("nothing changed")
                .hasStatus(422);
        assertThat(sends(users.as(REVIEWER), "preview", Map.of("onTrack", "95,555"), "", ""))
                .hasStatus(422);
    }

    @Test
    void whoeverIsSecondSeesWhatIsInForceAndLosesNothing() {
        Document mine = Desk.read(sends(users.as(REVIEWER), "preview", STRICT, "", ""));
        assertThat(sends(users.as(REVIEWER), "save", STRICT, token(mine), "Thử"))
                .hasStatus(302);
        MvcTestResult late = post(users.as(REVIEWER), "save", typed(Map.of("onTrack", "90")), "1", "", "Khác");
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".notice[role=alert]").text()).contains("đã có người đặt ngưỡng khác");
        assertThat(page.select("#onTrack").val()).isEqualTo("90");
        assertThat(page.select("table.bands td").eachText()).contains("từ 100% trở lên");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh-91", "kiemtra-82", "quocgia", "quantri", "vanphong-28651", "thuongvu-28651"})
    void nobodyElseSetsThem(String account) {
        assertThat(sends(users.as(account), "preview", STRICT, "", "")).hasStatus(403);
        assertThat(sends(users.as(account), "save", STRICT, "100/99.5", "Thử")).hasStatus(403);
        assertThat(mvc.get().uri(ADDRESS).with(users.as("tinh-91"))).hasStatus(403);
    }

    @Test
    void theProvincesAdministratorSetsThemToo() {
        RequestPostProcessor administrator = SignedIn.as(Grant.inProvince(Role.ADMINISTRATOR, "82"));
        assertThat(page(administrator).select("#onTrack")).hasSize(1);
        assertThat(page(administrator).select("nav a[href=" + ADDRESS + "]")).hasSize(1);
        assertThat(mvc.get().uri("/provinces/91/bands").with(administrator)).hasStatus(403);
        assertThat(mvc.get().uri("/provinces/00/bands").with(administrator)).hasStatus(404);
    }

    /** Leaves 2026-Q2, which has figures, as the latest round that is not closed. */
    private void reopen() {
        jdbc.sql("update round set status = 'CLOSED' where province_code = '82'")
                .update();
        jdbc.sql("update round set status = 'SUBMITTED' where province_code = '82' and period = '2026-Q2'")
                .update();
    }

    private static Bands strict() {
        return new Bands(0, number("1"), number("0.995"), number("0.99"), number("0"), number("0"), number("-0.5"));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private Map<Object, Object> states(String period) {
        Map<Object, Object> states = new HashMap<>();
        jdbc.sql("""
            select target_id, evaluation.state from evaluation join target on target.id = target_id
            where evaluation.province_code = '82' and period = ? and parent_id is null
            """)
                .param(period)
                .query()
                .listOfRows()
                .forEach(row -> states.put(row.get("target_id"), row.get("state")));
        return states;
    }

    private List<Map<String, Object>> evaluations() {
        return jdbc
                .sql("select * from evaluation where province_code = '82' order by period, target_id")
                .query()
                .listOfRows()
                .stream()
                .map(BandsPageTests::comparable)
                .toList();
    }

    private List<Map<String, Object>> evaluations(String period) {
        return evaluations().stream()
                .filter(row -> row.get("period").equals(period))
                .toList();
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> comparable = new HashMap<>(row);
        comparable.put("flags", String.valueOf(row.get("flags")));
        return comparable;
    }

    private static String token(Document page) {
        return page.select("[name=previewed]").val();
    }

    private Document page(RequestPostProcessor person) {
        return Desk.read(mvc.get().uri(ADDRESS).with(person).exchange());
    }

    private static Map<String, String> typed(Map<String, String> changed) {
        Map<String, String> all = new HashMap<>(Map.of(
                "onTrack", "95",
                "attention", "80",
                "atRisk", "60",
                "onTrackPoints", "−3",
                "attentionPoints", "−8",
                "atRiskPoints", "−15"));
        all.putAll(changed);
        return all;
    }

    private MvcTestResult sends(
            RequestPostProcessor person, String action, Map<String, String> changed, String previewed, String reason) {
        return post(
                person, action, typed(changed), String.valueOf(bands.of("82").version()), previewed, reason);
    }

    private MvcTestResult post(
            RequestPostProcessor person,
            String action,
            Map<String, String> fields,
            String after,
            String previewed,
            String reason) {
        MockMvcRequestBuilder request = mvc.post()
                .uri(ADDRESS)
                .with(person)
                .with(csrf())
                .param("action", action)
                .param("after", after)
                .param("previewed", previewed)
                .param("reason", reason);
        fields.forEach(request::param);
        return request.exchange();
    }
}
