package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;

/** Cells that a script sends one by one, as they are left. */
@DemoTest
class SavingCellsTests {

    private static final String CELL = "BHYT";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = desks.of("vanphong-28651", "28651", "2026-Q3");
    }

    @Test
    void theAnswerIsTheRowOfTheCellAndNoOther() {
        Document answer = Desk.read(sends("vanphong-28651", Map.of("value", "98,2")));
        assertThat(answer.select("tbody.entry").eachAttr("data-series")).containsExactly(String.valueOf(desk.id(CELL)));
        assertThat(answer.select("td.saved").text()).contains("Đã lưu");
        assertThat(answer.select("[data-progress]").attr("data-progress")).startsWith("Đã nhập");
        assertThat(desk.figure(CELL)).containsEntry("typed", "98,2");
        assertThat(answer.select("input[name^=version-]").val())
                .isEqualTo(String.valueOf(desk.figure(CELL).get("version")));
    }

    @Test
    void aLookShowsTheRowAndLeavesNoEntryInTheTrail() {
        long entries =
                jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        Document answer = Desk.read(desk.sends(Map.of("value-" + desk.id(CELL), "98,2", "preview", "true")));
        assertThat(answer.select("tbody.entry").eachAttr("data-series")).containsExactly(String.valueOf(desk.id(CELL)));
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(entries);
        sends("vanphong-28651", Map.of("value", "98,3"));
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(entries + 1);
    }

    @Test
    void whatLooksUnlikelyIsSavedAndAskedAbout() {
        Document answer = Desk.read(sends("vanphong-28651", Map.of("value", "9,82")));
        assertThat(answer.select("td.saved").text()).contains("cần xem");
        assertThat(answer.select("[data-do=take]").attr("data-value")).isEqualTo("98,2");
        assertThat(answer.select("tr.note").text()).contains("98,1", "9,82", "nhầm dấu phẩy?");
        Document explained = Desk.read(sends("vanphong-28651", Map.of("value", "9,82", "note", "Đã kiểm tra")));
        assertThat(explained.select("td.saved").text()).doesNotContain("cần xem");
    }

    @Test
    void aWrongNumberStaysWithItsReason() {
        Document answer = Desk.read(sends("vanphong-28651", Map.of("value", "98.2")));
        assertThat(answer.select("tbody").attr("data-cell")).isEqualTo("invalid");
        assertThat(answer.select("tr.note b").text()).contains("98,2?");
        assertThat(answer.select("input[id^=value-]").val()).isEqualTo("98.2");
    }

    @Test
    void somebodyElsesNumberIsShownBesideOnesOwn() {
        desk.types(CELL, "95,1");
        Document answer = Desk.read(sends("vanphong2-28651", Map.of("value", "96,2", "version", "1")));
        assertThat(answer.select("tbody").attr("data-cell")).isEqualTo("conflict");
        assertThat(answer.select("[data-do=take]").attr("data-value")).isEqualTo("95,1");
        assertThat(desk.figure(CELL)).containsEntry("typed", "95,1");
    }

    @Test
    void aClosedRoundTakesNoneAndOthersMayNot() {
        assertThat(sends("thuongvu-28651", Map.of("value", "1"))).hasStatus(403);
        assertThat(sends("vanphong-31051", Map.of("value", "1"))).hasStatus(403);
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651'")
                .update();
        assertThat(sends("vanphong-28651", Map.of("value", "1"))).hasStatus(409);
    }

    private MvcTestResult sends(String person, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/communes/28651/periods/2026-Q3/cells")
                .with(users.as(person))
                .with(csrf());
        fields.forEach((name, value) -> request.param(name + "-" + desk.id(CELL), value));
        return request.exchange();
    }
}
