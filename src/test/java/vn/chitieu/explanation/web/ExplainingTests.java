package vn.chitieu.explanation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.explanation.Explanations;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.explanation.Requirement;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** Vĩnh Bình explains what is behind and what is missing in the third quarter. */
@DemoTest
class ExplainingTests {

    private static final ReportingPeriod PERIOD = ReportingPeriod.quarter(2026, 3);
    private static final String ALL = "/communes/28651/periods/2026-Q3/explanations";
    private static final Map<String, String> SAID = Map.of(
            "kind", "OBJECTIVE",
            "cause", "Mưa lũ kéo dài <b>hai tháng</b>",
            "measures", "Tăng ca thi công",
            "commitment", "Hoàn thành 80% khối lượng",
            "commitmentBy", "31/12/2030");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Explanations explanations;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;
    private RequiredExplanation danger;
    private RequiredExplanation missing;

    @BeforeEach
    void chooseTargets() {
        office = new Editor(mvc, users.as("vanphong-28651"));
        danger = first(Requirement.IN_DANGER);
        jdbc.sql("""
            insert into assignment (target_id, unit_id, province_code, commune_code, part)
            select :target, unit_id, '82', '28651', 'LEAD' from account_role join account on account.id = account_id
            where username = 'kinhte-28651'
            """).param("target", danger.target()).update();
        danger = first(Requirement.IN_DANGER);
        missing = first(Requirement.NO_FIGURE);
    }

    @Test
    void everyTargetInDangerAndEveryMissingFigureIsAskedForOnce() {
        List<RequiredExplanation> required = explanations.requiredIn("28651", PERIOD);
        assertThat(required).noneMatch(RequiredExplanation::isWritten).allSatisfy(it -> {
            assertThat(it.series()).isNotNull();
            assertThat(it.state()).isIn(State.MISSED, State.ALARM, State.AT_RISK, State.NO_FIGURE);
        });
        assertThat(required.stream().filter(it -> it.state() == State.NO_FIGURE).map(RequiredExplanation::series))
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("""
            select count(*) from evaluation join target on target.id = target_id
            where evaluation.commune_code = '28651' and period = '2026-Q3' and series_id is not null
              and evaluation.state in ('MISSED', 'ALARM', 'AT_RISK')
            """).query(Long.class).single())
                .isEqualTo(required.stream()
                        .filter(it -> it.state() != State.NO_FIGURE)
                        .count());
    }

    @Test
    void whatIsWrittenIsShownToEveryReaderAndRecorded() {
        assertThat(office.sends(address(danger), SAID)).hasRedirectedUrl(address(danger));
        Document page = reader().opens(address(danger));
        assertThat(page.select(".said").text())
                .contains("Khách quan", "Mưa lũ kéo dài <b>hai tháng</b>", "Tăng ca", "Hoàn thành 80%", "31/12/2030")
                .contains("Văn phòng Đảng ủy");
        assertThat(page.select("form.explain")).isEmpty();
        assertThat(now(danger).isWritten()).isTrue();
        assertThat(jdbc.sql("select act, object_id, after from audit_entry where object_kind = 'EXPLANATION'")
                        .query()
                        .singleRow())
                .containsEntry("act", "SAVED")
                .containsEntry("object_id", danger.code() + " 2026-Q3")
                .hasEntrySatisfying(
                        "after",
                        it -> assertThat((String) it).contains("causeKind: OBJECTIVE", "commitmentBy: 2030-12-31"));
        assertThat(reader().opens(ALL)
                        .select("tbody tr:has(.explained--done) a")
                        .text())
                .isEqualTo(danger.name());
    }

    @Test
    void aMissingFigureIsExplainedByTheDayItIsPromisedFor() {
        Map<String, String> said = Map.of("kind", "SUBJECTIVE", "cause", "Chưa tổng hợp", "measures", "Đôn đốc các ấp");
        MvcTestResult refused = office.sends(address(missing), said);
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary a").eachAttr("href"))
                .containsExactly("#promisedOn");
        Map<String, String> promised = new TreeMap<>(said);
        promised.put("promisedOn", "30/12/2030");
        assertThat(office.sends(address(missing), promised)).hasStatus(302);
        assertThat(now(missing).isWritten()).isTrue();
        assertThat(reader().opens(address(missing)).select(".said").text()).contains("30/12/2030");
    }

    @Test
    void everyMistakeIsSaidAtItsFieldAndNothingTypedIsLost() {
        MvcTestResult result = office.sends(
                address(danger),
                Map.of(
                        "kind", "WHATEVER",
                        "cause", " ",
                        "measures", "x".repeat(2_001),
                        "request", "Bố trí thêm vốn",
                        "requestBy", "31/2/2027",
                        "commitment", "Xong",
                        "commitmentBy", "1/1/2026"));
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        assertThat(page.select(".explain .error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#kind", "#cause", "#measures", "#requestTo", "#requestBy", "#commitmentBy");
        assertThat(page.select("#request").val()).isEqualTo("Bố trí thêm vốn");
        assertThat(page.select("#requestBy").val()).isEqualTo("31/2/2027");
        assertThat(now(danger).isWritten()).isFalse();
    }

    @Test
    void whoeverIsSecondSeesBothAndLosesNothing() {
        Map<String, String> mine = office.fieldsOf(office.opens(address(danger)));
        assertThat(office.sends(address(danger), SAID)).hasStatus(302);
        mine.putAll(SAID);
        mine.put("cause", "Thiếu vốn đối ứng");
        MvcTestResult late = office.posts(address(danger), mine);
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".notice[role=alert]").text()).contains("đã có người khác lưu");
        assertThat(page.select(".said").first().text()).contains("Mưa lũ");
        assertThat(page.select("#cause").val()).isEqualTo("Thiếu vốn đối ứng");
        Map<String, String> again = office.fieldsOf(page);
        again.put("kind", "OBJECTIVE");
        assertThat(office.posts(address(danger), again)).hasStatus(302);
        assertThat(jdbc.sql("select version, cause from explanation order by version")
                        .query((row, number) -> row.getInt(1) + " " + row.getString(2))
                        .list())
                .containsExactly("1 Mưa lũ kéo dài <b>hai tháng</b>", "2 Thiếu vốn đối ứng");
    }

    @Test
    void nothingIsTakenOverFromAnEarlierPeriodWhichStandsBeside() {
        jdbc.sql("""
            insert into explanation (target_id, period, version, province_code, commune_code, state, cause_kind, cause,
                                     measures, commitment, commitment_by, written_by, written_at)
            select :target, '2026-Q2', 1, '82', '28651', 'AT_RISK', 'BOTH', 'Chậm giao vốn', 'Xin ứng vốn',
                   'Giải ngân hết', date '2026-09-30', id, now()
            from account where username = 'vanphong-28651'
            """).param("target", danger.target()).update();
        Document page = office.opens(address(danger));
        assertThat(page.select("#earlier").text()).contains("Quý II/2026");
        assertThat(page.select("section:has(#earlier) .said").text()).contains("Chậm giao vốn", "Giải ngân hết");
        assertThat(page.select("form.explain textarea").eachText()).isEmpty();
        assertThat(page.select("form.explain input[type=text]").eachAttr("value"))
                .allMatch(String::isEmpty);
    }

    @Test
    void anExplanationOfTheMissingFigureDoesNotExplainTheDangerThatComesAfter() {
        Map<String, String> said =
                Map.of("kind", "BOTH", "cause", "Chưa có", "measures", "Đôn đốc", "promisedOn", "30/12/2030");
        assertThat(office.sends(address(missing), said)).hasStatus(302);
        jdbc.sql("update evaluation set state = 'ALARM' where target_id = ? and period = '2026-Q3'")
                .param(missing.target())
                .update();
        assertThat(now(missing).isWritten()).isFalse();
        assertThat(now(missing).why()).containsExactly(Requirement.IN_DANGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuongvu-28651", "hdnd-28651", "kiemtra-28651", "tinh-82", "quocgia"})
    void readersReadAndDoNotWrite(String account) {
        Editor reader = new Editor(mvc, users.as(account));
        assertThat(reader.asks(address(danger))).hasStatusOk();
        assertThat(reader.asks(ALL)).hasStatusOk();
        assertThat(reader.posts(address(danger), SAID)).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vanphong-31051", "thuongvu-31051", "tinh-91", "quantri"})
    void nobodyElseReads(String account) {
        Editor other = new Editor(mvc, users.as(account));
        assertThat(other.asks(address(danger))).hasStatus(403);
        assertThat(other.asks(ALL)).hasStatus(403);
        assertThat(other.posts(address(danger), SAID)).hasStatus(403);
    }

    @Test
    void aUnitExplainsTheTargetsItLeads() {
        Editor unit = new Editor(mvc, users.as("kinhte-28651"));
        Set<Long> units = users.named("kinhte-28651").unitsIn("28651");
        RequiredExplanation own = explanations.requiredIn("28651", PERIOD).stream()
                .filter(it -> !Collections.disjoint(it.leads().keySet(), units))
                .findFirst()
                .orElseThrow();
        RequiredExplanation others = explanations.requiredIn("28651", PERIOD).stream()
                .filter(it -> Collections.disjoint(it.leads().keySet(), units))
                .findFirst()
                .orElseThrow();
        Map<String, String> said = new TreeMap<>(SAID);
        said.put("promisedOn", "30/12/2030");
        assertThat(unit.sends(address(own), said)).hasStatus(302);
        assertThat(unit.opens(address(others)).select("form.explain")).isEmpty();
        assertThat(unit.posts(address(others), said)).hasStatus(403);
    }

    @Test
    void whatIsNowhereIsNotFound() {
        for (String nowhere : List.of(
                "/communes/28651/periods/2026-Q3/targets/XX/explanation",
                "/communes/28651/periods/2031-Q1/explanations",
                "/communes/28651/periods/abc/explanations",
                "/communes/00000/periods/2026-Q3/explanations",
                address(danger).replace("2026-Q3", "2031-Q1"))) {
            assertThat(office.asks(nowhere)).as(nowhere).hasStatus(404);
        }
    }

    @Test
    void afterTheRoundIsClosedNothingIsWritten() {
        Map<String, String> fields = office.fieldsOf(office.opens(address(danger)));
        fields.putAll(SAID);
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(office.posts(address(danger), fields)).hasStatus(409);
        Document page = office.opens(address(danger));
        assertThat(page.select("form.explain")).isEmpty();
        assertThat(page.select(".notice").text()).contains("đã chốt");
    }

    @Test
    void theListIsFilteredByUnitAndCounts() {
        Document all = office.opens(ALL);
        int total = all.select("tbody tr").size();
        assertThat(total).isEqualTo(explanations.requiredIn("28651", PERIOD).size());
        assertThat(all.select("p.meta > b").text()).isEqualTo("Đã có 0 trong " + total + " giải trình.");
        String unit = all.select("#unit option").get(1).val();
        Document some = office.opens(ALL + "?unit=" + unit);
        assertThat(some.select("tbody tr").size()).isBetween(1, total);
        assertThat(some.select("#unit option[selected]").val()).isEqualTo(unit);
    }

    private RequiredExplanation first(Requirement why) {
        return explanations.requiredIn("28651", PERIOD).stream()
                .filter(it -> it.why().contains(why))
                .findFirst()
                .orElseThrow();
    }

    private RequiredExplanation now(RequiredExplanation before) {
        return explanations.requiredIn("28651", PERIOD).stream()
                .filter(it -> it.target() == before.target())
                .findFirst()
                .orElseThrow();
    }

    private Editor reader() {
        return new Editor(mvc, users.as("hdnd-28651"));
    }

    private static String address(RequiredExplanation it) {
        return "/communes/28651/periods/2026-Q3/targets/" + it.code() + "/explanation";
    }
}
