package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The office adds a task with some of its six left empty, sees which, and mends a wrong day; the unit that leads it
 * reports; it is found by search and shown on the target's page.
 */
@DemoJourney
class KeepingTasksJourney {

    private static final String LIST = "/communes/31051/tasks";

    @ParameterizedTest
    @EnumSource(Screen.class)
    void aTaskFromItsFormToItsFirstReport(Screen screen, Visit visit) {
        visit.expectComplaint("422");
        String title = "Kế hoạch thử lần " + screen.ordinal();
        Page page = visit.on(screen);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate(LIST + "/new");
        page.locator("#title").fill(title);
        page.locator("#work").fill("Việc phải làm");
        page.locator("#dueOn").fill("31/2/2030");
        page.getByLabel("Phòng Kinh tế", new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setIndex(1));
        page.locator("main details summary").first().click();
        page.locator("input[name=targets]").first().check();
        page.locator("main form button").last().press("Enter");

        assertThat(page.locator("#dueOn-error")).isVisible();
        assertThat(page.locator("#work")).hasValue("Việc phải làm");
        assertThat(page.locator("input[name=targets]").first()).isChecked();
        visit.expectAccessible(page);
        page.locator("#dueOn").fill("quý IV/2030");
        page.locator("#dueOn").press("Enter");

        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.locator(".six--empty")).hasCount(3);
        assertThat(page.locator(".sentence")).containsText("31/12/2030");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        visit.expectAccessible(page);
        visit.picture(page, "task");
        page.locator("section[aria-labelledby=targets] a").first().click();
        assertThat(page.locator("section[aria-labelledby=tasks]")).containsText(title);

        Page unit = visit.on(screen);
        visit.signInToDemo(unit, "kinhte-31051");
        unit.navigate("/search?q=ke hoach thu lan " + screen.ordinal());
        unit.locator("section[aria-labelledby=found-TASK] a").first().click();
        unit.locator("#state").selectOption("UNDER_WAY");
        unit.locator("#percent").fill("12,5");
        unit.locator("#note").fill("Đã bắt đầu");
        unit.locator("form[action$=reports] button").press("Enter");
        assertThat(unit.locator(".thread")).containsText("12,5%");
        visit.expectAccessible(unit);

        page.navigate(LIST);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(title)))
                .containsText("12,5%");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        visit.expectAccessible(page);
        visit.picture(page, "tasks");
    }
}
