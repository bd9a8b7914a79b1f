package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

/** Who typed what into a cell, when and why, and what was known of it on a day gone by. */
@DemoTest
class FigureHistoryPageTests {

    private static final String PERIOD = "/communes/28651/periods/2026-Q3";
    private static final String OFFICE = "vanphong-28651";
    private static final String COMMITTEE = "thuongvu-28651";
    private static final String CELL = "BHYT";
    private static final String TARGET = "VB-2.2-4a";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = desks.of(OFFICE, "28651", "2026-Q3");
    }

    @Test
    void typedReturnedCorrectedVerifiedAndRevisedIsToldLatestFirst() {
        desk.types(CELL, "95,5");
        submitOwn();
        decide("return", "Lệch với số của BHXH");
        desk.types(CELL, "95,20");
        submitOwn();
        decide("verify", "");
        jdbc.sql("update round set status = 'CLOSED', closed_at = now() where commune_code = '28651'"
                        + " and period = '2026-Q3'")
                .update();
        String revision = PERIOD + "/series/" + desk.id(CELL) + "/revision";
        sends(OFFICE, revision, Map.of("value", "91,5", "reason", "Nhầm cột"));
        assertThat(page(OFFICE, "").select(".happenings li").first().text())
                .contains("Đề nghị điều chỉnh sau khi chốt", "95,20", "91,5", "Nhầm cột");
        sends(COMMITTEE, revision + "/decision", Map.of("action", "approve", "reason", "Đúng biên bản"));

        Document page = page(COMMITTEE, "");
        List<String> lines = page.select(".happenings li").eachText();
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0)).contains("Duyệt điều chỉnh", "95,20", "91,5", "Đúng biên bản", "Thường vụ");
        assertThat(lines.get(1)).contains("Đề nghị điều chỉnh", "Nhầm cột", "Văn phòng");
        assertThat(lines.get(2)).contains("Xác nhận", "Thường vụ");
        assertThat(lines.get(3)).contains("Gửi");
        assertThat(lines.get(4)).contains("Sửa số", "95,5", "95,20").as("as it was typed");
        assertThat(lines.get(5)).contains("Trả lại", "Lệch với số của BHXH", "Thường vụ");
        assertThat(lines.get(6)).contains("Gửi");
        assertThat(lines.get(7)).contains("Sửa số", "36.896/37.420", "95,5", "Văn phòng");
        assertThat(lines.get(8)).contains("Nhập số", "36.896/37.420", "30/09/2026 09:00");
        assertThat(page.select(".standing").text()).contains("91,5%", "đã xác nhận", "đã điều chỉnh sau khi chốt");
        assertThat(page.select(".mark text").text()).isEqualTo("Quý III/2026: 91,5");
        assertThat(page.select("#chart-text").text()).contains("Quý II/2026", "Quý III/2026 91,5");
        assertThat(target("").select(".figures-table .revised").text()).isEqualTo("đã điều chỉnh sau khi chốt");
    }

    @Test
    void aDayGoneByShowsTheFigureAndTheStateOfThen() {
        typed(2, "95,5", "2026-10-10 23:59:59+07");
        typed(3, "99,2", "2026-10-12 00:00:00+07");

        assertThat(page(OFFICE, "?asOf=2026-10-09").select("main").text())
                .contains("98,6%", "Đúng tiến độ", "Đang xem những gì đã biết đến hết ngày 09/10/2026")
                .doesNotContain("95,5", "99,2");
        Document between = page(OFFICE, "?asOf=2026-10-11");
        assertThat(between.select(".standing").text()).contains("95,5%");
        assertThat(between.select(".title .state").text()).contains("Báo động");
        assertThat(between.select(".happenings li")).hasSize(2);
        assertThat(page(OFFICE, "?asOf=10/10/2026").select(".standing").text()).contains("95,5%");
        assertThat(page(OFFICE, "?asOf=2026-10-12").select(".standing").text()).contains("99,2%");
        assertThat(page(OFFICE, "").select(".standing").text()).contains("99,2%");

        Document target = target("&asOf=2026-10-11");
        assertThat(target.select(".title .state").text()).contains("Báo động");
        assertThat(target.select(".sentence").text()).contains("95,5%");
        assertThat(target.select(".figures-table tbody tr").first().text()).contains("95,5", "Báo động");
        assertThat(target.select(".figures-table a").first().attr("href")).contains("asOf=2026-10-11");
        assertThat(target.select(".notice--past a").attr("href"))
                .isEqualTo("/communes/28651/targets/" + TARGET + "?period=2026-Q3");
        assertThat(target.select("section[aria-labelledby=assessment], section[aria-labelledby=explanation]"))
                .as("what was signed and explained is not of that day")
                .isEmpty();
    }

    @Test
    void todayLooksLikeNow() {
        desk.types(CELL, "95,5");
        String now =
                page(OFFICE, "").select(".sentence, .standing, .happenings").text();
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        assertThat(page(OFFICE, "?asOf=" + today)
                        .select(".sentence, .standing, .happenings")
                        .text())
                .isEqualTo(now);
        for (String code : List.of(TARGET, "VB-2.3-2", "VB-2.1-1")) {
            String address = "/communes/28651/targets/" + code + "?period=2026-Q2";
            String stands = told(read(OFFICE, address));
            assertThat(told(read(OFFICE, address + "&asOf=" + today))).as(code).isEqualTo(stands);
        }
    }

    @Test
    void beforeTheFirstFigureThereIsNone() {
        Document page = page(OFFICE, "?asOf=2026-08-01");
        assertThat(page.select(".blank").text()).isEqualTo("Chưa có số liệu nào vào ngày đó.");
        assertThat(page.select(".title .state").text()).contains("Chưa có số liệu");
        assertThat(page(OFFICE, "?asOf=2026-06-30").select("main").text())
                .contains("Vào ngày đó chỉ tiêu chưa được xét ở kỳ này.");
        assertThat(target("&asOf=2020-01-01").select(".blank").text()).contains("Chưa có số liệu nào vào ngày đó.");
    }

    @Test
    void aDayToComeOrNoDayIsSaidAtItsField() {
        MvcTestResult refused = mvc.get()
                .uri(address() + "?asOf=2099-01-01")
                .with(users.as(OFFICE))
                .exchange();
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select("#asOf-error").text()).contains("Ngày này chưa tới");
        assertThat(page.select("#asOf").val()).isEqualTo("2099-01-01");
        assertThat(page.select(".notice--past")).isEmpty();
        assertThat(target("&asOf=hôm qua").select("#asOf").val()).isEqualTo("hôm qua");
    }

    @Test
    void anEmptyCellSaysWhatWillStandThere() {
        String empty = desk.open("NUMBER").stream()
                .filter(key -> desk.versions(key).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(read(OFFICE, PERIOD + "/series/" + desk.id(empty) + "/history")
                        .select(".blank")
                        .text())
                .startsWith("Chưa ai nhập số nào");
    }

    @Test
    void whoDoesNotReadTheFigureDoesNotReadItsHistory() {
        for (String stranger : List.of("vanphong-31051", "tinh-91", "quantri")) {
            assertThat(mvc.get().uri(address()).with(users.as(stranger)))
                    .as(stranger)
                    .hasStatus(403);
        }
        long other = jdbc.sql("select min(id) from series where commune_code = '31051'")
                .query(Long.class)
                .single();
        assertThat(mvc.get().uri(PERIOD + "/series/" + other + "/history").with(users.as(OFFICE)))
                .as("a series of another commune")
                .hasStatus(404);
        long withheld =
                jdbc.sql("""
                    update target set withheld = true, baseline_year = null, baseline_value = null, baseline_source = null,
                           baseline_demo = null
                    where id = (select max(id) from target
                                where commune_code = '28651' and series_id is not null
                                  and not exists (select from figure_version where series_id = target.series_id))
                    returning series_id
                    """).query((row, number) -> row.getLong("series_id")).single();
        assertThat(mvc.get().uri(PERIOD + "/series/" + withheld + "/history").with(users.as(OFFICE)))
                .as("withheld")
                .hasStatus(404);
    }

    @Test
    void gridAndTargetLeadToItAndItLeadsBack() {
        String history = address();
        assertThat(desk.page().select("#row-" + desk.id(CELL) + " a.history").attr("href"))
                .isEqualTo(history);
        assertThat(target("").select(".figures-table a").eachAttr("href")).contains(history + "?from=target");
        assertThat(page(OFFICE, "").select("[data-back]").attr("href"))
                .isEqualTo(PERIOD + "/entry#value-" + desk.id(CELL));
        assertThat(page(COMMITTEE, "").select("[data-back]").attr("href"))
                .as("who types nothing finds the row")
                .isEqualTo(PERIOD + "/entry#row-" + desk.id(CELL));
        assertThat(page(OFFICE, "?from=target").select("[data-back]").attr("href"))
                .isEqualTo("/communes/28651/targets/" + TARGET + "?period=2026-Q3");
    }

    private static String told(Document page) {
        return page.select(
                        ".title > .state, .sentence, main > .working, .figures-table, section[aria-labelledby=facts]")
                .text();
    }

    private String address() {
        return PERIOD + "/series/" + desk.id(CELL) + "/history";
    }

    private Document page(String person, String query) {
        return read(person, address() + query);
    }

    private Document target(String query) {
        return read(OFFICE, "/communes/28651/targets/" + TARGET + "?period=2026-Q3" + query);
    }

    private Document read(String person, String uri) {
        return Desk.read(mvc.get().uri(uri).with(users.as(person)).exchange());
    }

    /** A version of a day gone by; nobody may put another day on one that is there. */
    private void typed(int version, String value, String moment) {
        jdbc.sql("""
            with entered as (
                insert into figure_version (series_id, period, version, province_code, commune_code, value, grade, typed,
                                            status, entered_by, entered_at)
                select id, '2026-Q3', :version, province_code, commune_code, :value::numeric, 'ESTIMATED', :typed, 'DRAFT',
                       (select id from account where username = 'vanphong-28651'), :moment::timestamptz
                from series where id = :series
                returning *
            )
            update figure
            set value = entered.value, numerator = null, denominator = null, typed = entered.typed, status = 'DRAFT',
                reason = null, version = entered.version
            from entered
            where figure.series_id = entered.series_id and figure.period = entered.period
            """)
                .param("version", version)
                .param("value", value.replace(',', '.'))
                .param("typed", value)
                .param("moment", moment)
                .param("series", desk.id(CELL))
                .update();
    }

    private void submitOwn() {
        assertThat(mvc.post()
                        .uri(PERIOD + "/round")
                        .with(users.as(OFFICE))
                        .with(csrf())
                        .param("action", "submit-own")
                        .exchange())
                .hasStatus(302);
    }

    private void decide(String action, String reason) {
        assertThat(mvc.post()
                        .uri(PERIOD + "/round/figures")
                        .with(users.as(COMMITTEE))
                        .with(csrf())
                        .param("action", action)
                        .param("reason", reason)
                        .param("series", String.valueOf(desk.id(CELL)))
                        .exchange())
                .hasStatus(302);
    }

    private void sends(String person, String address, Map<String, String> fields) {
        assertThat(new Editor(mvc, users.as(person)).posts(address, fields)).hasStatus(302);
    }
}
