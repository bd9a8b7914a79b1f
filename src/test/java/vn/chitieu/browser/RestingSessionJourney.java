package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.OpenSessions;
import vn.chitieu.account.Role;

/** What a page does when nobody does anything on it. */
@Journey
class RestingSessionJourney {

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private OpenSessions sessions;

    @Test
    void twoMinutesBeforeTheEndAPersonIsAskedAndStays(Visit visit) {
        Page page = signedIn(visit, accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)));
        page.clock().fastForward("12:30");
        assertThat(page.locator("#idle")).isHidden();
        page.clock().fastForward("00:20");
        assertThat(page.locator("#idle")).isVisible();
        assertThat(page.locator("#idle [role=timer]")).containsText("1:");
        visit.expectAccessible(page);
        visit.picture(page, "session-resting");
        page.click("#idle [data-stay]");
        assertThat(page.locator("#idle")).isHidden();
        page.clock().fastForward("12:00");
        assertThat(page.locator("#idle")).isHidden();
    }

    @Test
    void anAdministratorIsAskedSooner(Visit visit) {
        Page page = signedIn(visit, accounts.anAccount(Grant.everywhere(Role.ADMINISTRATOR)));
        page.clock().fastForward("03:05");
        assertThat(page.locator("#idle")).isVisible();
    }

    @Test
    void afterTheEndWhatWasTypedIsStillThereAndCanBeSentAfterSigningInAgain(Visit visit) {
        Account account = accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER));
        Page page = signedIn(visit, account);
        page.navigate("/account/tokens");
        page.fill("input[name=name]", "Phần mềm báo cáo");
        page.clock().fastForward("15:10");
        sessions.endAllOf(account.username());
        assertThat(page.locator("#idle h2:visible")).hasText("Anh/chị đã được đăng xuất");
        visit.picture(page, "session-ended");
        visit.expectAccessible(page);
        Page again = page.context().waitForPage(() -> page.click("#idle a"));
        again.fill("#username", account.username());
        again.fill("#password", AccountFixture.PASSWORD);
        again.click("main button");
        assertThat(again.locator(".account")).containsText(account.displayName());
        assertThat(page.locator("#idle")).isHidden();
        assertThat(page.locator("input[name=name]")).hasValue("Phần mềm báo cáo");
        page.click("main form.form button");
        assertThat(page.locator("#made")).isVisible();
    }

    @Test
    void whoeverTypesIsNotIdle(Visit visit) {
        Page page = signedIn(visit, accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)));
        page.navigate("/account/tokens");
        page.clock().fastForward("10:00");
        page.waitForResponse(
                response -> response.url().endsWith("/account/session"),
                () -> page.locator("input[name=name]").pressSequentially("a"));
        page.clock().fastForward("10:00");
        assertThat(page.locator("#idle")).isHidden();
        assertThat(page.locator("input[name=name]").inputValue()).isEqualTo("a");
    }

    private static Page signedIn(Visit visit, Account account) {
        Page page = visit.on(Screen.DESK);
        page.clock().install();
        visit.signIn(page, account);
        return page;
    }
}
