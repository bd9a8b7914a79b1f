package vn.chitieu.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/** The standing committee of Vĩnh Bình meets about its targets. */
@DemoTest
class HoldingAMeetingTests {

    private static final String ONE = "/communes/28651";
    private static final String NEW = ONE + "/periods/2026-Q3/meeting";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;
    private Editor committee;
    private Editor unit;

    @BeforeEach
    void people() {
        office = new Editor(mvc, users.as("vanphong-28651"));
        committee = new Editor(mvc, users.as("thuongvu-28651"));
        unit = new Editor(mvc, users.as("kinhte-28651"));
    }

    private String prepared(String... targets) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Họp quý III");
        fields.put("heldOn", "08/10/2026");
        fields.put("target", String.join(",", targets));
        return location(office.posts(NEW, fields));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(302);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private String idOf(String code) {
        return String.valueOf(jdbc.sql("select id from target where commune_code = '28651' and code = ?")
                .param(code)
                .query(Long.class)
                .single());
    }

    /** As the screen's own form does: it says which target the person saw. */
    private MvcTestResult concludes(String meeting, int at, String text) {
        String about = office.opens(meeting + "/screen?at=" + at)
                .select("#conclude input[name=about]")
                .val();
        return concludes(meeting, at, about, text);
    }

    private MvcTestResult concludes(String meeting, int at, String about, String text) {
        return office.posts(
                meeting + "/screen?at=" + at,
                Map.of("about", about, "text", text, "owner", "Phòng Kinh tế", "dueOn", "31/12/2026"));
    }

    @Test
    void aConclusionIsNeverWrittenAboutAnotherTargetThanTheOneThatWasSeen() {
        String meeting = prepared(idOf("VB-2.1-1"));
        committee.posts(
                meeting + "/agenda",
                Map.of("title", "Họp", "heldOn", "08/10/2026", "target", idOf("VB-2.3-2"), "version", "0"));
        MvcTestResult result = concludes(meeting, 1, "VB-2.1-1", "Việc của chỉ tiêu thứ nhất");
        assertThat(result).hasStatus(409);
        Document screen = Desk.read(result);
        assertThat(screen.select("#conclude[open] .error-summary").text()).contains("Nội dung họp vừa được đổi");
        assertThat(screen.select("#text").val()).isEqualTo("Việc của chỉ tiêu thứ nhất");
        assertThat(screen.select("#conclude input[name=about]").val()).isEqualTo("VB-2.3-2");
        assertThat(jdbc.sql("select count(*) from direction")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void minutesStayWhatTheyWereWhenTheMeetingEnded() {
        String first = prepared(idOf("VB-2.1-1"));
        concludes(first, 1, "Việc từ trước");
        office.posts(first + "/end", Map.of("attendance", "", "closing", ""));
        String before = direction();
        String meeting = prepared(idOf("VB-2.3-2"));
        concludes(meeting, 1, "Việc mới");
        office.posts(meeting + "/end", Map.of("attendance", "", "closing", ""));
        String minutes = office.opens(meeting + "/minutes").select("main").text();
        assertThat(minutes).contains("Việc từ trước");
        jdbc.sql("update evaluation set state = 'EXCEEDED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(committee.posts(
                        ONE + "/directions/" + before,
                        Map.of("kind", "WITHDRAWN", "text", "Không cần nữa", "heard", "0")))
                .hasStatus(302);
        says(committee, "POSTPONED", "Chờ vốn", "31/03/2027");
        assertThat(office.opens(meeting + "/minutes").select("main").text()).isEqualTo(minutes);
    }

    private String direction() {
        return String.valueOf(jdbc.sql("select max(id) from direction where commune_code = '28651'")
                .query(Long.class)
                .single());
    }

    private String heard() {
        return String.valueOf(jdbc.sql("select count(*) from direction_step where direction_id = ?")
                .param(Long.valueOf(direction()))
                .query(Integer.class)
                .single());
    }

    private MvcTestResult says(Editor who, String kind, String text, String dueOn) {
        return who.posts(
                ONE + "/directions/" + direction(),
                Map.of("kind", kind, "text", text, "dueOn", dueOn, "heard", heard()));
    }

    @Test
    void theTargetsMostWorthDiscussingAreTickedAndSayWhy() {
        Document form = office.opens(NEW);
        assertThat(form.select("input[name=target][checked]")).hasSize(5);
        assertThat(form.select(".choices li").first().text()).contains("Nguy cơ", "Có nguy cơ");
        assertThat(form.select(".choices li:has(input[checked]) .choices__place")
                        .eachAttr("value"))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(form.select(".choices li").size()).isGreaterThan(20);
    }

    @Test
    void anAgendaKeepsTheOrderThatWasTyped() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", "Họp");
        fields.put("heldOn", "08/10/2026");
        fields.put("target", idOf("VB-2.1-1") + "," + idOf("VB-2.3-2"));
        fields.put("place[" + idOf("VB-2.1-1") + "]", "2");
        fields.put("place[" + idOf("VB-2.3-2") + "]", "1");
        String meeting = location(office.posts(NEW, fields));
        assertThat(office.opens(meeting).select("ol.numbered a").eachAttr("href"))
                .extracting(href -> href.substring(href.indexOf('?')))
                .containsExactly("?at=1", "?at=2");
        assertThat(office.opens(meeting + "/agenda")
                        .select("[name='place[" + idOf("VB-2.3-2") + "]']")
                        .val())
                .isEqualTo("1");
    }

    @Test
    void anAgendaIsShortened() {
        String meeting = prepared(idOf("VB-2.1-1"), idOf("VB-2.3-2"), idOf("VB-2.2-4"));
        assertThat(office.opens(meeting).select("ol.numbered li")).hasSize(3);
        assertThat(office.posts(
                        meeting + "/agenda",
                        Map.of("title", "Họp", "heldOn", "08/10/2026", "target", idOf("VB-2.3-2"), "version", "0")))
                .hasStatus(302);
        assertThat(office.opens(meeting).select("ol.numbered li")).hasSize(1);
        assertThat(jdbc.sql("select count(*) from meeting_item")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void everythingWrongIsSaidAtOnceAndWhatWasTypedStays() {
        MvcTestResult result = office.posts(NEW, Map.of("title", " ", "heldOn", "32/1/2026"));
        assertThat(result).hasStatus(422);
        Document form = Desk.read(result);
        assertThat(form.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#heldOn", "#target");
        assertThat(form.select("#heldOn").val()).isEqualTo("32/1/2026");
    }

    @Test
    void whoChangesAnAgendaThatSomebodyHasChangedSeesWhatHoldsNow() {
        String meeting = prepared(idOf("VB-2.1-1"));
        Map<String, String> mine =
                Map.of("title", "Của tôi", "heldOn", "08/10/2026", "target", idOf("VB-2.3-2"), "version", "0");
        assertThat(committee.posts(
                        meeting + "/agenda",
                        Map.of(
                                "title",
                                "Của Ban Thường vụ",
                                "heldOn",
                                "09/10/2026",
                                "target",
                                idOf("VB-2.1-1"),
                                "version",
                                "0")))
                .hasStatus(302);
        MvcTestResult result = office.posts(meeting + "/agenda", mine);
        assertThat(result).hasStatus(409);
        assertThat(Desk.read(result).select("#title").val()).isEqualTo("Của Ban Thường vụ");
    }

    @Test
    void aConclusionBecomesADirectionWithItsFlagAndIsTrackedUntilItIsDone() {
        String meeting = prepared(idOf("VB-2.1-1"));
        assertThat(concludes(meeting, 1, "Mở tuyến thu gom <b>mới</b>")).hasStatus(302);
        Document screen = committee.opens(meeting + "/screen?at=1");
        assertThat(screen.select("main").text()).contains("Mở tuyến thu gom <b>mới</b>", "Phòng Kinh tế", "31/12/2026");
        Document target = committee.opens(ONE + "/targets/VB-2.1-1?period=2026-Q3");
        assertThat(target.select(".directions--numbered li").text()).contains("Mở tuyến thu gom");
        assertThat(unit.opens(ONE + "/directions").select("main").text()).contains("Mở tuyến thu gom");

        assertThat(says(unit, "REPORTED", "Đã chạy hai chuyến mỗi tuần", "")).hasStatus(302);
        assertThat(says(unit, "DONE", "", "")).hasStatus(422);
        assertThat(says(committee, "SENT_BACK", "Cần ba chuyến", "")).hasStatus(302);
        assertThat(says(committee, "POSTPONED", "Chờ xe", "31/12/2026")).hasStatus(422);
        assertThat(says(committee, "POSTPONED", "Chờ xe", "31/01/2027")).hasStatus(302);
        assertThat(says(unit, "REPORTED", "Đã chạy ba chuyến", "")).hasStatus(302);
        assertThat(says(committee, "DONE", "", "")).hasStatus(302);
        assertThat(committee.opens(ONE + "/directions/" + direction()).select(".thread li"))
                .hasSize(5);
        assertThat(jdbc.sql("select act from audit_entry where object_kind = 'DIRECTION' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly("CREATED", "SUBMITTED", "RETURNED", "CHANGED", "SUBMITTED", "VERIFIED");
    }

    @Test
    void whoSaysSomethingAboutADirectionThatHasMovedOnSeesBothAndLosesNothing() {
        String meeting = prepared(idOf("VB-2.1-1"));
        concludes(meeting, 1, "Việc");
        String heard = heard();
        says(unit, "REPORTED", "Đã làm", "");
        MvcTestResult result = committee.posts(
                ONE + "/directions/" + direction(),
                Map.of("kind", "WITHDRAWN", "text", "Không cần nữa", "heard", heard));
        assertThat(result).hasStatus(409);
        assertThat(Desk.read(result).select("main").text()).contains("Đã làm", "đã có người khác ghi thêm");
        assertThat(Desk.read(result).select("#text").val()).isEqualTo("Không cần nữa");
    }

    @Test
    void theNextMeetingOpensWithWhatIsLeftAndWhatWasDone() {
        String first = prepared(idOf("VB-2.1-1"));
        concludes(first, 1, "Việc chưa xong");
        concludes(first, 2, "Việc chung sẽ xong");
        String done = direction();
        assertThat(office.posts(first + "/end", Map.of("attendance", "Thường trực", "closing", "Làm tốt hơn")))
                .hasStatus(302);
        says(unit, "REPORTED", "Xong", "");
        says(committee, "DONE", "", "");
        assertThat(direction()).isEqualTo(done);
        Map<String, String> fields = Map.of("title", "Họp sau", "heldOn", "08/10/2026", "target", idOf("VB-2.3-2"));
        String second = location(office.posts(NEW, fields));
        Document opening = committee.opens(second + "/screen");
        assertThat(opening.select("h2").text()).contains("1 chưa xong, 1 mới xong");
        assertThat(opening.select(".directions").text()).contains("Việc chưa xong", "Việc chung sẽ xong", "Đã xong");
    }

    @Test
    void anEndedMeetingTakesNothingUntilItIsReopened() {
        String meeting = prepared(idOf("VB-2.1-1"));
        concludes(meeting, 1, "Việc");
        office.posts(meeting + "/end", Map.of("attendance", "", "closing", "Kết luận chung của buổi họp"));
        assertThat(concludes(meeting, 1, "Thêm")).hasStatus(409);
        assertThat(office.asks(meeting + "/agenda")).hasStatus(409);
        assertThat(office.opens(meeting + "/minutes").select("main").text())
                .contains("Kết luận: Việc – thực hiện: Phòng Kinh tế; hạn 31/12/2026.", "Kết luận chung của buổi họp");
        assertThat(office.posts(meeting + "/reopening", Map.of())).hasStatus(302);
        assertThat(concludes(meeting, 1, "Thêm")).hasStatus(302);
    }

    @Test
    void theMinutesAreAPaperInPartyForm() throws IOException {
        String meeting = prepared(idOf("VB-2.1-1"));
        concludes(meeting, 1, "Mở tuyến thu gom");
        concludes(meeting, 2, "Việc chung");
        office.posts(meeting + "/end", Map.of("attendance", "Thường trực Đảng ủy", "closing", "Làm tốt hơn"));
        MvcTestResult file = committee.asks(meeting + "/minutes.docx?lang=en");
        assertThat(file).hasStatus(200);
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains(
                            "ĐẢNG CỘNG SẢN VIỆT NAM",
                            "ĐẢNG ỦY XÃ VĨNH BÌNH",
                            "Số …-BB/ĐU",
                            "Vĩnh Bình, ngày 08 tháng 10 năm 2026",
                            "BIÊN BẢN",
                            "Thường trực Đảng ủy",
                            "Kết luận: Mở tuyến thu gom – thực hiện: Phòng Kinh tế; hạn 31/12/2026.",
                            "Kết luận: Việc chung",
                            "CHỦ TRÌ",
                            "Số liệu minh họa");
            var size = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(new BigInteger(size.getH().toString()))
                    .isGreaterThan(new BigInteger(size.getW().toString()));
        }
    }

    @Test
    void aMissingOwnerOrDayIsSaidOnTheScreenAndTheConclusionStays() {
        String meeting = prepared(idOf("VB-2.1-1"));
        MvcTestResult result = office.posts(
                meeting + "/screen?at=1", Map.of("about", "VB-2.1-1", "text", "Việc đã gõ", "owner", "", "dueOn", ""));
        assertThat(result).hasStatus(422);
        Document screen = Desk.read(result);
        assertThat(screen.select("#conclude[open] .error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#owner", "#dueOn");
        assertThat(screen.select("#text").val()).isEqualTo("Việc đã gõ");
    }

    @Test
    void aLinkShowsTheScreenAndNothingCanBeTypedThere() {
        String meeting = prepared(idOf("VB-2.1-1"));
        String link = office.opensByPosting(meeting + "/links").select("#link").text();
        String path = link.substring(link.indexOf("/screen/"));
        MvcTestResult shown = mvc.get().uri(path + "?at=1").exchange();
        assertThat(shown).hasStatus(200);
        assertThat(Desk.read(shown).select("h1").text()).isNotEmpty();
        assertThat(Desk.read(shown).select("form, textarea, a[href*=communes]")).isEmpty();
        assertThat(mvc.get().uri(path + "?at=9").exchange()).hasStatus(404);
        assertThat(jdbc.sql("select token_hash from meeting_link")
                        .query(String.class)
                        .list())
                .noneMatch(path::contains);
        assertThat(office.posts(meeting + "/links/withdrawal", Map.of())).hasStatus(302);
        assertThat(mvc.get().uri(path).exchange()).hasStatus(410);
    }

    @Test
    void aLinkThatHasExpiredShowsNothing() {
        String meeting = prepared(idOf("VB-2.1-1"));
        String link = office.opensByPosting(meeting + "/links").select("#link").text();
        jdbc.sql("update meeting_link set made_at = now() - interval '2 days', expires_at = now() - interval '1 day'")
                .update();
        assertThat(mvc.get().uri(link.substring(link.indexOf("/screen/"))).exchange())
                .hasStatus(410)
                .bodyText()
                .contains("hết hạn");
        assertThat(mvc.get().uri("/screen/chitieu_nothing").exchange()).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hdnd-28651", "kinhte-28651", "vanphong-31051"})
    void whatTheCommitteeTalksAboutIsReadByFew(String who) {
        String meeting = prepared(idOf("VB-2.1-1"));
        Editor other = new Editor(mvc, users.as(who));
        for (String address : List.of(ONE + "/meetings", meeting, meeting + "/screen", meeting + "/minutes")) {
            assertThat(other.asks(address)).as(address).hasStatus(403);
        }
    }

    @Test
    void whoReadsTheCommuneOnlySeesNoDirectionAndNoFlag() {
        concludes(prepared(idOf("VB-2.1-1")), 1, "Việc nội bộ");
        Editor reader = new Editor(mvc, users.as("hdnd-28651"));
        assertThat(reader.opens(ONE + "/targets/VB-2.1-1?period=2026-Q3").text())
                .doesNotContain("Việc nội bộ");
        assertThat(reader.asks(ONE + "/directions")).hasStatus(403);
        assertThat(unit.opens(ONE + "/directions").select("main a[href$=/meetings]"))
                .isEmpty();
        Editor other = new Editor(mvc, users.as("vanhoa-28651"));
        assertThat(other.opens(ONE + "/directions").text()).doesNotContain("Việc nội bộ");
        assertThat(other.asks(ONE + "/directions/" + direction())).hasStatus(404);
    }
}
