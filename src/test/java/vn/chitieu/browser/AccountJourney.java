package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Codes;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;

@Journey
class AccountJourney {

    private static final String CHOSEN = "Trâu vàng ở bể 7";

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private Codes codes;

    @Test
    void fromANewAccountToSigningInWithACode(Visit visit) {
        Account administrator = accounts.anAccount(Grant.everywhere(Role.ADMINISTRATOR));
        codes.setUp(administrator);
        Page desk = visit.on(Screen.DESK);
        desk.navigate("/login");
        signIn(desk, administrator.username(), AccountFixture.PASSWORD);
        desk.fill("#code", codes.nextCodeOf(administrator));
        desk.click("main button");
        assertThat(desk).hasURL(Pattern.compile("/admin$"));

        desk.click("main a[href='/admin/accounts/new']");
        desk.fill("#username", "le.thi.hanh-trinh");
        desk.fill("#displayName", "Lê Thị Hành Trình, Văn phòng Đảng ủy xã Vĩnh Bình");
        desk.selectOption("#role", "ADMINISTRATOR");
        desk.selectOption("#province", "82");
        visit.expectAccessible(desk);
        visit.picture(desk, "account-new");
        desk.click("form.stack > .actions button");
        String given = desk.textContent("#made");
        visit.picture(desk, "account-password-made");
        desk.click("text=Đã ghi lại");
        visit.expectAccessible(desk);
        visit.picture(desk, "account-kept");
        desk.navigate("/admin/accounts?q=hanh trinh");
        assertThat(desk.locator("tbody tr")).hasCount(1);
        visit.expectAccessible(desk);
        visit.picture(desk, "account-list");

        Page phone = visit.on(Screen.PHONE);
        phone.navigate("/login");
        signIn(phone, "le.thi.hanh-trinh", given);
        assertThat(phone).hasURL(Pattern.compile("/account/password$"));
        visit.expectAccessible(phone);
        phone.fill("#present", given);
        phone.fill("#chosen", "matkhau");
        phone.fill("#repeated", "khác");
        phone.click("main button");
        assertThat(phone.locator("#chosen-error")).containsText("14 ký tự");
        visit.expectComplaint("422");
        visit.expectAccessible(phone);
        visit.picture(phone, "account-password");
        phone.fill("#present", given);
        phone.fill("#chosen", CHOSEN);
        phone.fill("#repeated", CHOSEN);
        phone.click("main button");

        assertThat(phone).hasURL(Pattern.compile("/account/second-factor$"));
        visit.expectAccessible(phone);
        visit.picture(phone, "account-second-factor");
        phone.fill("#code", codes.codeOf("le.thi.hanh-trinh"));
        phone.click("main button");
        assertThat(phone.locator("#codes li")).hasCount(10);
        visit.expectAccessible(phone);
        visit.picture(phone, "account-recovery-codes");
        String recovery = phone.textContent("#codes li >> nth=0");
        phone.click("text=Đã cất, vào hệ thống");
        assertThat(phone).hasURL(Pattern.compile("/admin$"));
        phone.click("text=Đăng xuất");

        signIn(phone, "le.thi.hanh-trinh", CHOSEN);
        assertThat(phone).hasURL(Pattern.compile("/login/code$"));
        phone.fill("#code", "000000");
        phone.click("main button");
        assertThat(phone.locator("[role=alert]")).isVisible();
        visit.expectAccessible(phone);
        visit.picture(phone, "account-code");
        phone.fill("#code", recovery);
        phone.click("main button");
        assertThat(phone).hasURL(Pattern.compile("/admin$"));
        phone.navigate("/account");
        visit.expectAccessible(phone);
        visit.picture(phone, "account-own");
    }

    private static void signIn(Page page, String username, String password) {
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main button");
    }
}
