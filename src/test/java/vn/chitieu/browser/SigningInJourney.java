package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;

@Journey
class SigningInJourney {

    @Autowired
    private AccountFixture accounts;

    @Test
    void theRightPasswordLeadsToWhatWasAskedForAndOutAgain(Visit visit) {
        Account reader = accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER));
        Page page = visit.on(Screen.DESK);
        page.navigate("/country");
        assertThat(page).hasURL(Pattern.compile("/login$"));
        page.fill("#username", reader.username());
        page.fill("#password", AccountFixture.PASSWORD);
        page.click("main button");
        assertThat(page).hasURL(Pattern.compile("/country$"));
        assertThat(page.locator(".account")).containsText(reader.displayName());
        visit.expectAccessible(page);
        visit.picture(page, "country");
        page.click(".account button");
        assertThat(page.locator("main [role=status]")).containsText("đã đăng xuất");
        page.navigate("/country");
        assertThat(page).hasURL(Pattern.compile("/login$"));
    }

    @Test
    void aWrongPasswordIsSaidAndCanBeTypedAgain(Visit visit) {
        Account somebody = accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER));
        Page page = visit.on(Screen.PHONE);
        page.navigate("/login");
        page.fill("#username", somebody.username());
        page.fill("#password", "không phải mật khẩu này");
        page.click("main button");
        assertThat(page).hasURL(Pattern.compile("/login\\?error$"));
        assertThat(page.locator("[role=alert]")).isVisible();
        visit.expectAccessible(page);
        visit.picture(page, "sign-in-failed");
        visit.signIn(page, somebody);
        assertThat(page).hasURL(Pattern.compile("/country$"));
    }

    @Test
    void theKeyboardAloneIsEnough(Visit visit) {
        Account reader = accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER));
        Page page = visit.on(Screen.DESK);
        visit.typeSignIn(page, reader.username(), AccountFixture.PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/country$"));
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
    }

    @Test
    void thePageReadsOnEveryScreenInBothSchemesAndLanguages(Visit visit) {
        for (Screen screen : Screen.values()) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = visit.on(screen, scheme);
                page.navigate("/login");
                assertThat(page.locator("html")).hasAttribute("lang", "vi");
                visit.expectAccessible(page);
                visit.picture(page, scheme == ColorScheme.DARK ? "sign-in-dark" : "sign-in");
                page.click("a[hreflang=en]");
                assertThat(page.locator("html")).hasAttribute("lang", "en");
                assertThat(page.locator("h1")).hasText("Sign in");
                page.navigate("/login");
                assertThat(page.locator("h1")).hasText("Sign in");
            }
        }
    }

    @Test
    void anAddressThatLeadsNowhereIsExplained(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signIn(page, accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)));
        visit.expectComplaint("404");
        page.navigate("/khong-co-trang-nay");
        assertThat(page.locator("h1")).hasText("Không tìm thấy trang này");
        visit.expectAccessible(page);
        visit.picture(page, "error-404");
    }
}
