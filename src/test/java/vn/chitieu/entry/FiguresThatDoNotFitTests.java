package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;

/** Figures of one period that a commune's cross-checks hold against each other, in the grid and in the round. */
@DemoTest
class FiguresThatDoNotFitTests {

    private static final String ROUND = "/communes/10642/periods/2026-Q3/round";

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
        desk = desks.of("vanphong-10642", "10642", "2026-Q3");
    }

    @Test
    void eachCellThatTakesPartSaysItWithTheNumbers() {
        Document page = desk.page();
        String said = "đồng bộ lên Cổng Dịch vụ công quốc gia 99,42% lớn hơn tỷ lệ số hóa hồ sơ, kết quả TTHC 98,05%.";
        assertThat(desk.remarks(page, "TTHC_DIGITISE").text()).contains(said, "Hồ sơ phải được số hóa trước");
        assertThat(desk.remarks(page, "TTHC_SYNC").text())
                .as("verified, but part of it")
                .contains(said);
        assertThat(row(page, "TTHC_DIGITISE").attr("data-cell")).isEqualTo("warning");
        assertThat(row(page, "TTHC_SYNC").attr("data-cell")).isEqualTo("locked");
        assertThat(row(page, "BHXH_VOL").select(".crosscheck")).as("it holds").isEmpty();
    }

    @Test
    void whatDoesNotFitIsSavedAndSaidWithoutAScript() {
        assertThat(desk.types("BHXH_VOL", "6300/12920")).hasStatus(302);
        assertThat(desk.figure("BHXH_VOL")).containsEntry("typed", "6300/12920");
        assertThat(desk.remarks(desk.page(), "BHXH_VOL").text()).contains("48,76% lớn hơn", "48%.");
        assertThat(desk.types("BHXH_VOL", "362/12920")).hasStatus(302);
        assertThat(row(desk.page(), "BHXH_VOL").select(".crosscheck")).isEmpty();
    }

    @Test
    void theAnswerToASavedCellSaysItAndTellsTheScriptWhatIsStored() {
        Document answer = Desk.read(mvc.post()
                .uri("/communes/10642/periods/2026-Q3/cells")
                .with(users.as("vanphong-10642"))
                .with(csrf())
                .param("value-" + desk.id("BHXH_VOL"), "50")
                .exchange());
        assertThat(answer.select("td.saved").text()).contains("Đã lưu, cần xem");
        assertThat(answer.select(".crosscheck--HIGH b").text()).contains("50% lớn hơn");
        assertThat(answer.select("table").attr("data-known"))
                .contains(desk.id("BHXH_VOL") + "=50", desk.id("BHXH") + "=48.00");
    }

    @Test
    void whoSaysInANoteThatItIsSoIsNotAskedToLookAgain() {
        String cell = String.valueOf(desk.id("TTHC_DIGITISE"));
        desk.posts(Map.of("value-" + cell, "98,05", "note-" + cell, "Đã đối chiếu", "grade-" + cell, "PRELIMINARY"));
        Element row = row(desk.page(), "TTHC_DIGITISE");
        assertThat(row.attr("data-cell")).isEqualTo("saved");
        assertThat(row.select(".crosscheck")).hasSize(1);
    }

    @Test
    void theGridTellsTheScriptItsRules() {
        Element rules = desk.page().expectFirst("#grid-checks");
        assertThat(rules.children()).hasSize(4);
        Element sum = rules.selectFirst("[data-comparison=EQUAL]");
        assertThat(sum.attr("data-left").split(" ")).hasSize(3);
        assertThat(sum.attr("data-words")).contains("{left}\u00A0tỷ đồng khác", "{right}\u00A0tỷ đồng.");
        assertThat(rules.attr("data-known")).contains(desk.id("TTHC_SYNC") + "=99.42");
    }

    @Test
    void theRoundListsItBeforeItIsHandedInWithAWayToTheCell() {
        Document page = desk.page(ROUND);
        Element link = page.expectFirst("section[aria-labelledby=crossed] a");
        assertThat(link.text()).contains("99,42% lớn hơn");
        assertThat(link.attr("href")).matches(".*/entry#value-\\d+");
        assertThat(page.select("section[aria-labelledby=crossed]").text()).contains("Không chặn việc gửi");
    }

    @Test
    void whoVerifiesSeesItBesideTheFigure() {
        jdbc.sql("update figure set status = 'SUBMITTED' where series_id = ? and period = '2026-Q3'")
                .param(desk.id("TTHC_DIGITISE"))
                .update();
        Document page = desks.of("thuongvu-10642", "10642", "2026-Q3").page(ROUND);
        assertThat(page.select("#waiting, table#series .crossed").text()).contains("99,42% lớn hơn");
        assertThat(page.select("section[aria-labelledby=crossed]").text()).contains("trước khi xác nhận");
    }

    @Test
    void aRemovedCheckSaysNothing() {
        jdbc.sql("update cross_check set removed_on = now() where commune_code = '10642'")
                .update();
        assertThat(desk.page().select(".crosscheck, #grid-checks li")).isEmpty();
    }

    private Element row(Document page, String series) {
        return page.expectFirst("#row-" + desk.id(series));
    }
}
