package vn.chitieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;

/** Every operation of the API against those who may ask it and those who may not. */
@DemoTest
class ApiAccessTests {

    private static final String EVALUATIONS = "/api/v1/communes/28651/evaluations?period=2026-Q3";

    /** Every operation with an address that exists. */
    private static final Map<String, HttpMethod> OPERATIONS = Map.of(
            EVALUATIONS, HttpMethod.GET, Caller.PREVIEW, HttpMethod.POST, "/api/v1/extractions", HttpMethod.POST);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Caller caller;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void noOperationIsForgottenHere() {
        Map<String, RequestMethod> answered = new TreeMap<>();
        handlers.getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> answered.put(
                                pattern,
                                mapping.getMethodsCondition()
                                        .getMethods()
                                        .iterator()
                                        .next())));
        assertThat(answered)
                .isEqualTo(Map.of(
                        "/api/v1/communes/{code}/evaluations", RequestMethod.GET,
                        "/api/v1/evaluations/preview", RequestMethod.POST,
                        "/api/v1/extractions", RequestMethod.POST));
    }

    @Test
    void withoutATokenEveryOperationIsUnauthorized() {
        OPERATIONS.forEach((address, method) ->
                assertUnauthorized(mvc.method(method).uri(address).exchange(), "Bearer"));
        assertUnauthorized(mvc.get().uri("/api/v1/whatever").exchange(), "Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nobody",
                "Bearer demo-nobody",
                "Bearer",
                "Bearer ",
                "bearer a b",
                "Basic dmFucGhvbmctMjg2NTE6Q2hpVGlldUAyMDMwLWRlbW8=",
                "demo-vanphong-28651",
                "Bearer \u0111emo"
            })
    void withAWrongTokenEveryOperationIsUnauthorized(String header) {
        OPERATIONS.forEach((address, method) -> assertUnauthorized(
                mvc.method(method).uri(address).header("Authorization", header).exchange(),
                "Bearer error=\"invalid_token\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_token set revoked_at = now()",
                "update access_token set expires_at = now(), created_at = now() - interval '1 day'",
                "update account set enabled = false"
            })
    void aTokenThatIsOverOpensNothing(String over) {
        String account = "(select id from account where username = 'vanphong-28651')";
        jdbc.sql(over + " where " + (over.contains("access_token") ? "account_id = " : "id = ") + account)
                .update();
        assertUnauthorized(caller.reads("vanphong-28651", EVALUATIONS), "Bearer error=\"invalid_token\"");
    }

    @Test
    void aSessionOpensNothingHere() {
        MockHttpSession session = new MockHttpSession();
        assertThat(mvc.get()
                        .uri("/communes/28651")
                        .with(users.as("vanphong-28651"))
                        .session(session))
                .hasStatusOk();
        MvcTestResult result = mvc.get().uri(EVALUATIONS).session(session).exchange();
        assertUnauthorized(result, "Bearer");
    }

    @Test
    void aTokenOpensNoPageAndLeavesNoSession() {
        assertThat(caller.reads("vanphong-28651", "/communes/28651")).hasRedirectedUrl("/login");
        MvcTestResult result = caller.reads("vanphong-28651", EVALUATIONS + "&lang=en");
        assertThat(result).hasStatusOk().headers().doesNotContainHeader("Set-Cookie");
        assertThat(result.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest(name = "{0} reads commune {1}: {2}")
    @CsvSource(textBlock = """
        vanphong-28651, 28651, 200
        kinhte-28651,   28651, 200
        thuongvu-28651, 28651, 200
        hdnd-28651,     28651, 200
        tinh-82,        28651, 200
        kiemtra-82,     28651, 200
        quocgia,        28651, 200
        vanphong-28651, 31051, 403
        tinh-82,        31051, 403
        quantri,        28651, 403
        vanphong-28651, 99999, 404
        quocgia,        00004, 404
        """)
    void whoReadsACommunesPageReadsItsEvaluations(String username, String commune, int status) {
        MvcTestResult result = caller.reads(username, "/api/v1/communes/" + commune + "/evaluations?period=2026-Q3");
        assertThat(result).hasStatus(status);
        if (status != 200) {
            assertThat(result)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .hasPathSatisfying("$.status", it -> it.assertThat().isEqualTo(status));
        }
        if (!commune.equals("00004")) {
            assertThat(mvc.get()
                            .uri("/communes/" + commune)
                            .with(users.as(username))
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .as("the page")
                    .isEqualTo(status);
        }
    }

    @Test
    void everyAccountOfTheDemonstrationHasItsToken() {
        List<String> usernames = jdbc.sql("select username from account where demo and enabled")
                .query(String.class)
                .list();
        assertThat(usernames).hasSizeGreaterThan(40);
        Stream.of(usernames.getFirst(), usernames.getLast(), "quantri", "quocgia")
                .forEach(username -> assertThat(caller.as(username, HttpMethod.POST, Caller.PREVIEW)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(PreviewTests.REQUEST))
                        .as(username)
                        .hasStatusOk());
        assertThat(jdbc.sql("select count(*) from access_token where name = 'demo'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(usernames.size());
    }

    private static void assertUnauthorized(MvcTestResult result, String challenge) {
        assertThat(result)
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("WWW-Authenticate", challenge)
                .headers()
                .doesNotContainHeaders("Location", "Set-Cookie");
        assertThat(result)
                .bodyJson()
                .hasPathSatisfying("$.status", it -> it.assertThat().isEqualTo(401))
                .hasPathSatisfying("$.title", it -> it.assertThat().isEqualTo("Unauthorized"));
    }
}
