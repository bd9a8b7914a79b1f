package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.chitieu.ChitieuApplication;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.database.PostgresTest;

/** What only a server of its own shows: cookies, what a proxy says, how much it takes, and two nodes at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@PostgresTest
@Import({AccountFixture.class, DatabaseSwitch.class})
class ServedPortalTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcConnectionDetails pages;

    @Autowired
    private FlywayConnectionDetails owner;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void cookiesAreForThePortalAndForHttpsOnly() throws Exception {
        assertThat(get(port, "/login?lang=en", "").headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("chitieu="));
    }

    @Test
    void behindAProxyThatSpeaksHttpsBrowsersAreToldToStayWithIt() throws Exception {
        assertThat(get(port, "/login", "", "X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(get(port, "/login", "").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void aFormThatIsTooLargeIsRefusedWithAPage() throws Exception {
        Visitor visitor = visitor();
        HttpResponse<String> response =
                post(port, "/login", visitor, Map.of("username", "a", "password", "x".repeat(4_400_000)));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(response.body()).select("h1").text()).isEqualTo("Nội dung gửi lên quá lớn");
    }

    /** The token of a form with files lies among its parts; that the commune is looked for shows that it was found. */
    @Test
    void aFormWithFilesIsReadWhereFilesAreTakenAndNowhereElse() throws Exception {
        String username =
                accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)).username();
        HttpResponse<String> signedIn =
                post(port, "/login", visitor(), Map.of("username", username, "password", AccountFixture.PASSWORD));
        String cookie = cookie(signedIn);
        String token = Jsoup.parse(get(port, "/account", cookie).body())
                .select("input[name=_csrf]")
                .val();
        String evidence = "/communes/00000/periods/2026-Q3/series/1/evidence";
        Visitor person = new Visitor(cookie, token);
        assertThat(upload(evidence, person, 10_000).statusCode()).isEqualTo(404);
        assertThat(upload(evidence, new Visitor(cookie, "forged"), 10_000).statusCode())
                .isEqualTo(403);
        HttpResponse<String> tooLarge = upload(evidence, person, 20_000_000);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(tooLarge.body()).select("h1").text()).isEqualTo("Nội dung gửi lên quá lớn");
        assertThat(upload("/account", person, 10_000).statusCode()).isEqualTo(415);
    }

    private HttpResponse<String> upload(String path, Visitor visitor, int size) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.csrf()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n";
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .header("Cookie", visitor.cookie())
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aSessionOpensOnEveryNodeWithTheAddressThatTheProxyTold() throws Exception {
        String username =
                accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)).username();
        Visitor visitor = visitor();
        HttpResponse<String> signedIn = post(
                port,
                "/login",
                visitor,
                Map.of("username", username, "password", AccountFixture.PASSWORD),
                "X-Forwarded-For",
                "203.0.113.20");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        String cookie = cookie(signedIn);
        try (ConfigurableApplicationContext other = anotherNode("0s")) {
            int otherPort = Integer.parseInt(other.getEnvironment().getRequiredProperty("local.server.port"));
            HttpResponse<String> page = get(otherPort, "/account/sessions", cookie);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(page.body()).select("tbody").text()).contains("203.0.113.20", "phiên này");
        }
    }

    @Test
    void aNodeThatLeavesSaysSoAndServesOnUntilTheProxyKnows() throws Exception {
        ConfigurableApplicationContext leaving = anotherNode("4s");
        int itsPort = Integer.parseInt(leaving.getEnvironment().getRequiredProperty("local.server.port"));
        assertThat(get(itsPort, "/readyz", "", "Accept", "*/*").statusCode()).isEqualTo(200);
        Thread stop = Thread.ofVirtual().start(leaving::close);
        int ready = 200;
        while (ready == 200) {
            ready = get(itsPort, "/readyz", "", "Accept", "*/*").statusCode();
        }
        assertThat(ready).isEqualTo(503);
        assertThat(get(itsPort, "/livez", "", "Accept", "*/*").statusCode()).isEqualTo(200);
        assertThat(get(itsPort, "/login", "").statusCode()).isEqualTo(200);
        stop.join();
    }

    private ConfigurableApplicationContext anotherNode(String leavingDelay) {
        SpringApplication node = new SpringApplicationBuilder(ChitieuApplication.class)
                .profiles("test")
                .properties(Map.of(
                        "server.port",
                        "0",
                        "spring.datasource.url",
                        pages.getJdbcUrl(),
                        "spring.datasource.username",
                        String.valueOf(pages.getUsername()),
                        "spring.datasource.password",
                        String.valueOf(pages.getPassword()),
                        "spring.flyway.user",
                        String.valueOf(owner.getUsername()),
                        "spring.flyway.password",
                        String.valueOf(owner.getPassword())))
                .build();
        // What stands in application.yml goes before properties
        return node.run("--chitieu.leaving.delay=" + leavingDelay);
    }

    private record Visitor(String cookie, String csrf) {}

    private Visitor visitor() throws Exception {
        HttpResponse<String> page = get(port, "/login", "");
        Document document = Jsoup.parse(page.body());
        return new Visitor(cookie(page), document.select("input[name=_csrf]").val());
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("chitieu="))
                .map(it -> it.substring(0, it.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(int at, String path, String cookie, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
                .header("Accept", "text/html")
                .header("Cookie", cookie);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(
            int at, String path, Visitor visitor, Map<String, String> fields, String... headers) throws Exception {
        String body = fields.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(visitor.csrf(), StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path))
                .header("Accept", "text/html")
                .header("Cookie", visitor.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
