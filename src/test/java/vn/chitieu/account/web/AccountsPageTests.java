package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

@PortalTest
class AccountsPageTests {

    private static final Grant EVERYWHERE = Grant.everywhere(Role.ADMINISTRATOR);
    private static final Grant IN_PROVINCE = Grant.inProvince(Role.ADMINISTRATOR, "82");
    private static final Grant OFFICE = Grant.inCommune(Role.PARTY_OFFICE, "82", "28651");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyAccountIsFoundWithoutAccents() throws Exception {
        Account account = accounts.anAccount(OFFICE);
        jdbc.sql("update account set display_name = 'Đặng Thị Hoà Bình' where id = ?")
                .param(account.id())
                .update();
        for (String typed : List.of("dang thi hoa binh", "ĐẶNG THỊ HOÀ BÌNH", account.username())) {
            assertThat(found(typed, EVERYWHERE)).contains("Đặng Thị Hoà Bình");
        }
        assertThat(found("khong co ai nhu the", EVERYWHERE)).isEmpty();
        assertThat(found("%", EVERYWHERE)).as("typed as it is").isEmpty();
    }

    @Test
    void aProvincesAdministratorSeesThoseWhoseEveryRoleLiesInTheProvince() throws Exception {
        String here = accounts.anAccount(OFFICE).username();
        String mixed = accounts.anAccount(OFFICE, Grant.inCommune(Role.READER, "01", "00004"))
                .username();
        String everywhere = accounts.anAccount(OFFICE, Grant.everywhere(Role.NATIONAL_READER))
                .username();
        String nobody = accounts.anAccount().username();
        assertThat(usernames(page("/admin/accounts", IN_PROVINCE)))
                .contains(here)
                .doesNotContain(mixed, everywhere, nobody, "quantri");
    }

    @Test
    void longListsComeInPages() throws Exception {
        for (int i = 0; i < AccountsPage.SIZE + 1; i++) {
            accounts.anAccount(OFFICE);
        }
        Document first = page("/admin/accounts?q=nghiem", EVERYWHERE);
        assertThat(usernames(first)).hasSize(AccountsPage.SIZE);
        assertThat(first.select("a[rel=next]").attr("href")).isEqualTo("/admin/accounts?q=nghiem&page=2");
        assertThat(usernames(page("/admin/accounts?q=nghiem&page=2", EVERYWHERE)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(usernames(first));
        assertThat(usernames(page("/admin/accounts?page=99999", EVERYWHERE))).isNotEmpty();
        assertThat(usernames(page("/admin/accounts?page=x", EVERYWHERE))).isNotEmpty();
    }

    @Test
    void aNewAccountsPasswordIsShownOnceAndNowhereElse() throws Exception {
        MvcTestResult made = send(
                "/admin/accounts/new",
                IN_PROVINCE,
                "username",
                "Le.Thi.Moi",
                "displayName",
                "Lê Thị Mới",
                "role",
                "PARTY_OFFICE",
                "province",
                "82",
                "commune",
                "28651");
        assertThat(made).hasStatusOk();
        Document page = read(made);
        String password = page.select("#made").text();
        assertThat(password).hasSize(16);
        assertThat(page.select("#username").text()).isEqualTo("le.thi.moi");
        assertThat(jdbc.sql("select account::text from account where username = 'le.thi.moi'")
                        .query((row, number) -> row.getString(1))
                        .single())
                .doesNotContain(password);
        assertThat(jdbc.sql("select must_change_password from account where username = 'le.thi.moi'")
                        .query((row, number) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    @Test
    void everythingWrongIsSaidAtItsFieldAtOnce() throws Exception {
        MvcTestResult refused = send(
                "/admin/accounts/new",
                EVERYWHERE,
                "username",
                "có dấu",
                "displayName",
                " ",
                "workPhone",
                "gọi tôi",
                "email",
                "ai@",
                "role",
                "UNIT_REPORTER",
                "province",
                "82",
                "until",
                "31/02/2027");
        assertThat(refused).hasStatus(422);
        Document page = read(refused);
        assertThat(page.select(".field--invalid label").eachAttr("for"))
                .containsExactly("username", "displayName", "workPhone", "email", "commune", "unit", "until");
        assertThat(page.select("#username").val()).isEqualTo("có dấu");
        assertThat(page.select("#until").val()).isEqualTo("31/02/2027");
    }

    @Test
    void aNameThatIsTakenIsSaid() throws Exception {
        MvcTestResult refused = send(
                "/admin/accounts/new",
                EVERYWHERE,
                "username",
                accounts.anAccount().username(),
                "displayName",
                "Trùng tên",
                "role",
                "NATIONAL_READER");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".field--invalid label").eachAttr("for"))
                .containsExactly("username");
    }

    @Test
    void communesAndUnitsAreOfferedOnceAPlaceIsChosen() throws Exception {
        Document page = read(
                send("/admin/accounts/new", IN_PROVINCE, "choose", "on", "displayName", "Giữ lại", "province", "82"));
        assertThat(page.select("#commune option")).hasSizeGreaterThan(100);
        assertThat(page.select("#displayName").val()).isEqualTo("Giữ lại");
        assertThat(page.select("#province option").eachText()).containsExactly("–", "Đồng Tháp");
        assertThat(page.select("#role option").eachAttr("value")).doesNotContain("NATIONAL_READER");
        assertThat(page.select("[role=alert]")).isEmpty();
    }

    @Test
    void aRoleInAProvinceCannotBeGivenEverywhereByItsAdministrator() throws Exception {
        MvcTestResult refused = send(
                "/admin/accounts/new",
                IN_PROVINCE,
                "username",
                "ai.do",
                "displayName",
                "Ai đó",
                "role",
                "ADMINISTRATOR");
        assertThat(refused).hasStatus(422);
        assertThat(read(refused).select(".field--invalid label").eachAttr("for"))
                .containsExactly("province");
    }

    @Test
    void rolesAreGivenAndTakenOnTheAccountsPage() throws Exception {
        String page = "/admin/accounts/" + accounts.anAccount(OFFICE).id();
        assertThat(send(
                        page + "/grants",
                        EVERYWHERE,
                        "role",
                        "READER",
                        "province",
                        "82",
                        "commune",
                        "28651",
                        "until",
                        "31/12/2099"))
                .hasRedirectedUrl(page);
        assertThat(page(page, EVERYWHERE).select("#roles ~ .rows").text())
                .contains("Văn phòng Đảng ủy", "Giám sát", "31/12/2099");
        assertThat(send(
                        page + "/grants/remove",
                        EVERYWHERE,
                        "role",
                        "PARTY_OFFICE",
                        "province",
                        "82",
                        "commune",
                        "28651"))
                .hasRedirectedUrl(page);
        assertThat(page(page, EVERYWHERE).select("#roles ~ .rows").text()).doesNotContain("Văn phòng Đảng ủy");
        assertThat(send(page + "/grants/remove", EVERYWHERE, "role", "XX")).hasStatus(404);
    }

    @Test
    void aHandOverThatCannotBeIsSaidAtItsFields() throws Exception {
        String page = "/admin/accounts/" + accounts.anAccount(OFFICE).id();
        MvcTestResult empty = send(page + "/hand-over", EVERYWHERE);
        assertThat(empty).hasStatus(422);
        assertThat(read(empty).select(".field--invalid label").eachAttr("for")).containsExactly("to", "reason");
        MvcTestResult nobody = send(page + "/hand-over", EVERYWHERE, "to", "khong.co", "reason", "chuyển công tác");
        assertThat(read(nobody).select(".field--invalid label").eachAttr("for")).containsExactly("to");
        assertThat(read(nobody).select("#reason").val()).isEqualTo("chuyển công tác");
    }

    private List<String> found(String typed, Grant grant) throws Exception {
        return Jsoup.parse(mvc.get()
                        .uri("/admin/accounts")
                        .param("q", typed)
                        .with(SignedIn.as(grant))
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .select("tbody th a")
                .eachText();
    }

    private static List<String> usernames(Document page) {
        return page.select("tbody th small").eachText();
    }

    private Document page(String address, Grant grant) throws Exception {
        return read(mvc.get().uri(address).with(SignedIn.as(grant)).exchange());
    }

    private MvcTestResult send(String address, Grant grant, String... fields) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.with(SignedIn.as(grant)).with(csrf()).exchange();
    }

    private static Document read(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
