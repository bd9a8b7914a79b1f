package vn.chitieu.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** What was edited of a report when figures move, or a later edit is not open to the reader. */
@DemoTest
class OvertakenReportsTests {

    private static final String REPORT = "/communes/28651/reports/2026-Q3/party";
    private static final String SECTION = REPORT + "/sections/overview";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void signIn() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    @Test
    void figuresThatMoveWhileSomebodyEditsAreShownBeforeAnythingIsSaved() {
        Map<String, String> typed = office.fieldsOf(office.opens(SECTION));
        typed.put("body", "Ba chỉ tiêu đúng tiến độ.");
        figuresMove();
        MvcTestResult refused = office.posts(SECTION, typed);
        assertThat(refused).hasStatus(409);
        Document page = Desk.read(refused);
        assertThat(page.select(".notice[role=alert]").text())
                .contains("Số liệu đã thay đổi trong lúc anh/chị đang sửa")
                .doesNotContain("Người khác đã lưu");
        assertThat(page.select("#body").val()).isEqualTo("Ba chỉ tiêu đúng tiến độ.");
        assertThat(page.select("section:has(#written) .report-version").text())
                .contains("chưa có chỉ tiêu nào trong 10");
        assertThat(page.select("details summary")).isEmpty();
        assertThat(office.posts(SECTION, office.fieldsOf(page))).hasStatus(302);
        assertThat(overview(office)).containsExactly("Ba chỉ tiêu đúng tiến độ.");
    }

    @Test
    void aVersionThatIsTakenAgainSpeaksOfTheFiguresOfItsOwnMoment() {
        office.sends(SECTION, Map.of("body", "Bản một."));
        figuresMove();
        office.posts(SECTION + "/take", Map.of("after", "1"));
        assertThat(office.posts(SECTION + "/take", Map.of("after", "2", "version", "1")))
                .hasStatus(302);
        assertThat(overview(office)).containsExactly("Bản một.");
        assertThat(office.opens(REPORT).select("#overview .tag").text()).isEqualTo("đã sửa, số liệu đã thay đổi");
    }

    @Test
    void whoMayNotReadTheLatestEditReadsWhatThePortalWritesAndNoEditBefore() {
        Editor council = new Editor(mvc, users.as("hdnd-28651"));
        List<String> written = overview(council);
        office.sends(SECTION, Map.of("body", "Bản một."));
        assertThat(overview(council)).containsExactly("Bản một.");
        jdbc.sql("""
            insert into report_section
            select (jsonb_populate_record(known, '{"version": 2, "body": "Bản hai.", "internal": true}')).*
            from report_section known where commune_code = '28651' and version = 1
            """).update();
        assertThat(overview(office)).containsExactly("Bản hai.");
        assertThat(overview(council)).isEqualTo(written);
        for (String reader : List.of("tinh-82", "quocgia")) {
            jdbc.sql("update round set status = 'SUBMITTED' where commune_code = '28651' and period = '2026-Q3'")
                    .update();
            assertThat(overview(new Editor(mvc, users.as(reader)))).as(reader).containsExactly("Bản hai.");
        }
    }

    private void figuresMove() {
        jdbc.sql("""
            update evaluation set state = 'MISSED' from target
            where target.id = target_id and evaluation.commune_code = '28651' and period = '2026-Q3'
              and evaluation.state = 'ON_TRACK' and official and parent_id is null
            """).update();
    }

    private List<String> overview(Editor reader) {
        return reader.opens(REPORT).select("#overview .sheet-paragraph").eachText();
    }
}
