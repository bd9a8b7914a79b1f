package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.AccountRecovery;
import vn.chitieu.account.Codes;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.factor.RecoveryCode;

/** What stands between a password and the pages. */
@PortalTest
class FirstStepsTests {

    private static final Grant EVERYWHERE = Grant.everywhere(Role.ADMINISTRATOR);
    private static final Grant READER = Grant.everywhere(Role.NATIONAL_READER);
    private static final String CHOSEN = "Trâu vàng ở bể 7";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private AccountRecovery recovery;

    @Autowired
    private Codes codes;

    @Autowired
    private JdbcClient jdbc;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aGivenPasswordIsChangedBeforeAnythingElse() {
        Account account = accounts.anAccount(READER);
        String given =
                recovery.resetPassword(account.id(), accounts.aUser(EVERYWHERE)).text();
        signIn(account, given);
        for (String page : List.of("/country", "/account", "/account/tokens", "/account/second-factor", "/")) {
            assertThat(get(page)).as(page).hasRedirectedUrl("/account/password");
        }
        assertThat(get("/css/base.css")).hasStatusOk();
        assertThat(get("/account/password")).hasStatusOk();
        assertThat(send("/account/password", "present", given, "chosen", CHOSEN, "repeated", CHOSEN))
                .hasRedirectedUrl("/");
        assertThat(get("/country")).hasStatusOk();
    }

    @Test
    void everythingWrongWithANewPasswordIsSaidAtOnceAndNothingIsKept() throws Exception {
        Account account = accounts.anAccount(READER);
        signIn(account, AccountFixture.PASSWORD);
        MvcTestResult refused = send("/account/password", "present", "sai", "chosen", "matkhau", "repeated", "khác");
        assertThat(refused).hasStatus(422);
        Document page = read(refused);
        assertThat(page.select(".field--invalid label").eachAttr("for"))
                .containsExactly("present", "chosen", "repeated");
        assertThat(page.select("#chosen-error").text()).contains("14 ký tự", "chữ hoa", "nhiều người dùng");
        assertThat(page.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
    }

    @Test
    void noneOfTheLastTenPasswordsIsChosenAgain() throws Exception {
        Account account = accounts.anAccount(READER);
        signIn(account, AccountFixture.PASSWORD);
        String present = AccountFixture.PASSWORD;
        for (int i = 0; i < 3; i++) {
            String next = CHOSEN + i;
            assertThat(send("/account/password", "present", present, "chosen", next, "repeated", next))
                    .hasRedirectedUrl("/account");
            present = next;
        }
        String first = CHOSEN + 0;
        MvcTestResult refused = send("/account/password", "present", present, "chosen", first, "repeated", first);
        assertThat(read(refused).select("#chosen-error").text()).contains("10 lần gần nhất");
    }

    @Test
    void guessingThePresentPasswordLocksToo() {
        Account account = accounts.anAccount(READER);
        signIn(account, AccountFixture.PASSWORD);
        for (int i = 0; i < 5; i++) {
            send("/account/password", "present", "sai", "chosen", CHOSEN, "repeated", CHOSEN);
        }
        assertThat(send("/account/password", "present", AccountFixture.PASSWORD, "chosen", CHOSEN, "repeated", CHOSEN))
                .hasStatus(422);
    }

    @Test
    void anAdministratorsOldPasswordAndMissingSecondFactorComeFirst() {
        Account account = accounts.anAccount(EVERYWHERE);
        signIn(account, AccountFixture.PASSWORD);
        assertThat(get("/admin")).hasRedirectedUrl("/account/second-factor");
        codes.setUp(account);
        assertThat(get("/admin")).hasStatusOk();
        jdbc.sql("update account set password_set_at = password_set_at - interval '61 days' where id = ?")
                .param(account.id())
                .update();
        assertThat(get("/admin")).hasRedirectedUrl("/account/password");
    }

    @Test
    void theCodeComesAfterThePasswordAndNotTwice() {
        Account account = accounts.anAccount(READER);
        codes.setUp(account);
        String used = codes.codeOf(account);
        assertThat(signIn(account, AccountFixture.PASSWORD)).hasRedirectedUrl("/login/code");
        assertThat(get("/country")).as("not signed in before").hasRedirectedUrl("/login");
        assertThat(get("/login/code")).hasStatusOk();
        assertThat(send("/login/code", "code", used)).hasRedirectedUrl("/login/code?error");
        assertThat(send("/login/code", "code", codes.nextCodeOf(account))).hasStatus(302);
        assertThat(get("/country")).hasStatusOk();
        session.invalidate();
    }

    @Test
    void aRecoveryCodeIsGoodOnce() {
        Account account = accounts.anAccount(READER);
        List<RecoveryCode> made = codes.setUp(account);
        assertThat(made).hasSize(10).doesNotHaveDuplicates();
        signIn(account, AccountFixture.PASSWORD);
        assertThat(send("/login/code", "code", made.getFirst().grouped())).hasStatus(302);
        assertThat(get("/country")).hasStatusOk();
        MockHttpSession again = new MockHttpSession();
        signIn(account, AccountFixture.PASSWORD, again);
        assertThat(mvc.post()
                        .uri("/login/code")
                        .param("code", made.getFirst().grouped())
                        .session(again)
                        .with(csrf()))
                .hasRedirectedUrl("/login/code?error");
    }

    @Test
    void wrongCodesLockAndTheRightPasswordDoesNotHelp() {
        Account account = accounts.anAccount(READER);
        codes.setUp(account);
        for (int i = 0; i < 5; i++) {
            signIn(account, AccountFixture.PASSWORD);
            send("/login/code", "code", "000000");
        }
        assertThat(signIn(account, AccountFixture.PASSWORD)).hasRedirectedUrl("/login?error");
    }

    @Test
    void aCodeWithoutAPasswordBeforeLeadsBack() {
        assertThat(send("/login/code", "code", "123456")).hasRedirectedUrl("/login?expired");
        assertThat(get("/login/code")).hasRedirectedUrl("/login");
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndWhoseRoleIsTakenSeesNoMore() {
        Account account = accounts.anAccount(READER);
        signIn(account, AccountFixture.PASSWORD);
        assertThat(get("/country")).hasStatusOk();
        jdbc.sql("delete from account_role where account_id = ?")
                .param(account.id())
                .update();
        assertThat(get("/country")).hasStatus(403);
        jdbc.sql("update account set enabled = false where id = ?")
                .param(account.id())
                .update();
        assertThat(get("/country")).hasRedirectedUrl("/login?closed");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void settingUpShowsThePictureThenTheRecoveryCodesOnce() throws Exception {
        Account account = accounts.anAccount(READER);
        signIn(account, AccountFixture.PASSWORD);
        Document page = read(get("/account/second-factor"));
        assertThat(page.select("svg.qr path").attr("d")).startsWith("M");
        assertThat(page.select("#secret").text()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(send("/account/second-factor", "code", "000000")).hasStatus(422);
        Document made = read(send("/account/second-factor", "code", codes.codeOf(account)));
        assertThat(made.select("#codes li")).hasSize(10);
        assertThat(read(get("/account/second-factor")).select("#codes, svg.qr")).isEmpty();
        assertThat(send("/account/second-factor/remove", "password", "sai")).hasStatus(422);
        assertThat(send("/account/second-factor/remove", "password", AccountFixture.PASSWORD))
                .hasRedirectedUrl("/account/second-factor");
        assertThat(read(get("/account/second-factor")).select("svg.qr")).hasSize(1);
    }

    @Test
    void onesOwnPageKeepsTheNameAndChangesHowToReachOne() throws Exception {
        Account account = accounts.anAccount(READER);
        signIn(account, AccountFixture.PASSWORD);
        assertThat(send(
                        "/account",
                        "workPhone",
                        "0277 3851 431",
                        "email",
                        "thu@dongthap.gov.vn",
                        "displayName",
                        "Khác"))
                .hasRedirectedUrl("/account");
        Document page = read(get("/account"));
        assertThat(page.select("main .rows a").eachAttr("href"))
                .containsExactly(
                        "/account/password",
                        "/account/second-factor",
                        "/account/sessions",
                        "/account/data",
                        "/account/tokens");
        assertThat(page.select("h1").text()).isEqualTo(account.displayName());
        assertThat(page.select("#workPhone").val()).isEqualTo("0277 3851 431");
        assertThat(page.select("main a").eachAttr("href")).contains("/account/tokens", "/account/password");
        assertThat(send("/account", "email", "sai")).hasStatus(422);
    }

    private MvcTestResult signIn(Account account, String password) {
        return signIn(account, password, session);
    }

    private MvcTestResult signIn(Account account, String password, MockHttpSession in) {
        return mvc.post()
                .uri("/login")
                .param("username", account.username())
                .param("password", password)
                .session(in)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).session(session).exchange();
    }

    private MvcTestResult send(String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.session(session).with(csrf()).exchange();
    }

    private static Document read(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
