package vn.chitieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From the first page of each role along every link, one page of each kind: nothing keeps anybody out, and nothing
 * sticks out of a desk's screen, of a telephone's, or of a desk's at twice the size. What is read on a dark screen is
 * strong enough, too.
 */
@DemoJourney
class EveryPageJourney {

    /** Not the portal's own pages: files, and what a library draws of the interface. */
    private static final Pattern NO_PAGE =
            Pattern.compile("/v3/.*|.*(\\.(xlsx|csv|json|pdf|docx)|/logout|/evidence/\\d+/.+)");

    /** What differs between two pages of a kind: whatever has a digit in it, and the name of a guide. */
    private static final Pattern PARTICULAR = Pattern.compile("/[^/]*\\d[^/]*|(?<=/help)/.+");

    @ParameterizedTest(name = "{0} finds at least {1}")
    @CsvSource({
        "vanphong-28651, 34",
        "kinhte-28651, 20",
        "thuongvu-28651, 17",
        "hdnd-28651, 16",
        "kiemtra-28651, 17",
        "tinh-82, 20",
        "quocgia, 17",
        "quantri, 20"
    })
    void everyPageThatARoleIsLedTo(String account, int atLeast, Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, account);
        Set<String> kinds = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(path(page.url())));
        SoftAssertions all = new SoftAssertions();
        while (!ahead.isEmpty()) {
            String address = ahead.removeFirst();
            if (NO_PAGE.matcher(address).matches() || !kinds.add(kindOf(address))) {
                continue;
            }
            page.navigate(address);
            ahead.addAll(links(page));
            for (Screen screen : Screen.values()) {
                page.setViewportSize(screen.width(), screen.height());
                all.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(address + " on " + screen)
                        .isEqualTo(screen.width());
            }
            all.assertThat(visit.barriersOf(page)).as(address).isEmpty();
            page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
            all.assertThat(visit.barriersOf(page)).as(address).isEmpty();
            all.assertThat(visit.faintInTheDark(page))
                    .as(address + " in the dark")
                    .isEmpty();
        }
        all.assertAll();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate("""
            [...document.querySelectorAll("a[href]")]
              .filter((it) => it.origin === location.origin && !it.search.includes("lang="))
              .map((it) => it.pathname + it.search)
            """);
    }

    private static String kindOf(String address) {
        return PARTICULAR.matcher(address.replaceFirst("\\?.*", "")).replaceAll("/*");
    }

    private static String path(String url) {
        return url.replaceFirst("^https?://[^/]+", "");
    }
}
