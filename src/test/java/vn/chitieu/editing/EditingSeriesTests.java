package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.chitieu.target.AllSeries;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;
import vn.chitieu.target.rule.Accumulation;

/** What is counted is put right by form, as long as no figure comes to mean something else. */
@DemoTest
class EditingSeriesTests {

    private static final String LIST = "/communes/28651/resolutions";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private AllSeries allSeries;

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
    void aSeriesWithFiguresKeepsTheirMeaningWhateverIsSent() {
        String revenue = address("BUDGET_REV");
        Document page = office.opens(revenue);
        assertThat(page.select("[name=series.unit], [name=series.accumulation]"))
                .isEmpty();
        assertThat(page.select(".notice b").text()).contains("lũy kế từ đầu năm");
        assertThat(page.select("section li a")).isNotEmpty();
        String unit = series("BUDGET_REV").unit();
        assertThat(office.sends(
                        revenue,
                        Map.of(
                                "series.name", "Thu ngân sách của xã",
                                "series.unit", "đồng",
                                "series.accumulation", "LATEST")))
                .hasRedirectedUrl(LIST);
        assertThat(series("BUDGET_REV").name()).isEqualTo("Thu ngân sách của xã");
        assertThat(series("BUDGET_REV").unit()).isEqualTo(unit);
        assertThat(series("BUDGET_REV").accumulation()).isEqualTo(Accumulation.YEAR_TO_DATE);
    }

    @Test
    void anAdministratorWhoSeesNoFiguresCannotGiveThemAnotherMeaningEither() {
        Editor administrator = new Editor(mvc, users.as("quantri"));
        assertThat(administrator.opens(address("BUDGET_REV")).select("[name=series.unit], [name=series.accumulation]"))
                .isEmpty();
    }

    @Test
    void aTotalThatIsSaidToBeSeasonalIsJudgedByLastYearsShapeAtOnce() {
        Document page = office.opens(address("BUDGET_REV"));
        assertThat(page.getElementById(page.getElementById("series.seasonal").attr("aria-describedby"))
                        .text())
                .contains("nhịp năm trước");
        assertThat(flags()).doesNotContain("LAST_YEARS_SHAPE");
        String closed = judgedAt("2026-Q2");
        assertThat(office.sends(address("BUDGET_REV"), Map.of("series.seasonal", "on")))
                .hasRedirectedUrl(LIST);
        assertThat(flags()).contains("LAST_YEARS_SHAPE");
        assertThat(judgedAt("2026-Q2")).as("a closed period").isEqualTo(closed);
        assertThat(office.opens(address("BUDGET_REV"))
                        .getElementById("series.seasonal")
                        .hasAttr("checked"))
                .isTrue();
        assertThat(office.opens(address("BHYT")).getElementById("series.seasonal"))
                .as("what is no total has no season")
                .isNull();
    }

    @Test
    void aSeriesWithoutFiguresIsMeasuredAnewAndItsTargetFollows() {
        String document = jdbc.sql("select id::text from resolution where commune_code = '28651' and code = 'VB'")
                .query(String.class)
                .single();
        office.sends(
                LIST + "/" + document + "/targets/new",
                Map.of(
                        "what.number", "9.1",
                        "what.name", "Cây xanh trồng mới",
                        "rule.low", "1.200",
                        "series.unit", "cay"));
        String trees = address("CAY-XANH-TRONG-MOI");
        assertThat(office.opens("/communes/28651/targets/VB-9.1/edit").select("a[href='" + trees + "']"))
                .hasSize(1);
        MvcTestResult nameless = office.sends(trees, Map.of("series.name", " ", "series.unit", ""));
        assertThat(nameless).hasStatus(422);
        assertThat(Desk.read(nameless).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#series.name", "#series.unit");
        assertThat(office.sends(
                        trees,
                        Map.of(
                                "series.unit", "cây",
                                "series.accumulation", "YEAR_TO_DATE",
                                "series.seasonal", "on")))
                .hasRedirectedUrl(LIST);
        assertThat(series("CAY-XANH-TRONG-MOI").accumulation()).isEqualTo(Accumulation.YEAR_TO_DATE);
        assertThat(series("CAY-XANH-TRONG-MOI").seasonal()).isTrue();
        Target target = targets.findByCode("28651", "VB-9.1").orElseThrow();
        assertThat(target.rules().latest().unit()).isEqualTo("cây");
        office.sends(trees, Map.of("series.accumulation", "LATEST"));
        assertThat(series("CAY-XANH-TRONG-MOI").seasonal()).isFalse();

        assertThat(desks.of("vanphong-28651", "28651", "2026-Q3").types("CAY-XANH-TRONG-MOI", "300"))
                .hasStatus(302);
        assertThat(office.opens(trees).getElementById("series.unit")).isNull();
    }

    @Test
    void whatThePartsOfARatioCountMayBeSaidLater() {
        String ratio = jdbc.sql("""
            select key from series where commune_code = '28651' and kind = 'RATIO' and numerator_unit is null
            order by id limit 1
            """).query(String.class).single();
        assertThat(office.sends(
                        address(ratio),
                        Map.of(
                                "series.numerator", "số hộ đạt",
                                "series.denominator", "tổng số hộ",
                                "series.numeratorUnit", "hộ")))
                .hasRedirectedUrl(LIST);
        assertThat(series(ratio).denominatorUnit()).isEqualTo("hộ");
        assertThat(office.opens(address(ratio)).getElementById("series.numeratorUnit"))
                .as("said once")
                .isNull();
    }

    @Test
    void whoeverSavesSecondSeesBothSidesAndMaySaveAfterAll() {
        String revenue = address("BUDGET_REV");
        Map<String, String> mine = office.fieldsOf(office.opens(revenue));
        office.sends(revenue, Map.of("series.name", "Tên của người khác"));
        mine.put("series.name", "Tên của tôi");
        MvcTestResult late = office.posts(revenue, mine);
        assertThat(late).hasStatus(409);
        assertThat(Desk.read(late).select(".error-summary tbody").text()).contains("Tên của người khác", "Tên của tôi");
        assertThat(office.posts(revenue, office.fieldsOf(Desk.read(late)))).hasRedirectedUrl(LIST);
        assertThat(series("BUDGET_REV").name()).isEqualTo("Tên của tôi");
    }

    private String flags() {
        return jdbc.sql("""
            select coalesce(string_agg(array_to_string(flags, ','), ','), '') from evaluation
            join target on target.id = target_id join series on series.id = series_id
            where target.commune_code = '28651' and period = '2026-Q3' and series.key = 'BUDGET_REV'
            """).query(String.class).single();
    }

    private String judgedAt(String period) {
        return jdbc.sql("select max(judged_at)::text from evaluation where commune_code = '28651' and period = ?")
                .param(period)
                .query(String.class)
                .single();
    }

    private Series series(String key) {
        return allSeries.findByPlaceCommune("28651").stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String address(String key) {
        return "/communes/28651/series/" + series(key).id();
    }
}
