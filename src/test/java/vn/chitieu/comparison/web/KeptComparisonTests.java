package vn.chitieu.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** Pages of provinces and of the country are kept, and show every change at once. What is saved here is committed. */
@DemoTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(
        properties = {
            "chitieu.pages.kept-megabytes=16",
            "chitieu.readings.kept=100",
            "chitieu.queues.kept-cells=1000",
            "chitieu.totals.kept=true"
        })
@DirtiesContext
class KeptComparisonTests {

    private static final String PROVINCE = "/provinces/82?period=2026-Q3";
    private static final String QUEUE = "/provinces/82/review?period=2026-Q3";
    private static final String COUNTRY = "/country?period=2026-Q3";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void theRoundIsOpen() {
        change(
                "update round set status = 'OPEN', extended_to = null where commune_code = '28651' and period ="
                        + " '2026-Q3'",
                1);
    }

    private void change(String statement, int atLeast) {
        scopes.during(
                DataScope.EVERYTHING,
                () -> assertThat(jdbc.sql(statement).update()).isGreaterThanOrEqualTo(atLeast));
    }

    private MvcTestResult get(String address) {
        return get(address, "");
    }

    private MvcTestResult get(String address, String known) {
        var request = mvc.get()
                .uri(address)
                .with(users.as(address.startsWith("/country") ? "quocgia" : "tinh-82"))
                .session(session);
        return (known.isEmpty() ? request : request.header(HttpHeaders.IF_NONE_MATCH, known)).exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return Desk.read(answer);
    }

    private String main(String address) {
        return page(address).select("main").html();
    }

    private static String tag(MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getHeader(HttpHeaders.ETAG), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROVINCE,
                COUNTRY,
                "/provinces/82/indicators/XH04?period=2026-Q3",
                "/provinces/82/timeliness?to=2026-Q3"
            })
    void isReadOnceAndThenOnlyAskedAbout(String address) throws Exception {
        change("update round set status = 'OPEN' where commune_code = '28651' and period = '2026-Q3'", 1);
        long first = statementsOf(() -> get(address));
        long second = statementsOf(() -> get(address));
        // Beside the version: how the account stands, what waits for the person, the province's name and groups
        assertThat(second).isLessThan(first).isLessThanOrEqualTo(5);
        MvcTestResult answer = get(address);
        if (address.equals(COUNTRY)) {
            assertThat(tag(answer)).as("30445 has an internal document").isEmpty();
        } else {
            assertThat(get(address, tag(answer))).hasStatus(304);
        }
        change("update figure set note = note where commune_code = '28651' and period = '2026-Q3'", 1);
        assertThat(statementsOf(() -> get(address))).isGreaterThan(second);
    }

    @Test
    void aSavedFigureShowsAtOnceWhereItChangesAState() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        List<String> open = desk.open("NUMBER", "RATIO");
        String series = jdbc.sql("""
            select series.key from evaluation
            join target on target.id = target_id join series on series.id = series_id
            where evaluation.commune_code = '28651' and period = '2026-Q3' and official and parent_id is null
              and evaluation.state in ('AT_RISK', 'ALARM', 'ON_TRACK')
            order by series.id
            """).query(String.class).list().stream()
                .filter(open::contains)
                .findFirst()
                .orElseThrow();
        List<String> before = List.of(counts(COUNTRY), counts(PROVINCE));
        assertThat(desk.types(series, "")).hasStatus(302);
        List<String> after = List.of(counts(COUNTRY), counts(PROVINCE));
        assertThat(after.getFirst()).isNotEqualTo(before.getFirst());
        assertThat(after.getLast()).isNotEqualTo(before.getLast());
        assertThat(counts(COUNTRY)).as("kept").isEqualTo(after.getFirst());
    }

    /** How the leading targets of Vĩnh Bình stand, as a table of communes says. */
    private String counts(String address) {
        return page(address)
                .select("section[aria-labelledby=communes] tbody tr:has(a[href^=/communes/28651])")
                .select("td.num")
                .text();
    }

    /** What was kept of totals is what would be counted now, whatever has happened. */
    @Test
    void keptTotalsAreWhatIsEvaluated() {
        get(COUNTRY);
        change("update evaluation set state = 'ALARM' where commune_code = '10642' and period = '2026-Q3'", 1);
        change(
                "update target set retired_from = '2026-Q3', retired_reason = 'x' where id = (select min(id) from"
                        + " target where commune_code = '28651' and official and parent_id is null)",
                1);
        get(COUNTRY);
        assertThat(scopes.during(
                        DataScope.EVERYTHING,
                        () -> jdbc.sql("""
                            select count(*) from commune_total total
                            where period = '2026-Q3' and (targets::bigint, in_danger::bigint) is distinct from (
                                select (count(*), count(*) filter (where evaluation.state in ('AT_RISK', 'ALARM')))
                                from evaluation join target on target.id = target_id
                                where evaluation.commune_code = total.commune_code and evaluation.period = total.period
                                  and parent_id is null and not withheld
                                  and coalesce(retired_from > total.period, true) and coalesce(starts_from <= total.period, true)
                                  and (official or not exists (select from target listed where listed.commune_code = total.commune_code
                                                                                            and listed.official)))
                            """).query(Integer.class).single()))
                .isZero();
        change("update target set retired_from = null, retired_reason = null where commune_code = '28651'", 1);
        change("update evaluation set state = 'ON_TRACK' where commune_code = '10642' and period = '2026-Q3'", 1);
    }

    @Test
    void theQueueFollowsHandingInAcceptingAndReturning() {
        assertThat(waiting()).isZero();
        change(
                "update figure set status = 'SUBMITTED', reason = null, verified_by = null"
                        + " where commune_code = '28651' and period = '2026-Q3' and status <> 'EMPTY'",
                1);
        change("update round set status = 'SUBMITTED' where commune_code = '28651' and period = '2026-Q3'", 1);
        int all = waiting();
        assertThat(all).isPositive();
        assertThat(page(PROVINCE).select("nav.tabs b").text()).isEqualTo(String.valueOf(all));
        change(
                "update figure set status = 'RETURNED', reason = 'x' where commune_code = '28651' and period ="
                    + " '2026-Q3' and series_id = (select min(series_id) from figure where commune_code = '28651' and"
                    + " period = '2026-Q3' and status = 'SUBMITTED')",
                1);
        assertThat(waiting()).isEqualTo(all - 1);
        change("""
            insert into province_acceptance (series_id, period, version, province_code, commune_code, act, batch, by, at)
            select series_id, period, version, province_code, commune_code, 'ACCEPTED', gen_random_uuid(), entered_by, now()
            from figure where commune_code = '28651' and period = '2026-Q3' and status = 'SUBMITTED'
            order by series_id limit 1
            """, 1);
        assertThat(waiting()).isEqualTo(all - 2);
        assertThat(page(PROVINCE).select("nav.tabs b").text()).isEqualTo(String.valueOf(all - 2));
        change("update round set status = 'OPEN' where commune_code = '28651' and period = '2026-Q3'", 1);
        change(
                "update figure set status = 'DRAFT', reason = null where commune_code = '28651' and period = '2026-Q3'"
                        + " and status in ('SUBMITTED', 'RETURNED')",
                1);
        assertThat(waiting()).as("withdrawn").isZero();
    }

    private int waiting() {
        return page(QUEUE).select("table.queue tbody tr").size();
    }

    @Test
    void aDayTheRoundWasGivenShowsAtOnce() {
        change(
                "update round set due_on = greatest(opens_on, cut_off_on) where commune_code = '28651' and period ="
                        + " '2026-Q3'",
                1);
        String before = main(PROVINCE);
        change(
                "update round set extended_to = date '2099-12-31' where commune_code = '28651' and period = '2026-Q3'",
                1);
        assertThat(main(PROVINCE)).isNotEqualTo(before);
    }

    @Test
    void anotherPeerGroupIsAnotherComparison() {
        String address = "/provinces/82/indicators/XH04?period=2026-Q3";
        String before = main(address);
        assertThat(main(address)).isEqualTo(before);
        change("insert into peer_group (province_code, name) values ('82', 'Vùng biên')", 1);
        assertThat(main(address)).isNotEqualTo(before);
        change("delete from peer_group where province_code = '82' and name = 'Vùng biên'", 1);
        assertThat(main(address)).isEqualTo(before);
    }

    @Test
    void whatIsSoughtIsNotKeptAndFindsWithoutAccents() {
        assertThat(page(COUNTRY + "&find=vinh binh")
                        .select("section[aria-labelledby=communes] tbody th")
                        .eachText())
                .singleElement()
                .asString()
                .contains("Vĩnh Bình");
        assertThat(page(COUNTRY + "&find=khong co")
                        .select("section[aria-labelledby=communes] .blank")
                        .text())
                .isEqualTo("Không có xã, phường nào có tên như vậy");
        assertThat(page(COUNTRY + "&find=dong thap&page=9").select("section[aria-labelledby=communes] tbody tr"))
                .hasSize(1);
    }
}
