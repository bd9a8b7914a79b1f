package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScopes;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PeriodDates;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.progress.Rounds;

/** The last quarter of xã Vĩnh Bình, of which nothing is there yet, without a mouse. */
@DemoJourney
class TypingAQuarterJourney {

    private static final int CELLS = 25;

    @Autowired
    private Rounds rounds;

    @Autowired
    private DataScopes scopes;

    private int keys;

    @BeforeEach
    void theQuarterIsOpen() {
        ReportingPeriod quarter = ReportingPeriod.parse("2026-Q4");
        LocalDate due = LocalDate.of(2099, 1, 5);
        PeriodDates dates =
                new PeriodDates(quarter, quarter.firstDay(), quarter.lastDay(), due, LocalDate.of(2099, 1, 20));
        Round round = new Round(new Place("82", "28651"), RoundStatus.OPEN, dates, null);
        scopes.asOwner(() -> assertThat(rounds.add(round)).isTrue());
    }

    @Test
    void twentyFiveFiguresTakeNoKeyMoreThanInASpreadsheet(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.typeSignIn(page, "vanphong-28651", Visit.DEMO_PASSWORD);
        page.navigate("/communes/28651/periods/2026-Q4/round");
        assertThat(page.locator(".title .button")).isFocused();
        page.keyboard().press("Enter");
        Locator typedInto = page.locator(".cell input:focus, .cell select:focus");
        assertThat(typedInto).hasCount(1);

        List<String> cells = new ArrayList<>();
        int figures = 0;
        while (cells.size() < CELLS) {
            cells.add(typedInto.getAttribute("id"));
            figures += types(page, typedInto, String.valueOf(51 + cells.size()));
            presses(page, "Enter");
        }
        for (String cell : cells) {
            assertThat(page.locator("tbody.entry")
                            .filter(new Locator.FilterOptions().setHas(page.locator("#" + cell)))
                            .locator("td.saved span"))
                    .hasText(Pattern.compile("Đã lưu"));
        }
        assertThat(cells).doesNotHaveDuplicates();
        assertThat(keys).as("the figures themselves, and Enter after each").isEqualTo(figures + CELLS);
    }

    /** Says how many keys the figure itself has: its digits, or one for a choice. */
    private int types(Page page, Locator cell, String figure) {
        if (cell.evaluate("it => it.tagName").equals("SELECT")) {
            presses(page, "ArrowDown");
            return 1;
        }
        figure.chars().mapToObj(Character::toString).forEach(key -> presses(page, key));
        return figure.length();
    }

    private void presses(Page page, String key) {
        page.keyboard().press(key);
        keys++;
    }
}
