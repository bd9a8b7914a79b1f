package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.PortalTest;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Codes;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;

/** Signing in by a province's own sign-in, a server that the portal asks over HTTP. */
@PortalTest
class SingleSignOnTests {

    private static final ProvinceSignIn PROVINCE = new ProvinceSignIn();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Codes codes;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void province(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.tinh.";
        properties.add(registration + "client-id", () -> ProvinceSignIn.CLIENT);
        properties.add(registration + "client-secret", () -> ProvinceSignIn.SECRET);
        properties.add(registration + "scope", () -> "openid");
        properties.add("spring.security.oauth2.client.provider.tinh.issuer-uri", PROVINCE::address);
    }

    @AfterAll
    static void stop() {
        PROVINCE.close();
    }

    @Test
    void theSignInPageOffersIt() throws Exception {
        MvcTestResult page = mvc.get().uri("/login").exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("a[href=/oauth2/authorization/tinh]")
                        .text())
                .isEqualTo("Đăng nhập bằng tài khoản tỉnh");
    }

    @Test
    void whoHasAnAccountHereIsInAsThatAccount() throws Exception {
        Account account = accounts.anAccount(Grant.everywhere(Role.ADMINISTRATOR));
        codes.setUp(account);
        String username = account.username();
        MockHttpSession session = new MockHttpSession();
        mvc.get().uri("/admin").with(here()).session(session).exchange();
        assertThat(come(username, session)).hasRedirectedUrl("https://chitieu.example/admin");
        assertThat(mvc.get().uri("/admin").with(here()).session(session)).hasStatusOk();
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(username)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .as("the same limits as after a password")
                .isEqualTo(300);
        assertThat(jdbc.sql("""
            select count(*) from spring_session_attributes
            where position('oidc'::bytea in attribute_bytes) > 0 or position('eyJ'::bytea in attribute_bytes) > 0
            """).query((row, number) -> row.getInt(1)).single())
                .as("nothing of the province's tokens is kept")
                .isZero();
    }

    @Test
    void whoHasNoneIsToldSoAndGetsNone() throws Exception {
        long before = countAccounts();
        MockHttpSession session = new MockHttpSession();
        assertThat(come("khong.co.ai", session)).hasRedirectedUrl("/login?unknown");
        assertThat(countAccounts()).isEqualTo(before);
        assertThat(mvc.get().uri("/").with(here()).session(session)).hasRedirectedUrl("/login");
        MvcTestResult page = mvc.get().uri("/login?unknown").exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("[role=status]")
                        .text())
                .contains("chưa có tài khoản");
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        assertThat(come(accounts.aDisabledAccount().username(), new MockHttpSession()))
                .hasRedirectedUrl("/login?unknown");
        assertThat(come(accounts.aDemoAccount().username(), new MockHttpSession()))
                .hasRedirectedUrl("/login?unknown");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        assertThat(mvc.get()
                        .uri("/login/oauth2/code/tinh?code=abc&state=xyz")
                        .with(here())
                        .session(new MockHttpSession()))
                .hasRedirectedUrl("/login?elsewhere-failed");
    }

    /** Walks the way of a browser: to the province and, signed in there, back with a code. */
    private MvcTestResult come(String person, MockHttpSession session) throws IOException, InterruptedException {
        String there = mvc.get()
                .uri("/oauth2/authorization/tinh")
                .with(here())
                .session(session)
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).startsWith(PROVINCE.address()).contains("code_challenge_method=S256");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            String back = browser.send(
                            HttpRequest.newBuilder(URI.create(there))
                                    .header(ProvinceSignIn.PERSON, person)
                                    .build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(back).startsWith("https://chitieu.example/login/oauth2/code/tinh?code=");
            return mvc.get().uri(URI.create(back)).with(here()).session(session).exchange();
        }
    }

    private static RequestPostProcessor here() {
        return request -> {
            request.setScheme("https");
            request.setSecure(true);
            request.setServerName("chitieu.example");
            request.setServerPort(443);
            return request;
        };
    }

    private long countAccounts() {
        return jdbc.sql("select count(*) from account")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
