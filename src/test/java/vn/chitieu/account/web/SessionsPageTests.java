package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;

/** Where a person sees and ends their sessions. */
@PortalTest
class SessionsPageTests {

    private static final String ADDRESS = "/account/sessions";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";
    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    private String username;
    private MockHttpSession here;
    private MockHttpSession phone;

    @BeforeEach
    void comeInTwice() {
        username = accounts.anAccount().username();
        here = signIn(username, FIREFOX);
        phone = signIn(username, PHONE);
    }

    @Test
    void eachSessionSaysWhereItIsAndWhichIsThisOne() throws Exception {
        Document page = page(here);
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr:contains(Firefox trên Linux)").text()).contains("phiên này", "127.0.0.1");
        assertThat(page.select("tbody tr:contains(Safari trên iPhone)").text())
                .doesNotContain("phiên này")
                .contains("Kết thúc");
        assertThat(page.html()).as("the keys themselves").doesNotContain(id(here), id(phone));
    }

    @Test
    void anotherSessionCanBeEnded() throws Exception {
        assertThat(post(action("tr:contains(iPhone) form"), here)).hasRedirectedUrl(ADDRESS);
        assertThat(page(here).select("tbody tr")).hasSize(1);
        assertThat(mvc.get().uri(ADDRESS).session(phone)).hasRedirectedUrl("/login");
    }

    @Test
    void endingThisOneSignsOut() throws Exception {
        assertThat(post(action("tr:contains(Firefox) form"), here)).hasRedirectedUrl("/login?signed-out");
        assertThat(mvc.get().uri(ADDRESS).session(here)).hasRedirectedUrl("/login");
        assertThat(page(phone).select("tbody tr")).hasSize(1);
    }

    @Test
    void allOthersCanBeEndedAtOnce() throws Exception {
        signIn(username, PHONE);
        assertThat(post(ADDRESS + "/end-others", here)).hasRedirectedUrl(ADDRESS);
        Document page = page(here);
        assertThat(page.select("[role=status]").text()).contains("2 phiên khác");
        assertThat(page.select("#end-others")).isEmpty();
    }

    @Test
    void anothersSessionCannotBeEnded() throws Exception {
        MockHttpSession stranger = signIn(accounts.anAccount().username(), FIREFOX);
        assertThat(post(action("tr:contains(iPhone) form"), stranger)).hasStatus(404);
        assertThat(page(phone).select("tbody tr")).hasSize(2);
    }

    @Test
    void everyPageKnowsHowLongItsSessionMayRest() throws Exception {
        Document page = page(here);
        assertThat(page.select("#idle").attr("data-seconds"))
                .as("15 minutes less what may be lost")
                .isEqualTo("880");
        assertThat(page.select("#idle").attr("data-person")).isEqualTo(username);
        assertThat(mvc.get().uri(page.select("#idle").attr("data-address")).session(here))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.seconds", it -> it.assertThat().isEqualTo(880))
                .hasPathSatisfying("$.person", it -> it.assertThat().isEqualTo(username));
        assertThat(mvc.get().uri("/account/session").accept(MediaType.APPLICATION_JSON))
                .hasStatus(401);
    }

    private String action(String form) throws Exception {
        return page(here).select(form).attr("action");
    }

    private MvcTestResult post(String address, MockHttpSession session) {
        return mvc.post().uri(address).session(session).with(csrf()).exchange();
    }

    private static String id(MockHttpSession session) {
        return String.valueOf(session.getAttribute("id of the session"));
    }

    private Document page(MockHttpSession session) throws Exception {
        MvcTestResult result = mvc.get().uri(ADDRESS).session(session).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MockHttpSession signIn(String username, String userAgent) {
        MockHttpSession session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/login")
                        .param("username", username)
                        .param("password", AccountFixture.PASSWORD)
                        .header("User-Agent", userAgent)
                        .session(session)
                        .with(csrf()))
                .hasRedirectedUrl("/");
        return session;
    }
}
