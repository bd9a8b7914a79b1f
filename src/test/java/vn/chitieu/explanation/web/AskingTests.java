package vn.chitieu.explanation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
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
import vn.chitieu.explanation.Inquiry;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.explanation.Requirement;
import vn.chitieu.period.ReportingPeriod;

/** The standing committee of Vĩnh Bình asks about a target that nobody would have to explain. */
@DemoTest
class AskingTests {

    private static final ReportingPeriod PERIOD = ReportingPeriod.quarter(2026, 3);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Explanations explanations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Editor committee;
    private Editor office;
    private String code;
    private String address;

    @BeforeEach
    void chooseATarget() {
        committee = new Editor(mvc, users.as("thuongvu-28651"));
        office = new Editor(mvc, users.as("vanphong-28651"));
        code = jdbc.sql("""
            select code from evaluation join target on target.id = target_id
            where evaluation.commune_code = '28651' and period = '2026-Q3' and series_id is not null
              and evaluation.state in ('ON_TRACK', 'MET', 'EXCEEDED', 'NOT_DUE')
            order by target_id limit 1
            """).query(String.class).single();
        address = "/communes/28651/periods/2026-Q3/targets/" + code + "/explanation";
    }

    @Test
    void aQuestionIsAskedOnTheTargetsPageWithFiveWorkingDaysToAnswer() {
        Document page = committee.opens("/communes/28651/targets/" + code + "?period=2026-Q3");
        String due = page.select("#dueOn").val();
        assertThat(due)
                .isEqualTo(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(Inquiry.dueAfter(LocalDate.now(clock))));
        assertThat(page.select("form[action$=/explanation/questions]")).hasSize(1);
        assertThat(asks("Vì sao <i>chậm</i>?", "0")).hasStatus(302);
        RequiredExplanation required = required();
        assertThat(required.why()).containsExactly(Requirement.ASKED);
        assertThat(required.isWritten()).isFalse();
        assertThat(office.opens(address).select(".inquiry").text())
                .contains("Ban Thường vụ hỏi", "Vì sao <i>chậm</i>?", "còn", "Chờ trả lời");
        assertThat(office.opens("/communes/28651/periods/2026-Q3/explanations")
                        .select("tr:has(a[href*=/" + code + "/])")
                        .text())
                .contains("Ban Thường vụ yêu cầu", "còn");
        assertThat(office.opens("/communes/28651/targets/" + code + "?period=2026-Q3")
                        .select(".explanation")
                        .text())
                .contains("Vì sao <i>chậm</i>?");
    }

    @Test
    void savingAnswersAndTheCommitteeAcceptsOrAsksAgain() {
        asks("Vì sao chậm?", "0");
        assertThat(answers("Do mưa")).hasStatus(302);
        assertThat(required().isWritten()).isTrue();
        assertThat(committee.opens(address).select(".inquiry").text()).contains("Đã giải trình (lần 1)");
        assertThat(asks("Mưa ở đâu?", "2")).hasStatus(302);
        assertThat(required().isWritten()).isFalse();
        assertThat(answers("Ở ấp 3")).hasStatus(302);
        assertThat(committee.posts(address + "/acceptance", Map.of("heard", "4")))
                .hasStatus(302);
        assertThat(office.opens(address).select(".inquiry").text()).contains("Ban Thường vụ chấp nhận");
        assertThat(explanations.requiredIn("28651", PERIOD))
                .noneMatch(it -> it.code().equals(code));
        assertThat(jdbc.sql("select act from audit_entry where object_kind = 'EXPLANATION' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("ASKED", "SAVED", "ASKED", "SAVED", "ACCEPTED");
    }

    @Test
    void everyMistakeIsSaidAtItsField() {
        MvcTestResult result =
                committee.posts(address + "/questions", Map.of("question", " ", "dueOn", "1/1/2026", "heard", "0"));
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#question", "#dueOn");
        assertThat(page.select("details#ask[open]")).hasSize(1);
        assertThat(page.select("#dueOn").val()).isEqualTo("1/1/2026");
    }

    @Test
    void twoWhoAskAtOnceSeeEachOther() {
        asks("Câu thứ nhất?", "0");
        MvcTestResult late = asks("Câu thứ hai?", "0");
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".inquiry").text()).contains("Câu thứ nhất?");
        assertThat(page.select("#question").val()).isEqualTo("Câu thứ hai?");
        assertThat(committee.posts(address + "/acceptance", Map.of("heard", "1")))
                .as("nothing is answered")
                .hasStatus(409);
    }

    @Test
    void aWriterWhoHasNotSeenTheQuestionIsToldOfIt() {
        Map<String, String> unheard = said(office.fieldsOf(explainForm(office)), "Do mưa");
        asks("Vì sao chậm?", "0");
        MvcTestResult late = office.posts(address, unheard);
        assertThat(late).hasStatus(409);
        assertThat(Desk.read(late).select(".notice[role=alert]").text()).contains("Ban Thường vụ đã có thay đổi");
        assertThat(Desk.read(late).select("#cause").val()).isEqualTo("Do mưa");
    }

    @Test
    void aClosedRoundIsNotAskedAbout() {
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(asks("Vì sao?", "0")).hasStatus(409);
        assertThat(committee.opens(address).select("#ask")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vanphong-28651",
                "kinhte-28651",
                "hdnd-28651",
                "kiemtra-28651",
                "tinh-82",
                "thuongvu-31051",
                "quantri"
            })
    void nobodyElseAsksOrAccepts(String account) {
        Editor other = new Editor(mvc, users.as(account));
        assertThat(other.posts(address + "/questions", Map.of("question", "Sao?", "heard", "0")))
                .hasStatus(403);
        assertThat(other.posts(address + "/acceptance", Map.of("heard", "0"))).hasStatus(403);
    }

    private MvcTestResult asks(String question, String heard) {
        return committee.posts(
                address + "/questions", Map.of("question", question, "dueOn", "30/12/2030", "heard", heard));
    }

    private MvcTestResult answers(String cause) {
        return office.posts(address, said(office.fieldsOf(explainForm(office)), cause));
    }

    private Document explainForm(Editor editor) {
        Document page = editor.opens(address);
        page.select("main form:not(.explain)").remove();
        return page;
    }

    private static Map<String, String> said(Map<String, String> fields, String cause) {
        fields.putAll(Map.of(
                "kind", "OBJECTIVE",
                "cause", cause,
                "measures", "Khắc phục ngay",
                "commitment", "Đúng tiến độ quý sau",
                "commitmentBy", "30/12/2030"));
        return fields;
    }

    private RequiredExplanation required() {
        List<RequiredExplanation> all = explanations.requiredIn("28651", PERIOD);
        return all.stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }
}
