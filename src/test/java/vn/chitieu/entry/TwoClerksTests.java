package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.Rounds;

/** Two clerks of one office have the same grid open. */
@DemoTest
class TwoClerksTests {

    private static final String CELL = "BHYT";

    @Autowired
    private Desks desks;

    @Autowired
    private GridSaving saving;

    @Autowired
    private Rounds rounds;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Desk first;
    private Desk second;

    @BeforeEach
    void bothOpenTheGrid() {
        first = desks.of("vanphong-28651", "28651", "2026-Q3");
        second = desks.of("vanphong2-28651", "28651", "2026-Q3");
    }

    @Test
    void whoeverIsSecondSeesBothValuesAndChooses() {
        Map<String, String> stale = fieldsOf(second.page());
        assertThat(first.types(CELL, "95,1")).hasStatus(302);
        stale.put("value-" + second.id(CELL), "96,2");
        MvcTestResult late = second.posts(stale);
        assertThat(late).hasStatus(422);
        Document page = Desk.read(late);
        assertThat(second.remarks(page, CELL).text()).contains("95,1").contains("vừa nhập");
        assertThat(second.input(page, CELL).val()).isEqualTo("96,2");
        assertThat(first.figure(CELL).get("typed")).isEqualTo("95,1");

        assertThat(second.posts(fieldsOf(page))).hasStatus(302);
        assertThat(first.figure(CELL).get("typed")).isEqualTo("96,2");
        assertThat(first.versions(CELL)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whatOneLeftAloneIsNotWrittenOverWhatTheOtherTyped() {
        Map<String, String> stale = fieldsOf(second.page());
        assertThat(first.types(CELL, "95,1")).hasStatus(302);
        String other = second.open("NUMBER").stream()
                .filter(key -> !key.equals(CELL))
                .findFirst()
                .orElseThrow();
        stale.put("value-" + second.id(other), "12");
        assertThat(second.posts(stale)).hasStatus(302);
        assertThat(first.figure(CELL).get("typed")).isEqualTo("95,1");
        assertThat(first.figure(other).get("typed")).isEqualTo("12");
    }

    private static Map<String, String> fieldsOf(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.expectFirst("#figures").select("input, select")) {
            Element chosen = field.is("select") ? field.selectFirst("option[selected]") : field;
            if (!field.attr("name").equals("_csrf")) {
                fields.put(field.attr("name"), chosen == null ? "" : chosen.val());
            }
        }
        return fields;
    }

    /** Its status was read before; the figure comes when the snapshot is taken already. */
    @Test
    void aFigureIsNotSavedIntoARoundThatIsClosedMeanwhile() {
        Round open = rounds.find("28651", ReportingPeriod.quarter(2026, 3)).orElseThrow();
        long versions = first.versions();
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        GridSaving.Outcome outcome = saving.save(
                open,
                Map.of(first.id(CELL), new GridSaving.Typed("97", FigureGrade.OFFICIAL, "", null)),
                users.named("vanphong-28651"));
        assertThat(outcome.saved()).isZero();
        assertThat(outcome.problems()).containsKey(first.id(CELL));
        assertThat(first.versions()).isEqualTo(versions);
    }
}
