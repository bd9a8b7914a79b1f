package vn.chitieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page on both screens and in both schemes: nothing sticks out, nothing keeps anybody out. */
@DemoJourney
class ReadingPagesJourney {

    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
        vanphong-28651, entry,     /communes/28651/periods/2026-Q3/entry
        thuongvu-28651, commune,   /communes/28651
        thuongvu-10642, graded,    /communes/10642?period=2026-Q3
        thuongvu-28651, target,    /communes/28651/targets/VB-2.3-2
        thuongvu-10642, composite, /communes/10642/targets/TT-2.1-3
        tinh-91,        province,  /provinces/91/indicators/XH04
        tinh-91,        bands,     /provinces/91/bands
        quocgia,        country,   /country/indicators/KT05
        quantri,        admin,     /admin
        quocgia,        tokens,    /account/tokens
        """)
    void aPageReadsOnEveryScreen(String account, String name, String address, Visit visit) {
        for (Screen screen : Screen.values()) {
            Page page = visit.on(screen);
            visit.signInToDemo(page, account);
            page.navigate(address);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing sticks out of " + screen)
                    .isEqualTo(screen.width());
            visit.expectAccessible(page);
            visit.picture(page, name);
        }
        Page dark = visit.on(Screen.DESK, ColorScheme.DARK);
        visit.signInToDemo(dark, account);
        dark.navigate(address);
        visit.expectAccessible(dark);
        visit.picture(dark, name + "-dark");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/communes/28651", "/communes/28651/targets/VB-2.3-2", "/communes/28651/periods/2026-Q3/entry"})
    void aPageReadsInEnglish(String address, Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-28651");
        page.navigate(address + "?lang=en");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(page.locator("main").innerText()).doesNotContain("??", "Đúng tiến độ", "Chưa đến kỳ");
    }
}
