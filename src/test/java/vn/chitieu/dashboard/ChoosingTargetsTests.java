package vn.chitieu.dashboard;

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

/** The committee looks at some of its targets, and at how all of them went. */
@DemoTest
class ChoosingTargetsTests {

    private static final String ONE = "/communes/28651";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor committee;
    private Editor office;
    private String target;

    @BeforeEach
    void people() {
        committee = new Editor(mvc, users.as("thuongvu-28651"));
        office = new Editor(mvc, users.as("vanphong-28651"));
        target = String.valueOf(jdbc.sql("select id from target where commune_code = '28651' and code = 'VB-2.3-2'")
                .query(Long.class)
                .single());
    }

    private static int rows(Document page) {
        return page.select("table.bullets tbody tr:not(.group):not(.part)").size();
    }

    @Test
    void aFieldShowsItsTargetsAloneAndTheCountsFollow() {
        Document all = committee.opens(ONE + "?period=2026-Q3");
        Document economy = committee.opens(ONE + "?period=2026-Q3&field=ECONOMY");
        assertThat(rows(economy)).isPositive().isLessThan(rows(all));
        assertThat(economy.select("tr.group").text()).doesNotContain("Môi trường");
        assertThat(economy.select("select[name=field] option[selected]").val()).isEqualTo("ECONOMY");
        assertThat(economy.select("nav.periods a").first().attr("href")).contains("field=ECONOMY&period=");
    }

    @Test
    void aUnitShowsWhatItLeadsAlsoAsAPart() {
        long unit = jdbc.sql("select id from unit where commune_code = '28651' and name = 'Phòng Kinh tế'")
                .query(Long.class)
                .single();
        Document page = committee.opens(ONE + "?period=2026-Q3&unit=" + unit);
        assertThat(rows(page)).isPositive();
        assertThat(page.select("select[name=unit] option[selected]").text()).isEqualTo("Phòng Kinh tế");
    }

    @Test
    void targetsThatAreOnlyFollowedAreNotCalledTheResolutionsOwn() {
        Document defence = committee.opens(ONE + "?period=2026-Q3&field=DEFENCE");
        assertThat(defence.select("h1").text()).contains("Không có chỉ tiêu của nghị quyết ở phần này");
        assertThat(defence.select("h2").text())
                .doesNotContain("chỉ tiêu của nghị quyết")
                .contains("theo dõi thêm");
        assertThat(defence.select("ul.tally")).isEmpty();
    }

    @Test
    void whatNamesNothingIsLeftOut() {
        assertThat(rows(committee.opens(ONE + "?period=2026-Q3&field=x&unit=y&holder=z")))
                .isEqualTo(rows(committee.opens(ONE + "?period=2026-Q3")));
    }

    @Test
    void targetsAreSharedOutAndFoundByWhoLooksAfterThem() {
        assertThat(office.posts(
                        ONE + "/charges",
                        Map.of("holder-" + target, " Phó Bí thư  Thường trực ", "before-" + target, "")))
                .hasStatus(302);
        Document page = committee.opens(ONE + "?period=2026-Q3&holder=Phó Bí thư Thường trực");
        assertThat(page.select("select[name=holder] option[selected]").val()).isEqualTo("Phó Bí thư Thường trực");
        assertThat(rows(page)).isEqualTo(1);
        assertThat(jdbc.sql("select after from audit_entry where object_kind = 'CHARGE'")
                        .query(String.class)
                        .list())
                .containsExactly("Phó Bí thư Thường trực");
        assertThat(office.posts(
                        ONE + "/charges", Map.of("holder-" + target, "", "before-" + target, "Phó Bí thư Thường trực")))
                .hasStatus(302);
        assertThat(jdbc.sql("select count(*) from charge").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoIsOvertakenSeesBothAndCanSaveAgain() {
        office.posts(ONE + "/charges", Map.of("holder-" + target, "Bí thư", "before-" + target, ""));
        MvcTestResult result =
                committee.posts(ONE + "/charges", Map.of("holder-" + target, "Chủ tịch UBND", "before-" + target, ""));
        assertThat(result).hasStatus(409);
        Document page = Desk.read(result);
        assertThat(page.select("#holder-" + target).val()).isEqualTo("Chủ tịch UBND");
        assertThat(page.select("main").text()).contains("Hiện đang là: Bí thư");
        assertThat(committee.posts(ONE + "/charges", committee.fieldsOf(page))).hasStatus(302);
        assertThat(jdbc.sql("select holder from charge").query(String.class).single())
                .isEqualTo("Chủ tịch UBND");
    }

    @Test
    void anOfficeThatIsTooLongIsSaidAtItsFieldAndNothingIsSaved() {
        MvcTestResult result =
                office.posts(ONE + "/charges", Map.of("holder-" + target, "x".repeat(121), "before-" + target, ""));
        assertThat(result).hasStatus(422);
        assertThat(Desk.read(result).select("#holder-" + target + "[aria-invalid]"))
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from charge").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whoReadsOnlySharesNothingOut() {
        Editor reader = new Editor(mvc, users.as("hdnd-28651"));
        assertThat(reader.opens(ONE + "/charges").select("main :is(input[type=text], button)"))
                .isEmpty();
        assertThat(reader.posts(ONE + "/charges", Map.of("holder-" + target, "Tôi", "before-" + target, "")))
                .hasStatus(403);
    }

    @Test
    void twoPeriodsAreComparedTargetByTargetAndEachCellLeadsToItsReason() {
        Document page = committee.opens(ONE + "/course?before=2026-Q1&period=2026-Q3");
        assertThat(page.select("h1").text()).contains("Quý I/2026");
        assertThat(page.select("table.lines tbody tr").size()).isPositive();
        assertThat(page.select("table.lines").text()).contains("tốt lên", "xấu đi");
        assertThat(page.select(".heat td a[href*=period=2026-Q2]").size()).isPositive();
        assertThat(page.select(".heat td a").first().text()).contains("Quý I/2026");
        // The earlier one is always before
        assertThat(committee
                        .opens(ONE + "/course?before=2026-Q3&period=2026-Q1")
                        .select("h1")
                        .text())
                .isEqualTo(page.select("h1").text());
        assertThat(committee.asks(ONE + "/course?period=2020-Q1")).hasStatus(404);
    }

    @Test
    void theChartReadsTheTableThatStandsBehindIt() {
        Document page = committee.opens(ONE + "/course?period=2026-Q3");
        String table = page.select("figure[data-chart]").attr("data-table");
        assertThat(page.select("#" + table + " td[data-value]").size()).isPositive();
        page.select("#" + table + " tbody tr")
                .forEach(row -> assertThat(row.attr("data-colour")).isNotEmpty());
        int shown = page.select(".heat tbody tr:not(.group)").size();
        int counted = page.select("#" + table + " tbody tr td:last-child").stream()
                .mapToInt(cell -> Integer.parseInt(cell.attr("data-value")))
                .sum();
        assertThat(counted).isEqualTo(shown);
    }
}
