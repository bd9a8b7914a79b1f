package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.database.DataScopes;

/** A sheet of sixty lines, each with a name, a unit, a figure and how settled it is. */
@DemoJourney
class PastingJourney {

    private static final int LINES = 60;

    /** Lines that are wrong, each in its own way; one names a target that the grid does not have. */
    private static final Map<Integer, String> MISTAKES = Map.of(7, "12.5", 19, "abc", 31, "-3", 55, "1,2,3");

    private static final int UNKNOWN = 43;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataScopes scopes;

    /** Copies of a counted target of xã Thái Tân. */
    @BeforeEach
    void sixtyTargets() {
        scopes.asOwner(() -> {
            jdbc.sql("""
                insert into series
                select (jsonb_populate_record(series, jsonb_build_object(
                    'id', 900000 + line, 'key', 'PASTE' || line, 'name', 'Chuỗi dán ' || line))).*
                from series, generate_series(1, 60) as line
                where id = (select min(id) from series
                            where commune_code = '10642' and kind = 'NUMBER' and cadence = 'QUARTER')
                on conflict do nothing
                """).update();
            jdbc.sql("""
                insert into target
                select (jsonb_populate_record(target, jsonb_build_object(
                    'id', 900000 + line, 'code', 'TT-P-' || line, 'position', 1000 + line, 'parent_id', null,
                    'name', 'Chỉ tiêu dán ' || to_char(line, 'FM00'), 'series_id', 900000 + line))).*
                from target, generate_series(1, 60) as line
                where target.id = (select min(id) from target
                                   where series_id = (select min(id) from series where commune_code = '10642'
                                                      and kind = 'NUMBER' and cadence = 'QUARTER'))
                on conflict do nothing
                """).update();
        });
    }

    @Test
    void fiveMistakesAmongTwoHundredAndFortyCellsAreAllNamedAndTheRestIsSaved(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-10642");
        page.navigate("/communes/10642/periods/2026-Q3/entry");
        page.locator("#figures > table .cell input:not([type=hidden])").first().focus();
        visit.paste(page, sheet());

        Locator lines = page.locator("#grid-paste tbody tr");
        assertThat(lines).hasCount(LINES);
        List<String> named = lines.all().stream()
                .filter(line -> !line.locator("td").last().innerText().isBlank())
                .map(line -> line.locator("th").innerText())
                .toList();
        assertThat(named)
                .containsExactly(
                        "Chỉ tiêu dán 07", "Chỉ tiêu dán 19", "Chỉ tiêu dán 31", "Không có ở đây", "Chỉ tiêu dán 55");
        visit.expectAccessible(page);
        visit.picture(page, "paste-sixty");

        page.click("#grid-paste button[value=fill]");
        assertThat(page.locator(".cell input:focus")).hasValue("12.5");
        assertThat(page.locator("tbody.entry[data-cell=invalid]")).hasCount(MISTAKES.size());
        assertThat(stored()).hasSize(LINES - MISTAKES.size() - 1).containsOnly("PRELIMINARY");
    }

    /** The grades, which are the fourth column, of what was saved. */
    private List<String> stored() {
        List<String> grades = new ArrayList<>();
        scopes.asOwner(() -> grades.addAll(jdbc.sql("select grade from figure where series_id > 900000")
                .query((row, number) -> row.getString("grade"))
                .list()));
        return grades;
    }

    private static String sheet() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> String.join(
                        "\t",
                        line == UNKNOWN ? "Không có ở đây" : "Chỉ tiêu dán %02d".formatted(line),
                        "người",
                        MISTAKES.getOrDefault(line, String.valueOf(line)),
                        "Sơ bộ"))
                .collect(Collectors.joining("\n"));
    }
}
