package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a cell to its history and back, without a mouse. */
@DemoJourney
class ReadingHistoryJourney {

    @Test
    void fromACellToItsHistoryAndBackToTheSameCellByKeys(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-10642");
        page.navigate("/communes/10642/periods/2026-Q3/entry");
        Locator cell =
                page.locator("#figures > table .cell input:not([type=hidden])").nth(1);
        String id = cell.getAttribute("id");
        cell.focus();
        page.keyboard().press("Tab");
        assertThat(page.locator(".grade select:focus")).hasCount(1);
        page.keyboard().press("Shift+Tab");
        assertThat(cell).isFocused();
        page.keyboard().press("F8");
        page.waitForURL(Pattern.compile("/history$"));
        assertThat(page.locator("h1")).containsText("lịch sử số liệu Quý III/2026");
        visit.expectAccessible(page);
        visit.picture(page, "history");
        page.keyboard().press("Escape");
        page.waitForURL(Pattern.compile("/entry#" + id + "$"));
        assertThat(page.locator("#" + id)).isFocused();
    }

    @Test
    void onAPhoneTheLinkIsInTheRowAndADayGoneByIsTyped(Visit visit) {
        Page page = visit.on(Screen.PHONE);
        visit.signInToDemo(page, "vanphong-10642");
        page.navigate("/communes/10642/periods/2026-Q3/entry");
        Locator row =
                page.locator("#figures > table tbody.entry:has(details.remark)").first();
        row.locator("details.remark summary").click();
        row.locator("a.history").click();
        page.waitForURL(Pattern.compile("/history$"));
        page.fill("#asOf", "1/8/2026");
        page.keyboard().press("Escape");
        assertThat(page.locator("#asOf")).hasValue("1/8/2026");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice--past")).containsText("đến hết ngày 01/08/2026");
        visit.expectAccessible(page);
        visit.picture(page, "history-past");
        page.locator(".notice--past a").click();
        assertThat(page.locator(".notice--past")).hasCount(0);
    }
}
