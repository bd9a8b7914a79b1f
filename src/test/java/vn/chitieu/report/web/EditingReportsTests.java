package vn.chitieu.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.commune.Place;
import vn.chitieu.entry.Desk;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.RoundClosed;

/** The Party office of Vĩnh Bình edits a quarter's report; others read it. */
@DemoTest
class EditingReportsTests {

    private static final String REPORT = "/communes/28651/reports/2026-Q3/party";
    private static final String SECTION = REPORT + "/sections/overview";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private Editor office;
    private Editor committee;

    @BeforeEach
    void signIn() {
        office = new Editor(mvc, users.as("vanphong-28651"));
        committee = new Editor(mvc, users.as("thuongvu-28651"));
    }

    private List<String> text(Editor reader) {
        return reader.opens(REPORT).select("#overview .sheet-paragraph").eachText();
    }

    private String docx() throws IOException {
        MvcTestResult file = committee.asks(REPORT + "/bao-cao.docx");
        assertThat(file).hasStatusOk();
        try (XWPFWordExtractor words = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(file.getResponse().getContentAsByteArray())))) {
            return words.getText();
        }
    }

    @Test
    void whatIsSavedIsReadAndFetchedInsteadOfWhatWasWritten() throws IOException {
        List<String> written = text(committee);
        assertThat(written.getFirst()).contains("3/10 chỉ tiêu đạt hoặc đúng tiến độ");
        assertThat(office.sends(SECTION, Map.of("body", "Kết quả <b>khá</b>.\r\n\r\n  Cần cố gắng.  ")))
                .hasStatus(302)
                .hasRedirectedUrl(REPORT + "#overview");
        assertThat(text(committee)).containsExactly("Kết quả <b>khá</b>.", "Cần cố gắng.");
        assertThat(docx()).contains("Kết quả <b>khá</b>.", "Cần cố gắng.").doesNotContain(written.getFirst());
        assertThat(office.opens(REPORT).select("#overview .tag").text()).isEqualTo("đã sửa");
        Document page = office.opens(SECTION);
        assertThat(page.select("details summary").text()).contains("Lần 1: Văn phòng Đảng ủy");
        assertThat(page.select(".report-version").first().text()).contains(written.getFirst());
        assertThat(jdbc.sql("select object_id from audit_entry where object_kind = 'REPORT' and act = 'SAVED'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-Q3 party overview");
    }

    @Test
    void aSectionWithoutTextIsLeftOutAndTheOthersAreNumberedAnew() throws IOException {
        assertThat(docx()).contains("I. KẾT QUẢ CHUNG", "II. KẾT QUẢ THEO LĨNH VỰC");
        office.sends(SECTION, Map.of("body", ""));
        assertThat(docx()).contains("I. KẾT QUẢ THEO LĨNH VỰC").doesNotContain("KẾT QUẢ CHUNG");
        assertThat(office.opens(REPORT).select("section:has(#left-out) a").eachAttr("aria-label"))
                .contains("Viết phần này: Kết quả chung");
        assertThat(committee.opens(REPORT).select("#left-out")).isEmpty();
    }

    @Test
    void whatTheFiguresSayNowStandsBesideAnEditedSection() {
        office.sends(SECTION, Map.of("body", "Ba chỉ tiêu đúng tiến độ."));
        assertThat(office.opens(SECTION).select("p.notice").text()).doesNotContain("Số liệu đã thay đổi");
        jdbc.sql("""
            update evaluation set state = 'MISSED' from target
            where target.id = target_id and evaluation.commune_code = '28651' and period = '2026-Q3'
              and evaluation.state = 'ON_TRACK' and official and parent_id is null
            """).update();
        Document page = office.opens(SECTION);
        assertThat(page.select("p.notice").text()).contains("Số liệu đã thay đổi từ khi phần này được sửa");
        assertThat(page.select("#body").val()).isEqualTo("Ba chỉ tiêu đúng tiến độ.");
        assertThat(page.select("section:has(#written) .report-version").text())
                .contains("chưa có chỉ tiêu nào trong 10");
        assertThat(office.opens(REPORT).select("#overview .tag").text()).isEqualTo("đã sửa, số liệu đã thay đổi");
        assertThat(office.posts(SECTION + "/take", Map.of("after", "1"))).hasStatus(302);
        assertThat(text(committee).getFirst()).contains("chưa có chỉ tiêu nào trong 10");
        assertThat(office.opens(REPORT).select("#overview .tag")).isEmpty();
    }

    @Test
    void anUneditedSectionFollowsTheFigures() {
        office.sends(SECTION, Map.of("body", "Bản sửa."));
        office.posts(SECTION + "/take", Map.of("after", "1"));
        List<String> before = text(committee);
        jdbc.sql("""
            update evaluation set state = 'MISSED'
            where commune_code = '28651' and period = '2026-Q3' and state = 'ON_TRACK'
            """).update();
        assertThat(text(committee)).isNotEqualTo(before);
    }

    @Test
    void aVersionBeforeCanBeTakenAgain() {
        office.sends(SECTION, Map.of("body", "Bản một."));
        office.sends(SECTION, Map.of("body", "Bản hai."));
        assertThat(office.posts(SECTION + "/take", Map.of("after", "2", "version", "1")))
                .hasStatus(302);
        assertThat(text(committee)).containsExactly("Bản một.");
        assertThat(office.opens(SECTION).select("details summary")).hasSize(3);
        assertThat(office.posts(SECTION + "/take", Map.of("after", "3", "version", "9")))
                .hasStatus(404);
    }

    @Test
    void twoWhoEditAtOnceSeeBothTexts() {
        Map<String, String> late = office.fieldsOf(office.opens(SECTION));
        new Editor(mvc, users.as("vanphong2-28651")).sends(SECTION, Map.of("body", "Bản của người khác."));
        late.put("body", "Bản của tôi.");
        MvcTestResult refused = office.posts(SECTION, late);
        assertThat(refused).hasStatus(409);
        Document page = Desk.read(refused);
        assertThat(page.select("#body").val()).isEqualTo("Bản của tôi.");
        assertThat(page.select("section:has(#saved)").text()).contains("Bản của người khác.");
        assertThat(office.posts(SECTION, office.fieldsOf(page))).hasStatus(302);
        assertThat(text(committee)).containsExactly("Bản của tôi.");
        assertThat(office.posts(SECTION + "/take", Map.of("after", "1"))).hasStatus(409);
    }

    @Test
    void aTextThatIsTooLongIsKeptAndSaid() {
        String typed = "a".repeat(30_001);
        MvcTestResult refused = office.sends(SECTION, Map.of("body", typed));
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#body");
        assertThat(page.select("#body").val()).isEqualTo(typed);
    }

    @Test
    void numberAndDayAreTypedAndPadded() throws IOException {
        assertThat(office.sends(REPORT + "/mark", Map.of("number", "5", "day", "5/2/2026", "subject", "về BHYT")))
                .hasStatus(302);
        assertThat(docx()).contains("Số 05-BC/ĐU", "Vĩnh Bình, ngày 05 tháng 02 năm 2026", "về BHYT");
        Document refused = Desk.read(office.sends(REPORT + "/mark", Map.of("number", "5a", "day", "31/2/2026")));
        assertThat(refused.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#number", "#day");
        assertThat(refused.select("#day").val()).isEqualTo("31/2/2026");
        Map<String, String> late = office.fieldsOf(office.opens(REPORT + "/mark"));
        new Editor(mvc, users.as("vanphong2-28651")).sends(REPORT + "/mark", Map.of("number", "6"));
        MvcTestResult conflict = office.posts(REPORT + "/mark", late);
        assertThat(conflict).hasStatus(409);
        assertThat(Desk.read(conflict).select(".notice[role=alert]").text()).contains("số 6");
    }

    @Test
    void theLayoutIsTheCommunesOwn() throws IOException {
        String address = "/communes/28651/reports/layout/party";
        assertThat(office.sends(
                        address,
                        Map.of(
                                "authority", "T/M BAN CHẤP HÀNH",
                                "recipients", "- Thường trực Tỉnh ủy;\n- Lưu.",
                                "signer", "Nguyễn Văn A")))
                .hasStatus(302);
        assertThat(docx())
                .contains("T/M BAN CHẤP HÀNH", "- Thường trực Tỉnh ủy;", "- Lưu.", "Nguyễn Văn A")
                .doesNotContain("T/M BAN THƯỜNG VỤ");
        Document refused = Desk.read(office.sends(address, Map.of("issuer", " ", "recipients", "")));
        assertThat(refused.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#issuer", "#recipients");
        assertThat(committee.asks(address)).hasStatus(403);
        assertThat(office.asks("/communes/28651/reports/layout/state"))
                .as("the commune has no document of a state body")
                .hasStatus(404);
    }

    @Test
    void onlyThePartyOfficeEdits() {
        assertThat(committee.asks(SECTION)).hasStatus(403);
        assertThat(committee.opens(REPORT).select(".report-edit")).isEmpty();
        assertThat(new Editor(mvc, users.as("vanphong-31051")).asks(REPORT)).hasStatus(403);
    }

    @Test
    void theProvinceReadsOnceTheFiguresAreSubmitted() {
        Editor province = new Editor(mvc, users.as("tinh-82"));
        assertThat(province.asks(REPORT)).hasStatus(403);
        assertThat(province.asks(REPORT + "/bao-cao.docx")).hasStatus(403);
        assertThat(province.asks("/communes/28651/reports/2026-Q2/party")).hasStatusOk();
        Document list = province.opens("/communes/28651/reports");
        assertThat(list.select("a[href*=2026-Q3]")).isEmpty();
        assertThat(list.select("main").text()).contains("Báo cáo của kỳ chưa gửi số liệu chưa hiện ở đây");
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(province.asks(REPORT)).hasStatusOk();
    }

    @Test
    void whatIsNoReportIsNotFound() {
        for (String nothing : List.of(
                "2031-Q1/party",
                "2026-Q3/state",
                "2026-Q3/x",
                "2026-Q9/party",
                "x/party",
                "2026-Q3/party/bao-cao.exe")) {
            assertThat(office.asks("/communes/28651/reports/" + nothing))
                    .as(nothing)
                    .hasStatus(404);
        }
        assertThat(office.asks(REPORT + "/sections/x")).hasStatus(404);
    }

    @Test
    void figuresThatAreKeptOutAreNamedAndNotShown() throws IOException {
        // A series of its own, since one that has figures cannot be kept out
        jdbc.sql("""
            insert into series
            select (jsonb_populate_record(known, jsonb_build_object('id', -5, 'key', 'KEPT_OUT'))).*
            from series known where commune_code = '28651' and key = 'BUDGET_REV'
            """).update();
        String name = jdbc.sql("""
            update target set withheld = true, series_id = -5, baseline_value = null, baseline_year = null, baseline_source = null,
                              baseline_demo = null
            where code = 'VB-2.1-1'
            returning name
            """).query(String.class).single();
        assertThat(docx()).contains("Không đưa lên hệ thống, báo cáo riêng theo chế độ: " + name);
        assertThat(
                        committee
                                .opens(REPORT)
                                .select(".sheet-table tr:has(td:containsOwn(" + name + ")) td")
                                .eachText()
                                .stream()
                                .filter(text -> !text.isEmpty()))
                .containsExactly("1", name, "Không đưa lên hệ thống");
    }

    @Test
    void whoDoesNotReadAnInternalDocumentReadsNothingOfIt() {
        Document reader = new Editor(mvc, users.as("hdnd-30445")).opens("/communes/30445/reports/2026-Q3/party");
        assertThat(reader.select(".sheet-table")).isEmpty();
        assertThat(reader.select("#overview").text()).contains("Không có chỉ tiêu nào được theo dõi");
        Editor office30445 = new Editor(mvc, users.as("vanphong-30445"));
        office30445.sends("/communes/30445/reports/2026-Q3/party/sections/overview", Map.of("body", "Của nội bộ."));
        Document again = new Editor(mvc, users.as("hdnd-30445")).opens("/communes/30445/reports/2026-Q3/party");
        assertThat(again.select("main").text()).doesNotContain("Của nội bộ");
        Document office = office30445.opens("/communes/30445/reports/2026-Q3/party");
        assertThat(office.select("#overview").text()).contains("Của nội bộ.");
        assertThat(office.select(".sheet-footer").text()).contains("Có số liệu của văn bản nội bộ, không phổ biến.");
    }

    @Test
    void aReportOfAClosedRoundCitesTheHashOfWhatWasFrozen() throws IOException {
        String period = "2026-Q1";
        String report = "/communes/28651/reports/" + period + "/party";
        assertThat(committee.opens(report).select(".sheet-footer").text()).contains("Số liệu đã chốt, không kèm mã");
        closeAnew(period);
        String hash = jdbc.sql("select hash from snapshot where commune_code = '28651' and period = '2026-Q1'")
                .query(String.class)
                .single();
        Document page = committee.opens(report);
        assertThat(page.select(".sheet-footer").text()).contains("Số liệu chốt lần 1 ngày", "SHA-256: " + hash);
        assertThat(page.select(".sheet-remark").text()).contains("Số liệu theo bản chốt lần 1 ngày");
        jdbc.sql("""
            update figure set value = value + 1 where commune_code = '28651' and period = '2026-Q1'
              and value is not null
            """).update();
        Document moved = committee.opens(report);
        assertThat(moved.select(".sheet-footer").text())
                .as("what moved is not vouched for")
                .doesNotContain(hash);
        assertThat(moved.select(".sheet-remark").text()).contains("khác với bản chốt lần 1");
    }

    private void closeAnew(String period) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(users.named("vanphong-28651"), null, "ROLE_ANY"));
        events.publishEvent(new RoundClosed(
                new Place("82", "28651"),
                ReportingPeriod.parse(period),
                users.named("vanphong-28651").id()));
        SecurityContextHolder.clearContext();
    }
}
