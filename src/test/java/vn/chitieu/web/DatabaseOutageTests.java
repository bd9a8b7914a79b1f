package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.database.PostgresTest;

/** What a person, a script and a program are told while the database is away, and that nobody has to type again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@PostgresTest
@Import({AccountFixture.class, DatabaseSwitch.class})
class DatabaseOutageTests {

    private static final String AWAY = "Cơ sở dữ liệu tạm thời không trả lời";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountFixture accounts;

    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";
    private String token = "";
    private String username = "";

    @BeforeEach
    void signIn() throws Exception {
        username = accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)).username();
        HttpResponse<String> form = get("/login", "text/html");
        cookie = cookieIn(form);
        token = Jsoup.parse(form.body()).select("input[name=_csrf]").val();
        HttpResponse<String> signedIn =
                post("/login", Map.of("username", username, "password", AccountFixture.PASSWORD, "_csrf", token));
        cookie = cookieIn(signedIn);
        token = Jsoup.parse(get("/account", "text/html").body())
                .select("input[name=_csrf]")
                .val();
    }

    @AfterEach
    void giveBack() {
        DatabaseSwitch.on();
    }

    @Test
    void aPageSaysSoAndLeadsBackToItselfAndNobodySignsInAgain() throws Exception {
        away();
        HttpResponse<String> response = get("/account?from=1", "text/html");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        Document page = Jsoup.parse(response.body());
        assertThat(page.select("h1").text()).isEqualTo(AWAY);
        assertThat(page.select("main a.button").attr("href")).isEqualTo("/account?from=1");
        assertThat(page.select("#error-id").text()).matches("[0-9a-f]{8}");
        DatabaseSwitch.on();
        assertThat(get("/account", "text/html").statusCode()).isEqualTo(200);
    }

    /** They have the address that the browser has them by, and nobody's session is read for them. */
    @Test
    void itsStyleSheetsComeWithoutADatabase() throws Exception {
        String known = styleSheet(get("/account", "text/html"));
        away();
        String named = styleSheet(get("/account", "text/html"));
        assertThat(named).isEqualTo(known).matches("/css/portal-[0-9a-f]+\\.css");
        HttpResponse<String> sheet = get(named, "text/css");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
        assertThat(sheet.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static String styleSheet(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("link[rel=stylesheet]").first().attr("href");
    }

    /** Before the session is read, between two queries, after the page is drawn and its session to be kept. */
    @Test
    void atWhateverMomentItGoesThePageSaysSo() throws Exception {
        int connections = 0;
        while (goingAfter(connections).statusCode() != 200) {
            connections++;
            assertThat(connections).isLessThan(100);
        }
        assertThat(connections).isGreaterThan(3);
    }

    private HttpResponse<String> goingAfter(int connections) throws Exception {
        DatabaseSwitch.failAfter(connections, () -> new SQLTransientConnectionException("gone"));
        HttpResponse<String> response = get("/account", "text/html");
        DatabaseSwitch.on();
        if (response.statusCode() != 200) {
            assertThat(response.statusCode())
                    .as("after %d connections", connections)
                    .isEqualTo(503);
            assertThat(Jsoup.parse(response.body()).select("h1").eachText()).containsExactly(AWAY);
            assertThat(response.headers().firstValue("X-Frame-Options")).isPresent();
        }
        return response;
    }

    @Test
    void whatAFormSentStandsInThePageToBeSentAgain() throws Exception {
        away();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("username", "\"><b>Nguyễn");
        typed.put("note", "dòng một\r\ndòng hai");
        typed.put("_csrf", token);
        Document page = Jsoup.parse(post("/account/anything?step=2", typed).body());
        assertThat(page.select("main form").attr("action")).isEqualTo("/account/anything?step=2");
        Map<String, String> kept = page.select("main form input[type=hidden]").stream()
                .collect(Collectors.toMap(it -> it.attr("name"), it -> it.attr("value")));
        assertThat(kept).isEqualTo(typed);
        assertThat(page.select("main a.button")).isEmpty();
    }

    @Test
    void aPasswordStandsInNoPageAndNobodyIsToldThatItWasWrong() throws Exception {
        away();
        HttpResponse<String> response =
                post("/login", Map.of("username", username, "password", "of nobody else", "_csrf", token));
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("of nobody else").contains("nút quay lại");
        assertThat(Jsoup.parse(response.body()).select("main form")).isEmpty();
    }

    @Test
    void aProgramIsToldAProblem() throws Exception {
        away();
        HttpResponse<String> response = get("/api/v1/communes", "*/*");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aProxyIsToldThatThisNodeLivesButIsNotReady() throws Exception {
        cookie = "other=1";
        away();
        assertThat(get("/livez", "*/*").statusCode()).isEqualTo(200);
        assertThat(get("/readyz", "*/*").statusCode()).isEqualTo(503);
        DatabaseSwitch.on();
        assertThat(get("/readyz", "*/*").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongWithAStatementStaysAFaultOfThePortal() throws Exception {
        DatabaseSwitch.failBy(() -> new SQLException("no such column", "42703"));
        assertThat(get("/account", "text/html").statusCode()).isEqualTo(500);
    }

    private static void away() {
        DatabaseSwitch.failBy(() -> new SQLTransientConnectionException("nothing came within 5000ms"));
    }

    private static String cookieIn(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("chitieu="))
                .map(it -> it.substring(0, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path, String accepted) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", accepted)
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
