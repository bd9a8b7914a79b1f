package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;

@PortalTest
class SigningInTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Test
    void thePageBeginsWithAPlainForm() throws Exception {
        Document page = page("/login");
        Element form = page.selectFirst("form");
        assertThat(form).isNotNull();
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo("/login");
        assertThat(form.select("input[name=username], input[name=password][type=password], input[name=_csrf]"))
                .hasSize(3);
        assertThat(page.select("form")).hasSize(1);
    }

    @Test
    void theRightPasswordOpensThePageThatWasAskedFor() {
        String username =
                accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)).username();
        MockHttpSession session = new MockHttpSession();
        assertThat(mvc.get().uri("/country").session(session)).hasRedirectedUrl("/login");
        String before = session.getId();
        assertThat(signIn(username, AccountFixture.PASSWORD, session)).hasRedirectedUrl("http://localhost/country");
        assertThat(session.getId())
                .as("a session from before cannot be used to follow in")
                .isNotEqualTo(before);
        assertThat(mvc.get().uri("/country").session(session)).hasStatusOk();
    }

    @Test
    void spacesAndCapitalsInANameDoNotMatter() {
        String username = accounts.anAccount().username();
        assertThat(signIn(" " + username.toUpperCase(Locale.ROOT), AccountFixture.PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void everyFailureAnswersAlike() {
        String known = accounts.anAccount().username();
        assertThat(signIn(known, "sai")).hasRedirectedUrl("/login?error");
        assertThat(signIn("khong.co.ai", "sai")).hasRedirectedUrl("/login?error");
        assertThat(signIn("", "")).hasRedirectedUrl("/login?error");
        assertThat(signIn("a\u0000b", "x".repeat(500))).hasRedirectedUrl("/login?error");
        assertThat(signIn("' or 1=1 --", "sai")).hasRedirectedUrl("/login?error");
    }

    @Test
    void aDisabledAccountStaysOut() {
        String username = accounts.aDisabledAccount().username();
        assertThat(signIn(username, AccountFixture.PASSWORD)).hasRedirectedUrl("/login?error");
    }

    @Test
    void aDemoAccountStaysOutWhereTheDemoIsOff() throws Exception {
        String username = accounts.aDemoAccount().username();
        assertThat(signIn(username, AccountFixture.PASSWORD)).hasRedirectedUrl("/login?error");
        assertThat(page("/login?account=" + username).text()).doesNotContain(username, "dùng thử", "minh họa");
    }

    @Test
    void aFailureIsSaidOnThePage() throws Exception {
        assertThat(page("/login?error").select("[role=alert]").text())
                .contains("Sai tên hoặc mật khẩu, hoặc tài khoản đang bị khóa");
        assertThat(page("/login?error&lang=en").select("[role=alert]").text()).contains("wrong");
    }

    @Test
    void theNameThatWasTypedIsKeptForTheNextTry() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn("Tên gõ nhầm", "sai", session);
        assertThat(typedName(session)).isEqualTo("Tên gõ nhầm");
        assertThat(typedName(session)).as("once").isEmpty();
    }

    @Test
    void aFormThatOutlivedItsSessionIsExplained() throws Exception {
        assertThat(mvc.post().uri("/login").param("username", "a").param("password", "b"))
                .hasRedirectedUrl("/login?expired");
        assertThat(page("/login?expired").select("[role=status]").text()).contains("quá lâu");
    }

    @Test
    void signingOutTakesAPostAndEndsTheSession() {
        MockHttpSession session = new MockHttpSession();
        String username =
                accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)).username();
        signIn(username, AccountFixture.PASSWORD, session);
        assertThat(mvc.get().uri("/logout").session(session)).hasStatus(404);
        assertThat(mvc.post().uri("/logout").session(session).with(csrf())).hasRedirectedUrl("/login?signed-out");
        assertThat(session.isInvalid()).isTrue();
    }

    private String typedName(MockHttpSession session) throws Exception {
        MvcTestResult result = mvc.get().uri("/login?error").session(session).exchange();
        return Jsoup.parse(result.getResponse().getContentAsString())
                .select("#username")
                .val();
    }

    private MvcTestResult signIn(String username, String password) {
        return signIn(username, password, new MockHttpSession());
    }

    private MvcTestResult signIn(String username, String password, MockHttpSession session) {
        return mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .session(session)
                .with(csrf())
                .exchange();
    }

    private Document page(String uri) throws Exception {
        MvcTestResult result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
