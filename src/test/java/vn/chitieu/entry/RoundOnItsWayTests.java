package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
import vn.chitieu.audit.Sha256;

/** The third quarter of 2026 in Vĩnh Bình, from the last figure typed to closed. */
@DemoTest
class RoundOnItsWayTests {

    private static final String ROUND = "/communes/28651/periods/2026-Q3/round";
    private static final String OFFICE = "vanphong-28651";
    private static final String COMMITTEE = "thuongvu-28651";
    private static final String PROVINCE = "tinh-82";
    private static final String CELL = "BHYT";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

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
    void nothingIsReturned() {
        desk = desks.of(OFFICE, "28651", "2026-Q3");
        jdbc.sql("update figure set status = 'DRAFT', reason = null where commune_code = '28651' and period = '2026-Q3'"
                        + " and status <> 'EMPTY'")
                .update();
    }

    @Test
    void theOfficesDayBeginsWithWhatIsStillOwed() {
        assertThat(mvc.get().uri("/").with(users.as(OFFICE))).hasRedirectedUrl("/communes/28651/due");
        assertThat(mvc.get().uri("/communes/28651/due").with(users.as(OFFICE))).hasRedirectedUrl(ROUND);
        jdbc.sql("update round set due_on = '2099-10-05', closes_on = '2099-10-20' where status = 'OPEN'")
                .update();
        Document page = page(OFFICE);
        assertThat(page.select("h1").text()).matches("Còn \\d+ số phải nhập trước hết ngày 05/10/2099");
        int owed = page.select("section[aria-labelledby=missing] li").size();
        assertThat(page.select("h1").text()).contains("Còn " + owed + " số");
        assertThat(page.select("section[aria-labelledby=missing] a.button").attr("href"))
                .startsWith("/communes/28651/periods/2026-Q3/entry#value-");
        jdbc.sql("update round set opens_on = '2020-07-01', cut_off_on = '2020-09-30', due_on = '2020-10-05'"
                        + " where status = 'OPEN'")
                .update();
        assertThat(page(OFFICE).select("h1").text()).isEqualTo("Còn " + owed + " số chưa có, đã quá hạn");
    }

    @Test
    void aUnitSubmitsItsOwnFiguresAndTheOfficeVerifiesThem() {
        Desk unit = desks.of("kinhte-28651", "28651", "2026-Q3");
        String cell = unit.page().select("input[name^=value-]").stream()
                .map(input -> input.attr("name").replace("value-", ""))
                .map(id -> jdbc.sql("select key from series where id = ? and kind = 'NUMBER'")
                        .param(Long.parseLong(id))
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(unit.types(cell, "17")).hasStatus(302);
        assertThat(does("kinhte-28651", "submit-own")).hasStatus(302);
        assertThat(unit.figure(cell).get("status")).isEqualTo("SUBMITTED");
        assertThat(desk.figure(CELL).get("status")).as("what is not the unit's").isEqualTo("DRAFT");
        assertThat(decides("kinhte-28651", "verify", "", cell)).as("its own").hasStatus(403);
        assertThat(decides(OFFICE, "verify", "", cell)).hasStatus(302);
        assertThat(unit.figure(cell).get("status")).isEqualTo("VERIFIED");
        assertThat(steps(cell)).containsExactly("SUBMITTED", "VERIFIED");
    }

    @Test
    void nobodyVerifiesWhatTheyEntered() {
        assertThat(desk.types(CELL, "95,5")).hasStatus(302);
        submit();
        decides(OFFICE, "verify", "", CELL);
        assertThat(desk.figure(CELL).get("status")).isEqualTo("SUBMITTED");
        decides(COMMITTEE, "verify", "", CELL);
        assertThat(desk.figure(CELL).get("status")).isEqualTo("VERIFIED");
    }

    @Test
    void onlyWhatIsReturnedIsOpenAgainAndItGoesTheWholeWayOnceMore() {
        assertThat(desk.types(CELL, "95,5")).hasStatus(302);
        submit();
        assertThat(decides(COMMITTEE, "return", "", CELL))
                .as("without a reason")
                .hasStatus(422);
        assertThat(decides(COMMITTEE, "return", "Lệch với số của BHXH", CELL)).hasStatus(302);
        Document page = page(OFFICE);
        assertThat(page.select("section[aria-labelledby=returned]").text()).contains("Lệch với số của BHXH", "95,5");
        Document grid = desk.page();
        List<String> submitted = jdbc.sql("select 'value-' || series_id from figure where commune_code = '28651'"
                        + " and period = '2026-Q3' and status = 'SUBMITTED'")
                .query(String.class)
                .list();
        assertThat(submitted).isNotEmpty();
        assertThat(grid.select("input[name^=value-]").eachAttr("name"))
                .contains("value-" + desk.id(CELL))
                .doesNotContainAnyElementsOf(submitted);
        assertThat(desk.types(CELL, "95,2")).hasStatus(302);
        assertThat(desk.figure(CELL).get("status")).isEqualTo("DRAFT");
        assertThat(does(OFFICE, "submit-own")).hasStatus(302);
        assertThat(desk.figure(CELL).get("status")).isEqualTo("SUBMITTED");
        assertThat(steps(CELL)).containsExactly("SUBMITTED", "RETURNED", "SUBMITTED");
    }

    @Test
    void aRoundWithAReturnedFigureIsNotSubmitted() {
        jdbc.sql("update figure set status = 'RETURNED', reason = 'Kiểm tra lại' where series_id = ? and period"
                        + " = '2026-Q3'")
                .param(desk.id(CELL))
                .update();
        MvcTestResult refused = does(OFFICE, "submit");
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary a").attr("href"))
                .endsWith("/entry#value-" + desk.id(CELL));
    }

    @Test
    void theProvinceReturnsSingleFiguresOnceTheRoundIsSubmitted() {
        assertThat(decides(PROVINCE, "return", "Chưa khớp", CELL)).hasStatus(403);
        submit();
        assertThat(decides(PROVINCE, "verify", "", CELL)).hasStatus(403);
        assertThat(decides("tinh-91", "return", "Chưa khớp", CELL)).hasStatus(403);
        assertThat(decides(PROVINCE, "return", "Chưa khớp", CELL)).hasStatus(302);
        assertThat(desk.figure(CELL).get("reason")).isEqualTo("Chưa khớp");
    }

    @Test
    void whatWasSubmittedTooEarlyIsTakenBack() {
        submit();
        assertThat(desk.types(CELL, "1")).hasStatus(422);
        assertThat(does(OFFICE, "withdraw")).hasStatus(302);
        assertThat(desk.types(CELL, "95,7")).hasStatus(302);
        assertThat(does(OFFICE, "withdraw")).as("twice").hasStatus(409);
    }

    @Test
    void theLastFigureVerifiedVerifiesTheRoundAndClosingFreezesIt() {
        submit();
        assertThat(does(OFFICE, "close")).as("before it is verified").hasStatus(409);
        verifyAll();
        assertThat(status()).isEqualTo("VERIFIED");
        assertThat(does(COMMITTEE, "close")).hasStatus(403);
        assertThat(does(OFFICE, "close")).hasStatus(302);
        assertThat(page(OFFICE).select("nav.periods [aria-current] small"))
                .as("closed is not late")
                .isEmpty();
        assertThat(status()).isEqualTo("CLOSED");
        assertThat(desk.types(CELL, "1")).hasStatus(409);
        String content = jdbc.sql("select content from snapshot where commune_code = '28651' and period = '2026-Q3'")
                .query(String.class)
                .single();
        assertThat(content).contains("figure\tBHYT\t").contains("target\tVB-");
        assertThat(page(OFFICE).select("section[aria-labelledby=frozen] code").attr("title"))
                .isEqualTo(Sha256.of(content));
        assertThat(jdbc.sql("select act from audit_entry where object_kind = 'ROUND' and commune_code = '28651'"
                                + " order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("SUBMITTED", "VERIFIED", "CLOSED");
    }

    @Test
    void nothingChosenIsSaidAndOthersMayNotDecide() {
        submit();
        assertThat(decides(COMMITTEE, "verify", "")).hasStatus(422);
        for (String reader : List.of("hdnd-28651", "kiemtra-28651", "vanphong-31051", "quocgia")) {
            assertThat(decides(reader, "verify", "", CELL)).as(reader).hasStatus(403);
            assertThat(does(reader, "submit")).as(reader).hasStatus(403);
        }
        assertThat(does("kinhte-28651", "submit")).hasStatus(403);
    }

    @Test
    void moreTimeIsAskedForWithAReasonAndGrantedByTheProvince() {
        String address = "/communes/28651/periods/2026-Q3/extension";
        String until = DAY.format(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(7));
        assertThat(sends(OFFICE, address, Map.of("until", "1/10/2026"))).hasStatus(422);
        assertThat(sends(OFFICE, address, Map.of("until", until, "reason", "Chờ số của thuế")))
                .hasStatus(302);
        assertThat(sends(OFFICE, address, Map.of("until", until, "reason", "Lần nữa")))
                .as("one at a time")
                .hasStatus(409);
        assertThat(sends("tinh-91", address + "/decision", Map.of("action", "grant", "reason", "x")))
                .hasStatus(403);
        assertThat(waitingFor(PROVINCE, "/provinces/82")).containsExactly(address);
        assertThat(waitingFor("kiemtra-82", "/provinces/82")).isEmpty();
        assertThat(sends(PROVINCE, address + "/decision", Map.of("action", "grant")))
                .as("without a reason")
                .hasStatus(422);
        assertThat(sends(PROVINCE, address + "/decision", Map.of("action", "grant", "reason", "Đồng ý")))
                .hasStatus(302);
        assertThat(page(OFFICE).select("h1").text()).contains(until);
    }

    @Test
    void aClosedFigureChangesOnlyWithTheCommitteesWordAndTheFormerCopyStays() {
        submit();
        verifyAll();
        assertThat(does(OFFICE, "close")).hasStatus(302);
        String address = "/communes/28651/periods/2026-Q3/series/" + desk.id(CELL) + "/revision";
        Object before = desk.figure(CELL).get("typed");
        assertThat(sends(OFFICE, address, Map.of("value", "91.5", "reason", "Nhầm")))
                .hasStatus(422);
        assertThat(sends(OFFICE, address, Map.of("value", "91,5", "reason", "Nhầm cột")))
                .hasStatus(302);
        assertThat(desk.figure(CELL).get("typed")).as("nothing yet").isEqualTo(before);
        assertThat(sends(OFFICE, address, Map.of("value", "92,5", "reason", "Nhầm")))
                .as("one at a time")
                .hasStatus(409);
        assertThat(waitingFor(COMMITTEE, "/communes/28651")).containsExactly(ROUND);
        assertThat(waitingFor(OFFICE, "/communes/28651")).isEmpty();
        assertThat(sends(OFFICE, address + "/decision", Map.of("action", "approve")))
                .hasStatus(403);
        assertThat(sends(COMMITTEE, address + "/decision", Map.of("action", "approve")))
                .hasStatus(302);

        assertThat(desk.figure(CELL)).containsEntry("typed", "91,5").containsEntry("status", "VERIFIED");
        assertThat(desk.versions(CELL).getLast().get("reason")).isEqualTo("Nhầm cột");
        List<String> copies = jdbc.sql("select content from snapshot where commune_code = '28651' order by number")
                .query(String.class)
                .list();
        assertThat(copies).hasSize(2);
        assertThat(copies.getFirst()).doesNotContain("BHYT\t91.5");
        assertThat(copies.getLast()).contains("BHYT\t91.5");
        assertThat(desk.page().text()).contains("đã điều chỉnh sau khi chốt");
        assertThat(jdbc.sql("select attained from evaluation join target on target.id = target_id"
                                + " where evaluation.commune_code = '28651' and period = '2026-Q3' and series_id = ?")
                        .param(desk.id(CELL))
                        .query(BigDecimal.class)
                        .list())
                .allSatisfy(attained -> assertThat(attained).isEqualByComparingTo("91.5"));
    }

    private MvcTestResult sends(String person, String address, Map<String, String> fields) {
        return new Editor(mvc, users.as(person)).posts(address, fields);
    }

    @Test
    void whatIsBehindOrMissingIsExplainedFirst() {
        MvcTestResult refused = does(OFFICE, "submit");
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary li").eachText())
                .anyMatch(line -> line.endsWith("chưa có số, phải giải trình"))
                .anyMatch(line -> line.endsWith("chưa giải trình"));
        assertThat(page.select(".error-summary a").eachAttr("href")).allMatch(href -> href.endsWith("/explanation"));
        submit();
    }

    @Test
    void aFigureThatComesLateIsVerifiedBeforeTheRoundIsClosed() {
        submit();
        verifyAll();
        String late = desk.open("NUMBER").getFirst();
        assertThat(desk.types(late, "3")).hasStatus(302);
        assertThat(does(OFFICE, "close")).as("with a draft in it").hasStatus(409);
        assertThat(does(OFFICE, "submit-own")).hasStatus(302);
        assertThat(status()).isEqualTo("SUBMITTED");
        verifyAll();
        assertThat(status()).isEqualTo("VERIFIED");
        assertThat(does(OFFICE, "close")).hasStatus(302);
    }

    @Test
    void theCommitteeFindsWhatItHasToVerifyOnItsFirstPage() {
        submit();
        assertThat(waitingFor(COMMITTEE, "/communes/28651")).containsExactly(ROUND);
        verifyAll();
        assertThat(waitingFor(COMMITTEE, "/communes/28651")).isEmpty();
    }

    private List<String> waitingFor(String person, String page) {
        return Desk.read(mvc.get().uri(page).with(users.as(person)).exchange())
                .select("section[aria-labelledby=waiting-for-you] a")
                .eachAttr("href");
    }

    private void explainAll() {
        jdbc.sql("""
            insert into explanation (target_id, period, version, province_code, commune_code, state, cause_kind, cause,
                                     measures, commitment, commitment_by, promised_on, written_by, written_at)
            select target_id, period, 1, province_code, commune_code, state, 'OBJECTIVE', 'Mưa lũ', 'Làm bù', 'Xong',
                   date '2026-12-31', case when state = 'NO_FIGURE' then date '2026-12-31' end,
                   (select id from account where username = 'vanphong-28651'), now()
            from evaluation
            where commune_code = '28651' and period = '2026-Q3'
              and state in ('AT_RISK', 'ALARM', 'MISSED', 'NO_FIGURE')
            on conflict do nothing
            """).update();
    }

    private void submit() {
        explainAll();
        assertThat(does(OFFICE, "submit")).hasStatus(302);
        assertThat(status()).isEqualTo("SUBMITTED");
    }

    private void verifyAll() {
        String[] waiting = jdbc.sql("select key from figure join series on series.id = series_id"
                        + " where figure.commune_code = '28651' and period = '2026-Q3' and status = 'SUBMITTED'")
                .query(String.class)
                .list()
                .toArray(String[]::new);
        assertThat(waiting).isNotEmpty();
        assertThat(decides(COMMITTEE, "verify", "", waiting)).hasStatus(302);
    }

    private String status() {
        return jdbc.sql("select status from round where commune_code = '28651' and period = '2026-Q3'")
                .query(String.class)
                .single();
    }

    private List<String> steps(String series) {
        return jdbc.sql("select step from figure_step where series_id = ? order by at, step desc")
                .param(desk.id(series))
                .query(String.class)
                .list();
    }

    private Document page(String person) {
        return Desk.read(mvc.get().uri(ROUND).with(users.as(person)).exchange());
    }

    private MvcTestResult does(String person, String action) {
        return mvc.post()
                .uri(ROUND)
                .with(users.as(person))
                .with(csrf())
                .param("action", action)
                .exchange();
    }

    private MvcTestResult decides(String person, String action, String reason, String... series) {
        var request = mvc.post()
                .uri(ROUND + "/figures")
                .with(users.as(person))
                .with(csrf())
                .param("action", action)
                .param("reason", reason);
        for (String key : series) {
            request.param("series", String.valueOf(desk.id(key)));
        }
        return request.exchange();
    }
}
