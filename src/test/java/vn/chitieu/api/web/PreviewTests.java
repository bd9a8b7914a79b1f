package vn.chitieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;

/** The preview over HTTP: its languages, its refusals, and that it leaves nothing behind. */
@DemoTest
class PreviewTests {

    static final String REQUEST = """
        {"rule": {"measure": "value", "comparator": ">=", "low": "85", "unit": "%"},
         "baseline": {"period": "2025", "value": "20"},
         "figures": [{"period": "2026-Q4", "value": "28"}],
         "asOf": "2026-Q4"}
        """;

    @Autowired
    private Caller caller;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void decimalsAreTextAndWhatPlaysNoPartIsNull() {
        assertThat(caller.previews(REQUEST))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyJson()
                .hasPathSatisfying("$.state", it -> it.assertThat().isEqualTo("AT_RISK"))
                .hasPathSatisfying("$.attained", it -> it.assertThat().isEqualTo("28"))
                .hasPathSatisfying("$.required", it -> it.assertThat().isEqualTo("33"))
                .hasPathSatisfying("$.gap", it -> it.assertThat().isEqualTo("5"))
                .hasPathSatisfying("$.flags", it -> it.assertThat().isEqualTo(List.of()))
                .hasPathSatisfying("$.elapsed", it -> it.assertThat().isNull())
                .hasPath("$.pace")
                .hasPath("$.forecast")
                .hasPath("$.explanation");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                                | vi
        en                      | en
        en-US,en;q=0.9,vi;q=0.8 | en
        vi-VN,vi;q=0.9,en;q=0.8 | vi
        fr                      | vi
        *                       | vi
        ;;;                     | vi
        """)
    void theSentenceIsVietnameseUnlessEnglishIsPreferred(String accepted, String language) {
        MvcTestResult result = caller.as("quocgia", HttpMethod.POST, Caller.PREVIEW)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", accepted == null ? "" : accepted)
                .content(REQUEST)
                .exchange();
        assertThat(result).hasStatusOk().hasHeader("Content-Language", language);
        assertThat(result)
                .bodyJson()
                .extractingPath("$.explanation")
                .asString()
                .contains(language.equals("en") ? "percentage points" : "điểm %");
    }

    @Test
    void everyWrongFieldIsAMemberOfTheProblem() {
        assertThat(caller.previews(REQUEST.replace("\"85\"", "85").replace("2026-Q4\"}", "2026-Q9\"}")))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "2 fields are wrong.",
                     "errors": [
                       {"field": "rule.low", "detail": "must be a JSON string, such as \\"28.5\\""},
                       {"field": "asOf",
                        "detail": "must be a year \\"2026\\", a quarter \\"2026-Q3\\" or a month \\"2026-07\\""}]}
                    """);
    }

    @Test
    void whatIsNoJsonIsABadRequest() {
        for (String body : new String[] {"", "{", "rule=value", "[1, 2"}) {
            assertThat(caller.previews(body))
                    .as(body)
                    .hasStatus(400)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .doesNotHavePath("$.errors");
        }
    }

    @Test
    void aBodyOver64KilobytesIsTooLarge() {
        String filled = REQUEST + " ".repeat(64 * 1024 - REQUEST.length());
        assertThat(caller.previews(filled)).hasStatusOk();
        assertThat(caller.previews(filled + " ")).hasStatus(413).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void onlyJsonIsReadAndWritten() {
        assertThat(caller.as("quocgia", HttpMethod.POST, Caller.PREVIEW)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("rule=value"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(caller.as("quocgia", HttpMethod.POST, Caller.PREVIEW).content(REQUEST))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(caller.as("quocgia", HttpMethod.POST, Caller.PREVIEW)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.TEXT_HTML)
                        .content(REQUEST))
                .hasStatus(406)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void anotherMethodOrAddressIsAProblemToo() {
        assertThat(caller.reads("quocgia", Caller.PREVIEW))
                .hasStatus(405)
                .hasHeader("Allow", "POST")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE}) {
            assertThat(caller.as("quocgia", method, "/api/v1/previews"))
                    .as(method.name())
                    .hasStatus(404)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void nothingIsStored() {
        caller.previews(REQUEST);
        Map<String, String> before = contents();
        assertThat(caller.previews(REQUEST)).hasStatusOk();
        assertThat(caller.previews("{}")).hasStatus(400);
        assertThat(contents()).isEqualTo(before).hasSizeGreaterThan(15);
    }

    /** The rows of every table: how many, and a digest of them all. */
    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        jdbc.sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                        + " and has_table_privilege(oid, 'SELECT')")
                .query(String.class)
                .list()
                .forEach(table -> contents.put(
                        table,
                        jdbc.sql("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by"
                                        + " t::text)), '') from " + table + " t")
                                .query(String.class)
                                .single()));
        return contents;
    }
}
