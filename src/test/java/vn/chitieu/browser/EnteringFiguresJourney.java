package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DemoJourney
class EnteringFiguresJourney {

    @Test
    void aClerkSignsInEntersFiguresAndSavesWithTheKeyboardAlone(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.typeSignIn(page, "vanphong-14089", Visit.DEMO_PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/communes/14089/periods/2026-Q3/entry$"));

        Locator first = page.locator(".cell input").first();
        first.focus();
        assertThat(first).isFocused();
        String before = first.inputValue();
        page.keyboard().type("abc");
        page.keyboard().press("Escape");
        assertThat(first).hasValue(before);
        page.keyboard().type("93,5");
        page.keyboard().press("Enter");
        assertThat(first).not().isFocused();
        page.keyboard().press("ArrowUp");
        assertThat(first).isFocused();

        page.locator(".savebar button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash")).containsText("Đã lưu 1 ô");
        assertThat(page.locator(".cell input").first()).hasValue("93,5");
    }

    @Test
    void wrongNumbersComeBackAtTheirCellsWhileGoodOnesAreSaved(Visit visit) {
        Page page = visit.on(Screen.PHONE);
        visit.signInToDemo(page, "vanphong-10642");
        Locator cells = page.locator(".cell input:visible");
        cells.nth(0).fill("93.8");
        cells.nth(1).fill("abc");
        cells.nth(2).fill("7");
        visit.expectComplaint("422");
        page.click(".savebar button");
        assertThat(page.locator(".error-summary li")).hasCount(2);
        assertThat(page.locator(".error-summary")).containsText("Ý anh/chị là 93,8?");
        assertThat(page.locator(".cell--invalid input").nth(0)).hasValue("93.8");
        assertThat(page.locator(".cell--invalid input").nth(1)).hasValue("abc");
        assertThat(page.locator(".cell--saved input").first()).hasValue("7");
        visit.expectAccessible(page);
        visit.picture(page, "entry-wrong");
        page.locator(".error-summary a").first().click();
        assertThat(page.locator(".cell--invalid input").first()).isFocused();
    }

    @Test
    void aUnitSeesOnlyItsOwnCells(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "kinhte-28651");
        for (Locator field : page.locator("tbody.group").all()) {
            assertThat(field).containsText("Kinh tế");
        }
    }
}
