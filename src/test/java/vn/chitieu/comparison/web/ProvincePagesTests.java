package vn.chitieu.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** Who has handed in and when, on the pages of An Giang and of the country. */
@DemoTest
class ProvincePagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyProvinceHasALineAlsoWithoutFigures() {
        Document page = page("quocgia", "/country?period=2026-Q3");
        assertThat(page.select("section[aria-labelledby=board] tbody th").eachText())
                .containsExactly("tỉnh An Giang", "tỉnh Đồng Tháp", "thành phố Hải Phòng", "tỉnh Ninh Bình");
        assertThat(page.select("section[aria-labelledby=board] details li")).hasSize(30);
        assertThat(page.select("ul.tiles li")).hasSize(34);
        assertThat(page.select("section[aria-labelledby=board] tbody tr")
                        .first()
                        .select("td")
                        .first()
                        .text())
                .isEqualTo("2/102");
    }

    @Test
    void theBoardAddsUpToWhatTheCommunesHave() {
        Document page = page("quocgia", "/country?period=2026-Q3");
        int board = page.select("section[aria-labelledby=board] tbody tr").stream()
                .mapToInt(row -> Integer.parseInt(row.select("td").get(4).text()))
                .sum();
        int communes = page.select("section[aria-labelledby=communes] tbody tr").stream()
                .mapToInt(row -> Integer.parseInt(row.select("td.num").first().text()))
                .sum();
        assertThat(board).isEqualTo(communes).isPositive();
    }

    @Test
    void everyCommuneIsATileByName() {
        round("SUBMITTED", "2026-10-05 16:59:59+00", "2026-10-05");
        Document page = page("tinh-91", "/provinces/91?period=2026-Q3");
        assertThat(page.select("ul.tiles li")).hasSize(102);
        assertThat(tile(page, "/communes/31051")).endsWith("✓ Nộp đúng hạn");
        // Midnight has passed in Vietnam
        round("SUBMITTED", "2026-10-05 17:00:00+00", "2026-10-05");
        assertThat(tile(page("tinh-91", "/provinces/91?period=2026-Q3"), "/communes/31051"))
                .endsWith("! Nộp muộn");
        round("SUBMITTED", null, "2026-10-05");
        assertThat(tile(page("tinh-91", "/provinces/91?period=2026-Q3"), "/communes/31051"))
                .endsWith("✓ Đã nộp");
        round("OPEN", null, "2020-10-05");
        assertThat(tile(page("tinh-91", "/provinces/91?period=2026-Q3"), "/communes/31051"))
                .endsWith("▼ Quá hạn chưa nộp");
        round("OPEN", null, "2099-10-05");
        assertThat(tile(page("tinh-91", "/provinces/91?period=2026-Q3"), "/communes/31051"))
                .endsWith("● Đang nhập");
        assertThat(page.select("ul.tiles li.state--none")).hasSize(100);
    }

    @Test
    void indicatorsOfOneCommuneAreColumnsOnDemand() {
        Document page = page("tinh-91", "/provinces/91?period=2026-Q3");
        int shared = page.select("table.across thead th").size() - 1;
        assertThat(shared).isPositive();
        Document all = page("tinh-91", "/provinces/91?period=2026-Q3&all=true");
        assertThat(all.select("table.across thead th").size() - 1).isGreaterThan(shared);
        Document alone = page("tinh-82", "/provinces/82?period=2026-Q3");
        assertThat(alone.select("section[aria-labelledby=heat] .blank").text())
                .isEqualTo("Chưa có chỉ tiêu chung nào mà ít nhất hai xã, phường cùng đặt ra.");
    }

    @Test
    void timelinessCountsDaysReturnsAndRevisionsOfTheChosenPeriods() {
        round("SUBMITTED", "2026-10-08 02:00:00+00", "2026-10-05");
        jdbc.sql("""
            insert into figure_step (series_id, period, version, at, by, province_code, commune_code, step, reason)
            select series_id, period, version, at::timestamptz, entered_by, province_code, commune_code, 'RETURNED', 'Xem lại'
            from (select * from figure where commune_code = '31051' and period = '2026-Q3' and status <> 'EMPTY'
                  order by series_id limit 3) as figure
            -- The last one by the commune itself before it handed in, the others by the province, and twice
            cross join (values ('2026-10-07'), ('2026-10-09'), ('2026-10-12')) as day (at)
            where at = '2026-10-07' or figure.series_id <> (
                select series_id from figure where commune_code = '31051' and period = '2026-Q3' and status <> 'EMPTY'
                order by series_id offset 2 limit 1)
            """).update();
        jdbc.sql("""
            insert into figure_revision (series_id, period, province_code, commune_code, value, grade, typed, reason, asked_by,
                                         asked_at, decision, decided_by, decided_at)
            select series_id, period, province_code, commune_code, 1, 'OFFICIAL', '1', 'Nhầm', entered_by, now(), 'APPROVED',
                   (select id from account where username = 'thuongvu-31051'), now()
            from figure where commune_code = '31051' and period = '2026-Q2' and status <> 'EMPTY' order by series_id limit 1
            """).update();
        List<String> cells = line("/provinces/91/timeliness?from=2026-Q3&to=2026-Q3");
        assertThat(cells.subList(0, 6)).containsExactly("1", "0", "1", "3", "0", "2");
        assertThat(cells.get(7)).as("nothing of it is closed").isEqualTo("0");
        assertThat(cells.get(6)).isEqualTo(returnRate(2));
        List<String> both = line("/provinces/91/timeliness?from=2026-Q3&to=2026-Q2");
        assertThat(both.getFirst()).as("the other way round").isEqualTo("2");
        assertThat(both.get(7)).isEqualTo("1");
        assertThat(both.get(8)).endsWith("%");
    }

    @Test
    void nothingIsReturnedInARoundThatIsOpen() {
        round("OPEN", "2026-10-01 02:00:00+00", "2026-10-05");
        jdbc.sql("""
            insert into figure_step (series_id, period, version, at, by, province_code, commune_code, step, reason)
            select series_id, period, version, '2026-10-02', entered_by, province_code, commune_code, 'RETURNED', 'Xem lại'
            from figure where commune_code = '31051' and period = '2026-Q3' and status <> 'EMPTY'
            """).update();
        assertThat(line("/provinces/91/timeliness?from=2026-Q3&to=2026-Q3").get(5))
                .isEqualTo("0");
    }

    @Test
    void aSumSaysHowManyHaveNotHandedInWhatIsInIt() {
        String address = "/provinces/91/indicators/" + added() + "?period=2026-Q3";
        round("OPEN", null, "2099-10-05");
        assertThat(page("tinh-91", address).select("main").text())
                .contains("Gồm cả số chưa nộp, hoặc bị trả lại mà chưa nộp lại, của");
        jdbc.sql("update round set status = 'VERIFIED' where province_code = '91' and period = '2026-Q3'")
                .update();
        jdbc.sql("update figure set status = 'SUBMITTED' where province_code = '91' and period = '2026-Q3'"
                        + " and status <> 'EMPTY'")
                .update();
        assertThat(page("tinh-91", address).select("main").text()).doesNotContain("Gồm cả số chưa nộp");
    }

    @Test
    void anAverageIsKnownByItsTargetsName() {
        String indicator = added();
        String address = "/provinces/91/indicators/" + indicator + "?period=2026-Q3";
        assertThat(page("tinh-91", address).select("p.sentence").text()).doesNotContain("bình quân");
        jdbc.sql("update target set name = 'Bình quân ' || name where indicator_code = ? and province_code = '91'")
                .param(indicator)
                .update();
        assertThat(page("tinh-91", address).select("p.sentence").text())
                .startsWith("Không cộng được: đây là số bình quân");
    }

    /** An indicator of which amounts are added. */
    private String added() {
        return jdbc.sql("""
            select distinct indicator_code from target join series on series.id = series_id
            where target.province_code = '91' and indicator_code is not null and kind = 'NUMBER' order by 1
            """).query(String.class).list().stream()
                .filter(it -> page("tinh-91", "/provinces/91/indicators/" + it + "?period=2026-Q3")
                        .select("p.sentence")
                        .text()
                        .startsWith("Cộng lại"))
                .findFirst()
                .orElseThrow();
    }

    private String returnRate(int returned) {
        int figures = jdbc.sql("select count(*) from figure where commune_code = '31051' and period = '2026-Q3'"
                        + " and status <> 'EMPTY'")
                .query(Integer.class)
                .single();
        return new BigDecimal(returned * 100)
                        .divide(new BigDecimal(figures), 1, RoundingMode.HALF_UP)
                        .toString()
                        .replace('.', ',')
                + "%";
    }

    private List<String> line(String uri) {
        return page("tinh-91", uri).select("section[aria-labelledby=kept] tbody tr").stream()
                .filter(row -> row.select("th a").attr("href").equals("/communes/31051"))
                .findFirst()
                .orElseThrow()
                .select("td")
                .eachText();
    }

    private static String tile(Document page, String commune) {
        return page.select("ul.tiles li").stream()
                .filter(it -> it.select("a").attr("href").startsWith(commune))
                .map(Element::text)
                .findFirst()
                .orElseThrow();
    }

    private void round(String status, String submittedAt, String due) {
        jdbc.sql("update round set status = :status, submitted_at = :at::timestamptz, due_on = :due::date,"
                        + " opens_on = :due::date - 90, cut_off_on = :due::date - 5, closes_on = :due::date + 15"
                        + " where commune_code = '31051' and period = '2026-Q3'")
                .param("status", status)
                .param("at", submittedAt)
                .param("due", due)
                .update();
    }

    private Document page(String person, String uri) {
        return Desk.read(mvc.get().uri(uri).with(users.as(person)).exchange());
    }
}
