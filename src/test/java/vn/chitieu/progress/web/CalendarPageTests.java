package vn.chitieu.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;
import vn.chitieu.entry.Desk;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** Đồng Tháp sets from when to when its communes report. */
@DemoTest
class CalendarPageTests {

    private static final String ALL = "/provinces/82/periods";
    private static final String ONE = ALL + "/2026-Q3";
    private static final ReportingPeriod PERIOD = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    private Editor reviewer;

    @BeforeEach
    void signIn() {
        reviewer = new Editor(mvc, users.as("tinh-82"));
    }

    @Test
    void unlessSetThePortalsOwnDatesHold() {
        assertThat(lineOf("Quý III/2026").text())
                .contains("theo mặc định", "01/07/2026", "30/09/2026", "05/10/2026", "20/10/2026", "1 đang mở");
        assertThat(lineOf("Quý IV/2026").text()).contains("05/01/2027", "31/01/2027", "chưa mở");
    }

    @Test
    void newDatesHoldForRoundsThatAreNotClosedAndAreRecorded() {
        assertThat(reviewer.sends(
                        ONE, Map.of("dueOn", "8/10/2026", "closesOn", "25/10/2026", "reason", "Công văn 12-CV/TU")))
                .hasRedirectedUrl(ALL);
        assertThat(lineOf("Quý III/2026").text()).contains("tỉnh đặt", "08/10/2026", "25/10/2026");
        assertThat(round().dueOn()).hasToString("2026-10-08");
        assertThat(round().dates().closesOn()).hasToString("2026-10-25");
        assertThat(jdbc.sql("select reason, before, after from audit_entry where object_kind = 'CALENDAR'")
                        .query()
                        .singleRow())
                .containsEntry("reason", "Công văn 12-CV/TU")
                .containsEntry("before", "dueOn: 2026-10-05\nclosesOn: 2026-10-20")
                .containsEntry("after", "dueOn: 2026-10-08\nclosesOn: 2026-10-25");
    }

    @Test
    void closedRoundsAndGrantedTimeAreLeftAlone() {
        jdbc.sql("update round set extended_to = '2026-10-12' where period = '2026-Q3'")
                .update();
        assertThat(reviewer.sends(ONE, Map.of("dueOn", "8/10/2026", "reason", "Sớm hơn")))
                .hasStatus(302);
        assertThat(round().dueOn()).hasToString("2026-10-12");
        assertThat(reviewer.sends(ONE, Map.of("dueOn", "15/10/2026", "reason", "Muộn hơn")))
                .hasStatus(302);
        assertThat(round().dueOn()).hasToString("2026-10-15");
        assertThat(round().extendedTo()).isNull();
        assertThat(reviewer.sends(ALL + "/2026-Q2", Map.of("dueOn", "19/07/2026", "reason", "Thử")))
                .hasStatus(302);
        assertThat(rounds.find("28651", ReportingPeriod.quarter(2026, 2))
                        .orElseThrow()
                        .dueOn())
                .hasToString("2026-07-05");
    }

    @Test
    void everyMistakeIsSaidAtItsFieldAndWhatWasTypedStays() {
        MvcTestResult result = reviewer.sends(
                ONE, Map.of("opensOn", "30/6/2026", "cutOffOn", "31/9/2026", "dueOn", "", "closesOn", "1/9/2028"));
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#opensOn", "#cutOffOn", "#dueOn", "#closesOn", "#reason");
        assertThat(page.select("#cutOffOn").val()).isEqualTo("31/9/2026");
        assertThat(reviewer.sends(ONE, Map.of("dueOn", "1/9/2026", "reason", "x")))
                .hasStatus(422);
        assertThat(reviewer.sends(ONE, Map.of("closesOn", "1/10/2026", "reason", "x")))
                .hasStatus(422);
    }

    @Test
    void whoeverIsSecondSeesWhatIsInForceAndLosesNothing() {
        Map<String, String> mine = reviewer.fieldsOf(reviewer.opens(ONE));
        assertThat(reviewer.sends(ONE, Map.of("dueOn", "7/10/2026", "reason", "Người trước")))
                .hasStatus(302);
        mine.put("dueOn", "9/10/2026");
        mine.put("reason", "Người sau");
        MvcTestResult late = reviewer.posts(ONE, mine);
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".notice[role=alert]").text()).contains("07/10/2026");
        assertThat(page.select("#dueOn").val()).isEqualTo("9/10/2026");
        assertThat(reviewer.posts(ONE, reviewer.fieldsOf(page))).hasStatus(302);
        assertThat(round().dueOn()).hasToString("2026-10-09");
    }

    @Test
    void aMonthMayBeAskedForBesides() {
        assertThat(reviewer.asks(ALL + "/choose?period=2026-11")).hasRedirectedUrl(ALL + "/2026-11");
        assertThat(reviewer.sends(ALL + "/2026-11", Map.of("reason", "Báo cáo tháng")))
                .hasRedirectedUrl(ALL);
        assertThat(lineOf("Tháng 11/2026").text()).contains("tỉnh đặt", "05/12/2026");
        assertThat(reviewer.asks(ALL + "/2026-Q5")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tinh-91", "quocgia", "quantri", "vanphong-28651"})
    void nobodyElseSetsThem(String account) {
        Editor other = new Editor(mvc, users.as(account));
        assertThat(other.asks(ONE)).hasStatus(403);
        assertThat(other.posts(ONE, Map.of("dueOn", "1/10/2026"))).hasStatus(403);
    }

    @Test
    void theProvincesAdministratorSetsThemToo() {
        Editor administrator = new Editor(mvc, SignedIn.as(Grant.inProvince(Role.ADMINISTRATOR, "82")));
        assertThat(administrator.sends(ONE, Map.of("dueOn", "6/10/2026", "reason", "Thử")))
                .hasRedirectedUrl(ALL);
        assertThat(round().dueOn()).hasToString("2026-10-06");
        assertThat(administrator.asks("/provinces/91/periods")).hasStatus(403);
        assertThat(administrator.asks("/provinces/00/periods")).hasStatus(404);
    }

    private Element lineOf(String period) {
        return reviewer.opens(ALL).select("tbody tr").stream()
                .filter(row -> row.expectFirst("th span").text().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private Round round() {
        return rounds.find("28651", PERIOD).orElseThrow();
    }
}
