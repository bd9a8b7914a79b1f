package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.OwnTokens;
import vn.chitieu.account.SignedIn;
import vn.chitieu.account.TokenSignIn;

/** Where a person makes and revokes tokens. */
@PortalTest
class TokensPageTests {

    private static final String ADDRESS = "/account/tokens";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private OwnTokens tokens;

    @Autowired
    private TokenSignIn signIn;

    private CurrentUser user;

    @BeforeEach
    void comeIn() {
        user = accounts.aUser();
    }

    @Test
    void everyoneSignedInFindsItInTheMasthead() {
        Document page = read(mvc.get().uri(ADDRESS).with(SignedIn.as(user)).exchange());
        assertThat(page.select(".account a[href=/account][aria-current=page]").text())
                .isEqualTo("Tài khoản");
        assertThat(page.select(".blank").text()).isEqualTo("Chưa có mã nào.");
        assertThat(page.select("option[selected]").val()).isEqualTo("90");
    }

    @Test
    void nobodyElseDoes() {
        assertThat(mvc.get().uri(ADDRESS)).hasRedirectedUrl("/login");
        assertThat(mvc.post().uri(ADDRESS).with(csrf())).hasRedirectedUrl("/login");
        assertThat(mvc.post().uri(ADDRESS + "/1/revoke").with(csrf())).hasRedirectedUrl("/login");
    }

    @Test
    void aNewTokenIsShownOnceAndWorks() {
        MvcTestResult result = makes("Báo cáo tháng", "30");
        assertThat(result)
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control", it -> assertThat(it.toString()).contains("no-store"));
        Document page = read(result);
        String token = page.select("#made").text();
        assertThat(signIn.signIn(token)).isPresent();
        assertThat(page.select("tbody th span").text()).isEqualTo("Báo cáo tháng");
        assertThat(page.select("#name").val()).as("the form is empty again").isEmpty();
        assertThat(mvc.get().uri(ADDRESS).with(SignedIn.as(user)))
                .bodyText()
                .contains("Báo cáo tháng")
                .doesNotContain(token);
    }

    @Test
    void everyMistakeIsSaidAtItsField() {
        MvcTestResult result = makes(" ", "9999");
        assertThat(result).hasStatus(422);
        Document page = read(result);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#name", "#days");
        assertThat(page.select("#made")).isEmpty();
        assertThat(tokens.of(user)).isEmpty();
    }

    @Test
    void whatWasTypedIsKept() {
        String name = "x".repeat(61);
        Document page = read(makes(name, "365"));
        assertThat(page.select("#name").val()).isEqualTo(name);
        assertThat(page.select("#name-error").text()).contains("60");
        assertThat(page.select("option[selected]").val()).isEqualTo("365");
        assertThat(makes("hai\ndòng", "30")).hasStatus(422);
        assertThat(mvc.post().uri(ADDRESS).with(SignedIn.as(user)).with(csrf())).hasStatus(422);
    }

    @Test
    void thereIsAnEndToTokens() {
        for (int i = 0; i < OwnTokens.MOST; i++) {
            tokens.make(user, "mã " + i, Duration.ofDays(30));
        }
        MvcTestResult result = makes("thêm một", "30");
        assertThat(result).hasStatus(422);
        assertThat(read(result).select("#name-error").text()).contains("20");
    }

    @Test
    void aTokenIsRevokedByItsOwnerOnly() {
        String token = tokens.make(user, "sẽ thu hồi", Duration.ofDays(30));
        String revoke = ADDRESS + "/" + tokens.of(user).getFirst().id() + "/revoke";
        assertThat(mvc.post().uri(revoke).with(SignedIn.as(accounts.aUser())).with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post().uri(revoke).with(SignedIn.as(user))).as("forged").hasStatus(403);
        assertThat(signIn.signIn(token)).isPresent();
        assertThat(mvc.post().uri(revoke).with(SignedIn.as(user)).with(csrf())).hasRedirectedUrl(ADDRESS);
        assertThat(signIn.signIn(token)).isEmpty();
    }

    private MvcTestResult makes(String name, String days) {
        return mvc.post()
                .uri(ADDRESS)
                .with(SignedIn.as(user))
                .with(csrf())
                .param("name", name)
                .param("days", days)
                .exchange();
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
