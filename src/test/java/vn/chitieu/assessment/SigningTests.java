package vn.chitieu.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.commune.Place;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** The committee of Vĩnh Bình signs what it concludes about a target that has no figure yet. */
@DemoTest
class SigningTests {

    private static final Place PLACE = new Place("82", "28651");
    private static final ReportingPeriod PERIOD = ReportingPeriod.quarter(2026, 3);
    private static final String COMMITTEE = "thuongvu-28651";
    private static final String REASON = "Sở Tài chính đã xác nhận,\n<b>chờ văn bản</b>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private Desks desks;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Signing signing;

    @Autowired
    private JdbcClient jdbc;

    private String code;
    private String series;
    private String address;

    @BeforeEach
    void chooseATarget() {
        Map<String, Object> chosen = jdbc.sql("""
            select target.code, series.key from evaluation
            join target on target.id = target_id join series on series.id = series_id
            where evaluation.commune_code = '28651' and period = '2026-Q3' and evaluation.state = 'NO_FIGURE'
              and kind = 'NUMBER'
            order by target.id limit 1
            """).query().singleRow();
        code = (String) chosen.get("code");
        series = (String) chosen.get("key");
        address = "/communes/28651/targets/" + code;
        assertThat(target().now().state()).isEqualTo(State.NO_FIGURE);
    }

    @Test
    void aWordThatAgreesIsSignedWithoutAReason() {
        assertThat(page("hdnd-28651").select(".assessment").text()).contains("Chưa ký đánh giá");
        assertThat(signs(page(COMMITTEE), "IN_PROGRESS", "")).hasStatus(302);
        Document page = page("hdnd-28651");
        assertThat(page.select(".opinions .state--signed").text()).isEqualTo("Đang thực hiện");
        assertThat(page.select(".opinions .meta").text()).startsWith("Ban Thường vụ · xã Vĩnh Bình, ký ");
        assertThat(page.select(".contested, .outdated, .signing")).isEmpty();
        assertThat(line("hdnd-28651")).contains("Cấp ủy: Đang thực hiện").doesNotContain("khác kết luận máy");
    }

    @Test
    void aWordThatDiffersNeedsAReason() {
        MvcTestResult result = signs(page(COMMITTEE), "MET", "  ");
        assertThat(result).hasStatus(422);
        Document page = Desk.read(result);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#reason");
        assertThat(page.select("#reason-error").text()).contains("hãy ghi lý do");
        assertThat(page.select("input[name=word][checked]").val()).isEqualTo("MET");
        assertThat(page.select("details.signing[open]")).hasSize(1);
        assertThat(target().signings()).isEmpty();
    }

    @Test
    void theDifferenceIsShownToEveryReaderWithItsReason() {
        assertThat(signs(page(COMMITTEE), "MET", REASON)).hasStatus(302);
        Document page = page("tinh-82");
        assertThat(page.select(".opinions").text())
                .contains("Chưa có số liệu", "Đạt", "khác kết luận máy", "Sở Tài chính đã xác nhận");
        assertThat(page.select(".opinions b").eachText()).doesNotContain("chờ văn bản");
        assertThat(line("tinh-82"))
                .contains("Cấp ủy: Đạt", "khác kết luận máy", "Lý do của cấp ủy: Sở Tài chính đã xác nhận");
    }

    @Test
    void everyMistakeIsSaidAtItsFieldAndNothingTypedIsLost() {
        String longReason = "x".repeat(1001);
        Document page = Desk.read(signs(page(COMMITTEE), "", longReason));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#word", "#reason");
        assertThat(page.select("#word")).hasSize(1);
        assertThat(page.select("textarea").val()).isEqualTo(longReason);
        assertThat(Desk.read(signs(page(COMMITTEE), "WONDERFUL", "")).select("#word-error"))
                .hasSize(1);
    }

    @Test
    void everySigningIsKeptAndTheLatestHolds() {
        signs(page(COMMITTEE), "IN_PROGRESS", "");
        signs(page(COMMITTEE), "UNLIKELY", "Chưa giải phóng được mặt bằng");
        AssessedTarget target = target();
        assertThat(target.signings())
                .extracting(Assessment::word)
                .containsExactly(AssessmentWord.UNLIKELY, AssessmentWord.IN_PROGRESS);
        assertThat(target.isContested()).isTrue();
        assertThat(assessments.latest("28651", PERIOD).get(target.target()).version())
                .isEqualTo(2);
        Document page = page("hdnd-28651");
        assertThat(page.select(".opinions .state--signed").text()).isEqualTo("Khó có khả năng hoàn thành");
        assertThat(page.select(".signings li .state--signed").eachText())
                .containsExactly("Khó có khả năng hoàn thành", "Đang thực hiện");
        assertThat(page.select(".signings li .contested")).hasSize(1);
    }

    @Test
    void whoeverIsSecondSeesBothAndLosesNothing() {
        Document mine = page(COMMITTEE);
        assertThat(signs(page(COMMITTEE), "IN_PROGRESS", "")).hasStatus(302);
        MvcTestResult late = signs(mine, "MISSED", "Không còn nguồn vốn");
        assertThat(late).hasStatus(409);
        Document page = Desk.read(late);
        assertThat(page.select(".assessment .notice").text()).contains("đã có lần ký khác");
        assertThat(page.select(".opinions .state--signed").text()).isEqualTo("Đang thực hiện");
        assertThat(page.select("input[name=word][checked]").val()).isEqualTo("MISSED");
        assertThat(page.select("textarea").val()).isEqualTo("Không còn nguồn vốn");
        assertThat(target().signings()).hasSize(1);
        assertThat(signs(page, "MISSED", "Không còn nguồn vốn")).hasStatus(302);
        assertThat(target().signings()).hasSize(2);
    }

    @Test
    void figuresThatChangeAfterTheSigningAreShownToHaveChanged() {
        Document read = page(COMMITTEE);
        assertThat(signs(read, "IN_PROGRESS", "")).hasStatus(302);
        assertThat(target().isOutdated()).isFalse();
        Document reread = page(COMMITTEE);
        assertThat(desks.of("vanphong-28651", "28651", PERIOD.toString()).types(series, "3"))
                .hasStatus(302);
        assertThat(target().isOutdated()).isTrue();
        assertThat(page("hdnd-28651").select(".outdated").text())
                .contains("Số liệu đã đổi sau khi ký", "Chưa có số liệu");
        MvcTestResult blind = signs(reread, "IN_PROGRESS", "");
        assertThat(blind).as("signed on figures that were not seen").hasStatus(409);
        assertThat(Desk.read(blind).select(".assessment .notice").text()).contains("số liệu đã đổi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thuongvu-31051",
                "vanphong-28651",
                "kinhte-28651",
                "hdnd-28651",
                "kiemtra-28651",
                "tinh-82",
                "quocgia",
                "quantri"
            })
    void nobodyElseSigns(String account) {
        assertThat(mvc.post()
                        .uri(address)
                        .with(users.as(account))
                        .with(csrf())
                        .param("period", PERIOD.toString())
                        .param("word", "IN_PROGRESS")
                        .param("after", "0")
                        .param("seen", "NO_FIGURE"))
                .hasStatus(403);
        AssessedTarget target = target();
        assertThat(target.signings()).isEmpty();
        assertThatThrownBy(() -> signing.sign(target, AssessmentWord.IN_PROGRESS, null, users.named(account)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatCountsNowhereIsNotSigned() {
        for (Map<String, String> wrong : List.of(
                Map.of("uri", "/communes/28651/targets/XX", "period", "2026-Q3"),
                Map.of("uri", address, "period", "2031-Q1"),
                Map.of("uri", address, "period", "abc"))) {
            assertThat(mvc.post()
                            .uri(wrong.get("uri"))
                            .with(users.as(COMMITTEE))
                            .with(csrf())
                            .param("period", wrong.get("period"))
                            .param("word", "MET"))
                    .as("%s", wrong)
                    .hasStatus(404);
        }
        assertThat(mvc.post().uri(address).with(users.as(COMMITTEE)).param("period", "2026-Q3"))
                .as("forged")
                .hasStatus(403);
    }

    @Test
    void whatIsSignedIsNeverChanged() {
        assertThat(jdbc.sql("select has_table_privilege('assessment', 'UPDATE, DELETE')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        AssessedTarget target = target();
        assertThatThrownBy(() -> signing.sign(target, AssessmentWord.MET, null, users.named(COMMITTEE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(signing.sign(target, AssessmentWord.MET, REASON, users.named(COMMITTEE)))
                .isTrue();
        assertThat(signing.sign(target, AssessmentWord.MET, REASON, users.named(COMMITTEE)))
                .as("after a signing it has not seen")
                .isFalse();
    }

    private AssessedTarget target() {
        return assessments.find(PLACE, code, PERIOD).orElseThrow();
    }

    private Document page(String account) {
        return Desk.read(mvc.get()
                .uri(address + "?period=" + PERIOD)
                .with(users.as(account))
                .exchange());
    }

    private String line(String account) {
        Document page = Desk.read(mvc.get()
                .uri("/communes/28651?period=" + PERIOD)
                .with(users.as(account))
                .exchange());
        return page.expectFirst("tr:has(th a[href*=/targets/" + code + "?])").text();
    }

    /** Sends the form of a page as it was read. */
    private MvcTestResult signs(Document page, String word, String reason) {
        return mvc.post()
                .uri(address)
                .with(users.as(COMMITTEE))
                .with(csrf())
                .param("period", page.select(".signing [name=period]").val())
                .param("after", page.select(".signing [name=after]").val())
                .param("seen", page.select(".signing [name=seen]").val())
                .param("word", word)
                .param("reason", reason)
                .exchange();
    }
}
