package vn.chitieu.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.RecordedEntries;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.target.Target;
import vn.chitieu.target.Targets;

/** What is a state secret stays out: the target is listed, and no figure of it is taken. */
@DemoTest
class WithholdingTests {

    private static final String LIST = "/communes/28651/resolutions";
    private static final String REASON = "Công văn 12 của Ban Chỉ huy quân sự";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private Resolutions resolutions;

    @Autowired
    private Targets targets;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    @Test
    void isListedWithItsMarkAndCountedApart() {
        Target target = marked();
        Document page = office.opens("/communes/28651?period=2026-Q3");
        assertThat(page.getElementById("withheld").text()).isEqualTo("1 chỉ tiêu không đưa lên hệ thống");
        assertThat(page.select("section[aria-labelledby=withheld] li").text()).contains("Thao trường mật");
        assertThat(page.select("table").text()).doesNotContain("Thao trường mật");
        assertThat(office.opens(LIST)
                        .select("tr:contains(Thao trường mật) .tag")
                        .text())
                .isEqualTo("Không đưa lên hệ thống");
        assertThat(office.opens(LIST).text()).contains("1 chỉ tiêu không đưa lên hệ thống");
        Document own =
                office.opens("/communes/28651/targets/" + target.description().code() + "?period=2026-Q3");
        assertThat(own.select(".tag").text()).contains("Không đưa lên hệ thống");
        assertThat(own.select("figure, .state, .assessment, [aria-labelledby=figures]"))
                .isEmpty();
    }

    @Test
    void hasNoCellAndNoEvaluation() {
        long shown = cells();
        Target target = marked();
        assertThat(cells()).isEqualTo(shown);
        assertThat(evaluations(target)).isZero();
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        assertThat(desk.types("THAO-TRUONG-MAT", "12")).hasStatus(403);
        assertThat(desk.types("GRDP_SIZE", "831,02")).hasStatus(302);
        assertThat(evaluations(target)).isZero();
    }

    @Test
    void theMarkAndItsReasonAreInTheTrail() {
        Target target = marked();
        assertThat(last()).containsEntry("act", "CREATED").containsEntry("reason", REASON);
        assertThat(office.sends(edit(target), Map.of("mark.withheld", "", "mark.reason", "Đã giải mật")))
                .hasStatus(302);
        assertThat(last())
                .containsEntry("act", "CHANGED")
                .containsEntry("reason", "Đã giải mật")
                .containsEntry("before", "withheld: true");
        assertThat(evaluations(target)).isPositive();
        assertThat(desks.of("vanphong-28651", "28651", "2026-Q3").types("THAO-TRUONG-MAT", "12"))
                .hasStatus(302);
    }

    @Test
    void theMarkNeverChangesWithoutAReason() {
        assertThat(hrefs(office.sends(newTarget(), typed(Map.of("mark.reason", "")))))
                .contains("#mark.reason");
        Target target = marked();
        assertThat(hrefs(office.sends(edit(target), Map.of("mark.withheld", ""))))
                .contains("#mark.reason");
    }

    @Test
    void goesWithNoBaseNoLevelAndNoPlan() {
        assertThat(hrefs(office.sends(
                        newTarget(),
                        typed(Map.of(
                                "baseline.value", "10",
                                "baseline.source", "báo cáo",
                                "years[0].level", "11",
                                "years[1].plan", "12")))))
                .contains("#baseline.value", "#years[0].level", "#years[1].plan");
    }

    @Test
    void aTargetWithFiguresIsNotMarkedAndIsToldWhatToDo() {
        Map<String, String> marking = new HashMap<>(Map.of("mark.withheld", "on", "mark.reason", REASON));
        Document page = Desk.read(office.sends("/communes/28651/targets/VB-2.2-4a/edit", marking));
        assertThat(page.select(".error-summary").text()).contains("báo người vận hành gỡ bỏ trước");
        assertThat(targets.findByCode("28651", "VB-2.2-4a").orElseThrow().isWithheld())
                .isFalse();
    }

    @Test
    void whateverReadsTheSameSeriesIsMarkedWithItAndLetInWithIt() {
        assertThat(office.sends(newTarget(), typed(Map.of("mark.withheld", "", "mark.reason", ""))))
                .hasStatus(302);
        String series = String.valueOf(named("VB-9.1").series());
        assertThat(office.sends(
                        newTarget(),
                        typed(Map.of("what.number", "9.2", "what.name", "Cùng chuỗi", "series.existing", series))))
                .hasStatus(302);
        assertThat(named("VB-9.1").isWithheld()).isTrue();
        assertThat(named("VB-9.2").isWithheld()).isTrue();
        assertThat(hrefs(office.sends(
                        newTarget(),
                        typed(Map.of(
                                "what.number", "9.3",
                                "what.name", "Không đánh dấu",
                                "series.existing", series,
                                "mark.withheld", "",
                                "mark.reason", "")))))
                .contains("#mark.withheld");
        assertThat(office.sends(edit(named("VB-9.2")), Map.of("mark.withheld", "", "mark.reason", "Đã giải mật")))
                .hasStatus(302);
        assertThat(named("VB-9.1").isWithheld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"figure", "figure_version"})
    void theDatabaseTakesNoFigureEither(String table) {
        long series = marked().series();
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        jdbc.sql("insert into " + table + """
                             (series_id, period, province_code, commune_code, value, grade, typed, status, version, entered_by,
                              entered_at)
                            select ?, '2026-Q3', province_code, code, 12, 'OFFICIAL', '12', 'DRAFT', 1,
                                   (select min(id) from account), now()
                            from commune where code = '28651'
                            """).param(series).update())
                .withMessageContaining("is withheld");
    }

    @Test
    void theDatabaseMarksNoTargetThatHasFigures() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                    update target set withheld = true, baseline_year = null, baseline_value = null,
                           baseline_source = null, baseline_demo = null
                    where commune_code = '28651' and code = 'VB-2.2-4a'
                    """).update())
                .withMessageContaining("has figures");
    }

    @Test
    void aCompositeLeavesAWithheldPartOut() {
        assertThat(office.sends(
                        newTarget(),
                        typed(Map.of(
                                "rule.measure", "ALL_OF",
                                "what.name", "Quân sự địa phương",
                                "mark.withheld", "",
                                "mark.reason", ""))))
                .hasStatus(302);
        Map<String, String> part =
                Map.of("what.number", "9.1a", "what.parent", "VB-9.1", "mark.withheld", "", "mark.reason", "");
        assertThat(office.sends(newTarget(), typed(part))).hasStatus(302);
        assertThat(office.sends(
                        newTarget(),
                        typed(Map.of(
                                "what.number", "9.1b",
                                "what.name", "Phần mật",
                                "what.parent", "VB-9.1",
                                "series.name", "Phần mật"))))
                .hasStatus(302);
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        assertThat(desk.types("THAO-TRUONG-MAT", "1.300")).hasStatus(302);
        assertThat(jdbc.sql("select parts from evaluation join target on target.id = target_id"
                                + " where code = 'VB-9.1' and period = '2026-Q3'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isEqualTo(1);
        assertThat(named("VB-9.1").isWithheld()).isFalse();
    }

    private Target marked() {
        assertThat(office.sends(newTarget(), typed(Map.of()))).hasRedirectedUrl(LIST);
        return named("VB-9.1");
    }

    private static Map<String, String> typed(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "what.number", "9.1",
                "what.name", "Thao trường mật",
                "rule.low", "1.200",
                "series.name", "Thao trường mật",
                "series.unit", "người",
                "mark.withheld", "on",
                "mark.reason", REASON));
        fields.putAll(more);
        return fields;
    }

    private Target named(String code) {
        return targets.findByCode("28651", code).orElseThrow();
    }

    private static String edit(Target target) {
        return "/communes/28651/targets/" + target.description().code() + "/edit";
    }

    private String newTarget() {
        return LIST + "/"
                + resolutions
                        .findByPlaceCommuneAndCode("28651", "VB")
                        .orElseThrow()
                        .id() + "/targets/new";
    }

    private static List<String> hrefs(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return Desk.read(answer).select(".error-summary a").eachAttr("href");
    }

    private long cells() {
        return desks.of("vanphong-28651", "28651", "2026-Q3")
                .page()
                .select("[id^=name-]")
                .size();
    }

    private long evaluations(Target target) {
        return jdbc.sql("select count(*) from evaluation where target_id = ?")
                .param(target.id())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private Map<String, Object> last() {
        return RecordedEntries.lastAbout("TARGET", jdbc);
    }
}
