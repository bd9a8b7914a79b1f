package vn.chitieu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoTokens;
import vn.chitieu.account.DemoUsers;

/**
 * Walks every operation of the portal as every account of the demonstration: of the same commune in other roles, of the
 * next commune, of other provinces, of the whole installation; with ids that exist and forms with their token.
 */
@DemoTest
class HandlerWalkTests {

    private static final Logger log = LoggerFactory.getLogger(HandlerWalkTests.class);
    private static final Set<Integer> REFUSED = Set.of(403, 404);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void makeWhatTheDemonstrationHasNot() {
        jdbc.sql("insert into population (province_code, commune_code, name) values ('82', '28651', 'Trường học')")
                .update();
        ids.put("list", id("select id from population where commune_code = '28651' and name = 'Trường học'"));
        jdbc.sql("""
            insert into population_member (province_code, commune_code, population_id, name)
            values ('82', '28651', :list, 'Trường A')
            """).param("list", Long.valueOf(ids.get("list"))).update();
        ids.put("member", id("select min(id) from population_member where commune_code = '28651'"));
        ids.put("resolution", id("select min(id) from resolution where commune_code = '28651'"));
        ids.put("unit", id("select min(id) from unit where commune_code = '28651'"));
        ids.put("series", id("select id from series where commune_code = '28651' and key = 'BUDGET_REV'"));
        ids.put("listed", id("""
            select min(id) from series where commune_code = '28651' and kind = 'RATIO' and cadence = 'QUARTER'
            """));
        jdbc.sql("update series set population_id = :list where id = :series")
                .param("list", Long.valueOf(ids.get("list")))
                .param("series", Long.valueOf(ids.get("listed")))
                .update();
        ids.put("evidence", id("""
            insert into evidence (province_code, commune_code, period, series_id, title, file_name, media_type, size,
                                  sha256, scanned, added_by, added_at)
            select '82', '28651', '2026-Q3', :series::bigint, 'Biểu', 'bieu.pdf', 'application/pdf', 1, 'x', false, id, now()
            from account where username = 'vanphong-28651'
            returning id
            """.replace(":series", ids.get("series"))));
        jdbc.sql("insert into evidence_file values (?, '82', '28651', '\\x25')")
                .param(Long.valueOf(ids.get("evidence")))
                .update();
        ids.put("check", id("""
            insert into cross_check (province_code, commune_code, comparison, weight)
            values ('82', '28651', 'AT_MOST', 'LOW') returning id
            """));
        jdbc.sql("""
            insert into cross_check_term (check_id, series_id, province_code, commune_code, side)
            select ?, id, '82', '28651', case key when 'FIRE' then 'LEFT' else 'RIGHT' end from series
            where commune_code = '28651' and key in ('FIRE', 'CRIME_CASES')
            """).param(Long.valueOf(ids.get("check"))).update();
        ids.put("task", id("""
            select min(task_id) from task_share join unit on unit.id = unit_id
            where unit.commune_code = '28651' and unit.name = 'Phòng Kinh tế' and part = 'LEAD'
            """));
        ids.put("past", id("""
            insert into past_result (province_code, commune_code, first_year, last_year, name, unit, aim, result, judged)
            values ('82', '28651', 2020, 2025, 'Trường đạt chuẩn', 'trường', '', '4', '') returning id
            """));
        ids.put("draft", id("""
            insert into intake_draft (province_code, commune_code, sha256, line_numbers, lines, read_by, read_at)
            select '82', '28651', 'x', '{1}', '{Một dòng}', id, now() from account where username = 'vanphong-28651'
            returning id
            """));
        ids.put("card", id("""
            insert into intake_card (draft_id, province_code, commune_code, position, name, measure, comparator, low,
                                     high, unit, counted, horizon, deadline, direction, field, lead, supporting, quote,
                                     line, confidence, because_fields, because_words)
            values (:draft, '82', '28651', 1, 'Nước sạch', 'value', '>=', '', '', '', '', 'by-year', '', 'UP', 'SOCIETY',
                    '', '', 'Một dòng', 1, 0.5, '{}', '{}')
            returning id
            """.replace(":draft", ids.get("draft"))));
        ids.put("batch", id("""
            insert into workbook_batch (province_code, by, at)
            select '82', id, now() from account where username = 'tinh-82' returning id
            """));
        jdbc.sql("""
            insert into batch_workbook (batch_id, number, province_code, file, sha256, content, state, found, done_at)
            values (?, 1, '82', 'bieu.xlsx', 'x', '\\x25', 'WRONG',
                    '{"lines": 0, "unchanged": 0, "rows": [], "mistakes": []}', now())
            """).param(Long.valueOf(ids.get("batch"))).update();
        ids.put("group", id("insert into peer_group (province_code, name) values ('82', 'Đồng bằng') returning id"));
        ids.put("direction", id("""
            insert into direction (province_code, commune_code, period, text, owner, unit_id, due_on, given_on,
                                   given_by, given_at)
            select '82', '28651', '2026-Q3', 'Việc', unit.name, unit.id, date '2030-01-01', date '2026-10-01',
                   account.id, now()
            from account, unit
            where username = 'thuongvu-28651' and commune_code = '28651' and unit.name = 'Phòng Kinh tế'
            returning id
            """));
        ids.put("meeting", id("""
            insert into meeting (id, version, province_code, commune_code, period, title, held_on, prepared_by, prepared_at)
            select -1, 0, '82', '28651', '2026-Q3', 'Họp', date '2026-10-08', id, now()
            from account where username = 'vanphong-28651'
            returning id
            """));
        ids.put("account", id("select id from account where username = 'hdnd-10642'"));
        ids.put("token", id("""
            select min(token.id) from access_token token join account on account.id = account_id
            where username = 'vanphong-28651'
            """));
    }

    private String id(String query) {
        return String.valueOf(
                jdbc.sql(query).query((row, number) -> row.getLong(1)).single());
    }

    @Test
    void everyHandlerHasARule() {
        assertThat(Operations.all().stream().map(Operation::handler)).doesNotHaveDuplicates();
        assertThat(Operations.all().stream().map(Operation::handler)).containsExactlyInAnyOrderElementsOf(declared());
    }

    private Set<String> declared() {
        Set<String> declared = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.chitieu")) {
                for (String pattern : mapping.getPatternValues()) {
                    if (mapping.getMethodsCondition().isEmpty()) {
                        declared.add("ANY " + pattern);
                    }
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        declared.add(method + " " + pattern);
                    }
                }
            }
        });
        // The container itself leads there, to whoever met the error
        declared.remove("ANY /error");
        return declared;
    }

    @Test
    void nobodyDoesWhatIsNotTheirs() {
        List<String> accounts = accounts();
        Map<String, Long> before = rows();
        int asked = 0;
        List<String> holes = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            for (String account : accounts) {
                if (!operation.rule().allows(account)) {
                    asked++;
                    int status = ask(operation, account);
                    if (!REFUSED.contains(status)) {
                        holes.add(account + " got " + status + " from " + operation);
                    }
                }
            }
        }
        log.info(
                "{} operations, {} accounts: {} times asked by whom they are not for",
                Operations.all().size(),
                accounts.size(),
                asked);
        assertThat(holes).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void everybodyDoesWhatIsTheirs() {
        List<String> failures = new ArrayList<>();
        for (Operation operation : Operations.all()) {
            // What is open to everybody is slowed down for an address that tries too often
            int most = operation.rule() == Rule.EVERYBODY ? 2 : Integer.MAX_VALUE;
            for (String account : accounts().stream().limit(most).toList()) {
                if (operation.rule().allows(account)) {
                    int status = ask(operation, account);
                    if (status != operation.done()) {
                        failures.add(account + " got " + status + " from " + operation);
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInDoesNothing() {
        for (Operation operation : Operations.all()) {
            if (operation.rule() != Rule.EVERYBODY) {
                MvcTestResult answer = request(operation).with(csrf()).exchange();
                if (operation.isApi()) {
                    assertThat(answer).as(operation.toString()).hasStatus(401);
                } else {
                    assertThat(answer).as(operation.toString()).hasStatus(302).hasRedirectedUrl("/login");
                }
            }
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        for (Operation operation : Operations.all()) {
            // A figure link's secret is its address, and nobody is signed in
            boolean byLink = operation.handler().contains("/figure/{token}");
            if (operation.method() != HttpMethod.GET && !operation.isApi() && !byLink) {
                assertThat(request(operation).with(users.as("vanphong-28651")).exchange())
                        .as(operation.toString())
                        .hasStatus(403);
            }
        }
    }

    /** The walk itself is tried on a hole made on purpose. */
    @Test
    void aHandlerThatForgetsToAskIsFound() throws NoSuchMethodException {
        RequestMappingInfo hole = RequestMappingInfo.paths("/communes/{commune}/hole")
                .methods(RequestMethod.GET)
                .options(handlers.getBuilderConfiguration())
                .build();
        handlers.registerMapping(hole, new Hole(), Hole.class.getDeclaredMethod("answer"));
        try {
            Operation operation = Operations.operation(
                    "GET /communes/{commune}/hole", "/communes/28651/hole", Rule.COMMUNE_READERS, 200);
            assertThat(ask(operation, "vanphong-31051")).isEqualTo(200);
            assertThat(REFUSED).doesNotContain(ask(operation, "vanphong-31051"));
            assertThatExceptionOfType(AssertionError.class).isThrownBy(this::everyHandlerHasARule);
        } finally {
            handlers.unregisterMapping(hole);
        }
        everyHandlerHasARule();
    }

    static final class Hole {

        public ResponseEntity<String> answer() {
            return ResponseEntity.ok("figures of somebody else");
        }
    }

    private int ask(Operation operation, String account) {
        MockMvcRequestBuilder request = request(operation);
        // A walk of thousands of requests is one transaction here: what each has read is let go
        entities.flush();
        entities.clear();
        MvcTestResult answer = (operation.isApi()
                        ? request.header(HttpHeaders.AUTHORIZATION, "Bearer " + DemoTokens.of(account))
                        : request.with(users.as(account)).with(csrf()))
                .exchange();
        return answer.getUnresolvedException() == null ? answer.getResponse().getStatus() : 500;
    }

    private MockMvcRequestBuilder request(Operation operation) {
        String address = operation.address();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        MockMvcRequestBuilder request = mvc.method(operation.method()).uri(address);
        operation.form().forEach(request::param);
        return operation.isApi() && operation.method() == HttpMethod.POST
                ? request.contentType(MediaType.APPLICATION_JSON).content("{}")
                : request;
    }

    private List<String> accounts() {
        List<String> accounts = jdbc.sql("select username from account where demo order by username")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(accounts).hasSizeGreaterThan(40);
        return accounts;
    }

    /** How many rows each table has; that each visitor has a session is no deed. */
    private Map<String, Long> rows() {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> !table.startsWith("flyway") && !table.startsWith("spring_session"))
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query((row, number) -> row.getLong(1))
                                .single()));
    }
}
