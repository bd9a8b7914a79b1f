package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The committee signs without a mouse; a word that differs is sent back for its reason and then shown as differing. */
@DemoJourney
class SigningAssessmentsJourney {

    @ParameterizedTest
    @EnumSource(Screen.class)
    void theCommitteeSigns(Screen screen, Visit visit) {
        visit.expectComplaint("422");
        Page page = visit.on(screen);
        visit.signInToDemo(page, "thuongvu-28651");
        page.navigate("/communes/28651/targets/VB-2.3-2");
        page.locator(".assessment .signing summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#word")).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(page.locator("#reason")).isFocused();
        visit.expectAccessible(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#reason-error")).isVisible();
        assertThat(page.locator("#word")).isChecked();
        visit.expectAccessible(page);
        visit.picture(page, "signing");
        page.locator("#reason").focus();
        page.keyboard().type("Đã có văn bản xác nhận của cấp trên");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".opinions .state--signed")).hasText("Vượt");
        assertThat(page.locator(".opinions .contested")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        page.locator(".assessment .working summary").click();
        visit.expectAccessible(page);
        visit.picture(page, "signed");
        page.navigate("/communes/28651");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        visit.expectAccessible(page);
        visit.picture(page, "signed-commune");
    }
}
