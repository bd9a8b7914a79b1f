package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DemoJourney
class EditingTargetsJourney {

    @Test
    void anOfficeMakesATargetAndAmendsAnotherWithTheKeyboardAlone(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.typeSignIn(page, "vanphong-31051", Visit.DEMO_PASSWORD);
        page.navigate("/communes/31051/resolutions");
        press(page.locator("a[href$='/targets/new']").first(), page);
        assertThat(page).hasURL(Pattern.compile("/targets/new$"));

        type(page, "#what\\.number", "9.9");
        type(page, "#what\\.name", "Hộ dân dùng nước sạch");
        Locator band = page.locator("#rule\\.high");
        assertThat(band).isHidden();
        page.locator("#rule\\.comparator").focus();
        page.keyboard().press("End");
        assertThat(band).isVisible();
        page.keyboard().press("Home");
        assertThat(band).isHidden();
        type(page, "#rule\\.low", "1.250");
        type(page, "#series\\.unit", "hộ");
        assertThat(page.locator("#preview")).containsText("Đến hết năm 2030: từ 1.250 hộ trở lên");
        visit.expectAccessible(page);
        visit.picture(page, "target-form");
        press(page.locator(".savebar .button:not(.button--quiet)"), page);
        assertThat(page.locator(".flash")).containsText("Đã thêm chỉ tiêu “Hộ dân dùng nước sạch”");

        press(page.locator("a[href$='/amend'][aria-label$='Hộ dân dùng nước sạch']"), page);
        type(page, "#rule\\.low", "12,5");
        assertThat(page.locator("#preview")).containsText("12,5");
        type(page, "#reason", "Tỉnh giao lại chỉ tiêu");
        visit.expectAccessible(page);
        visit.picture(page, "target-amend");
        press(page.locator(".savebar .button:not(.button--quiet)"), page);
        assertThat(page.locator(".flash")).containsText("Kỳ đã chốt giữ quy tắc cũ");
    }

    @Test
    void everyFormReadsOnAPhone(Visit visit) {
        Page page = visit.on(Screen.PHONE);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051/resolutions");
        String document = page.locator("a[href$='/targets/new']").first().getAttribute("href");
        for (String address : new String[] {
            "/communes/31051/resolutions",
            "/communes/31051/resolutions/new",
            document,
            document.replace("/targets/new", "/next-term"),
            "/communes/31051/units",
            "/communes/31051/populations"
        }) {
            page.navigate(address);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing sticks out of " + address)
                    .isEqualTo(Screen.PHONE.width());
            visit.expectAccessible(page);
            visit.picture(page, "editing" + address.replaceAll("[^a-z]+", "-"));
        }
    }

    private static void press(Locator control, Page page) {
        control.focus();
        assertThat(control).isFocused();
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String field, String text) {
        Locator input = page.locator(field);
        input.focus();
        assertThat(input).isFocused();
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }
}
