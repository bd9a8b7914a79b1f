package vn.chitieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves a dark screen for paper or for a file is black on white, whole, and without what one can press. */
@DemoJourney
class PaperJourney {

    /** As many points as A4 across has between the margins. */
    private static final int SHEET = 1032;

    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
        thuongvu-28651, /communes/28651?period=2026-Q3
        thuongvu-28651, /communes/28651/course?period=2026-Q3
        thuongvu-28651, /communes/28651/targets/VB-2.2-4a?period=2026-Q3
        thuongvu-28651, /communes/28651/tasks
        thuongvu-28651, /communes/28651/reports/2026-Q2/party
        tinh-91,        /provinces/91?period=2026-Q3
        tinh-91,        /provinces/91/timeliness
        tinh-91,        /communes/30445/past-term
        quocgia,        /country?period=2026-Q3
        """)
    void aDarkPageIsPrintedBlackOnWhite(String account, String address, Visit visit) {
        Page page = visit.on(Screen.DESK, ColorScheme.DARK);
        visit.signInToDemo(page, account);
        page.navigate(address);
        assertThat(lookOf(page, "background-color")).isEqualTo("rgb(23, 24, 26)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(SHEET, Screen.DESK.height());

        assertThat(lookOf(page, "background-color")).isEqualTo("rgb(255, 255, 255)");
        assertThat(lookOf(page, "color")).isEqualTo("rgb(26, 27, 29)");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(SHEET);
        assertThat(page.locator("nav:visible, .button:visible, button:visible, .masthead:visible")
                        .count())
                .isZero();
    }

    @Test
    void whatWasChosenIsPrintedAndWhatWasNotIsNot(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "tinh-91");
        page.navigate("/provinces/91?period=2026-Q3");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#find").isVisible()).isFalse();
        page.navigate("/provinces/91/timeliness");
        assertThat(page.locator(".filter select:visible").count()).isEqualTo(2);
    }

    @Test
    void aChartOfADarkPageIsSavedInTheColoursOfPaper(Visit visit) throws IOException {
        Page page = visit.on(Screen.DESK, ColorScheme.DARK);
        visit.signInToDemo(page, "thuongvu-28651");
        page.navigate("/communes/28651/course?period=2026-Q3");
        assertThat(saved(page, "[data-download=svg]")).contains("#1b5773").doesNotContain("#17181a", "#8fc8e6");
        page.navigate("/communes/28651/targets/VB-2.2-4a?period=2026-Q3");
        assertThat(saved(page, "[data-save=svg]")).contains("fill=\"#fff\"").doesNotContain("rgb(236, 236, 234)");
        assertThat(lookOf(page, "background-color")).isEqualTo("rgb(23, 24, 26)");
    }

    private static String saved(Page page, String button) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(button).first().click());
        return Files.readString(file.path());
    }

    private static String lookOf(Page page, String property) {
        return (String) page.evaluate("it => getComputedStyle(document.body).getPropertyValue(it)", property);
    }
}
