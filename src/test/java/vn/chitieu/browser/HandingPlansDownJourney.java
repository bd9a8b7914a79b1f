package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A province opens the table, types a number wrong, pastes the column, looks at the effect, and hands the plans down. */
@DemoJourney
class HandingPlansDownJourney {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void fromTheTableToTheCommunesPage(Screen screen, Visit visit) {
        visit.expectComplaint("422");
        Page page = visit.on(screen);
        visit.signInToDemo(page, "tinh-91");
        page.navigate("/provinces/91/plans");
        page.locator("#year").selectOption("2027");
        page.getByLabel("Tổng thu ngân sách nhà nước trên địa bàn").check();
        page.locator("main form button").first().press("Enter");
        assertThat(page.locator(".planning tbody tr")).hasCount(2);
        visit.expectAccessible(page);

        page.locator(".planning input").first().fill("831.02");
        page.locator("button[value=preview]").press("Enter");
        assertThat(page.locator(".planning .field__error")).containsText("831,02");
        assertThat(page.locator(".planning input").first()).hasValue("831.02");
        visit.expectAccessible(page);

        String amount = "5" + screen.ordinal() + ",5";
        page.locator("main details summary").first().click();
        page.locator("#pasted").fill("binh thanh dong; 4" + screen.ordinal() + "\nVĩnh Phong; " + amount);
        page.locator("button[value=preview]").press("Enter");
        assertThat(page.locator("#effect")).containsText("2 xã");
        assertThat(page.locator(".planning input").last()).hasValue(amount);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        visit.expectAccessible(page);
        visit.picture(page, "plans");
        page.locator("button[value=save]").press("Enter");
        assertThat(page.locator(".flash")).containsText("Đã giao");

        page.navigate("/communes/31051/targets/VP-III.2.3-1");
        assertThat(page.locator("main")).containsText("2027: " + amount);
    }
}
