package vn.chitieu.explanation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.explanation.file.FileInspection;
import vn.chitieu.explanation.file.Samples;

/** Vĩnh Bình adds what shows that its figures and explanations are so. */
@DemoTest
class EvidenceTests {

    private static final String OF_TARGET = "/communes/28651/periods/2026-Q3/targets/VB-2.1-1/evidence";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;
    private String ofFigure;

    @BeforeEach
    void chooseAFigure() {
        office = new Editor(mvc, users.as("vanphong-28651"));
        long series = jdbc.sql("select id from series where commune_code = '28651' and key = 'BUDGET_REV'")
                .query(Long.class)
                .single();
        ofFigure = "/communes/28651/periods/2026-Q3/series/" + series + "/evidence";
    }

    @Test
    void aFileIsKeptAndComesBackAsItWas() {
        assertThat(sends("vanphong-28651", ofFigure, "Biểu thu ngân sách", "Biểu thu.pdf", Samples.pdf()))
                .hasRedirectedUrl(ofFigure);
        Editor reader = new Editor(mvc, users.as("hdnd-28651"));
        Document page = reader.opens(ofFigure);
        Element link = page.expectFirst(".evidence a");
        assertThat(link.text()).isEqualTo("Biểu thu ngân sách");
        assertThat(page.select(".evidence").text()).contains("Biểu thu.pdf, 1 KB", "chưa quét mã độc");
        MvcTestResult file = reader.asks(link.attr("href"));
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Bi%E1%BB%83u%20thu.pdf");
        assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(Samples.pdf());
        assertThat(jdbc.sql("select after from audit_entry where object_kind = 'EVIDENCE' and act = 'ADDED'")
                        .query(String.class)
                        .single())
                .contains("file: Biểu thu.pdf", "sha256: ");
    }

    @Test
    void aLinkLeadsOutAndTellsNothingOfWhereItComesFrom() {
        String there = "https://thongke.gov.vn/bieu?q=3";
        assertThat(office.posts(OF_TARGET, Map.of("title", "Số của Cục Thống kê", "link", there)))
                .hasStatus(302);
        Element link = office.opens(OF_TARGET).expectFirst(".evidence a");
        assertThat(link.attr("href")).isEqualTo(there);
        assertThat(link.attr("rel")).contains("noopener", "noreferrer");
        assertThat(office.opens(OF_TARGET.replace("/evidence", "/explanation"))
                        .select(".evidence a")
                        .text())
                .isEqualTo("Số của Cục Thống kê");
    }

    @Test
    void whatIsNoEvidenceIsSaidAtItsField() {
        assertThat(problems(office.posts(OF_TARGET, Map.of("title", "", "link", ""))))
                .containsExactlyInAnyOrder("#title", "#upload");
        assertThat(problems(office.posts(OF_TARGET, Map.of("title", "x", "link", "javascript:alert(1)"))))
                .containsExactly("#link");
        MvcTestResult wrong = sends("vanphong-28651", OF_TARGET, "Trang", "trang.pdf", "<html></html>".getBytes());
        assertThat(problems(wrong)).containsExactly("#upload");
        Document page = Desk.read(wrong);
        assertThat(page.select("#title").val()).isEqualTo("Trang");
        assertThat(page.select(".field__error").text()).contains("Chỉ nhận PDF");
        assertThat(page.text()).contains("chưa bật quét mã độc", "bí mật nhà nước");
        byte[] large = Arrays.copyOf(Samples.pdf(), FileInspection.MOST_BYTES + 1);
        MvcTestResult tooLarge = sends("vanphong-28651", OF_TARGET, "Lớn", "lon.pdf", large);
        assertThat(problems(tooLarge)).containsExactly("#upload");
        assertThat(Desk.read(tooLarge).select(".field__error").text()).contains("10 MB");
        assertThat(jdbc.sql("select count(*) from evidence").query(Long.class).single())
                .isZero();
    }

    @Test
    void whatIsRemovedStaysNamedAndIsNotOpenedAnyMore() {
        sends("vanphong-28651", ofFigure, "Nhầm tệp", "a.png", Samples.png());
        String file = office.opens(ofFigure).expectFirst(".evidence a").attr("href");
        MvcTestResult without = office.posts(file + "/remove", Map.of("reason", " "));
        assertThat(without).hasStatus(422);
        assertThat(Desk.read(without).select(".evidence details[open] .field__error"))
                .hasSize(1);
        assertThat(office.posts(file + "/remove", Map.of("reason", "Gửi nhầm"))).hasRedirectedUrl(ofFigure);
        Document page = office.opens(ofFigure);
        assertThat(page.select(".evidence .removed").text()).isEqualTo("Nhầm tệp");
        assertThat(page.select(".evidence").text()).contains("Gửi nhầm");
        assertThat(page.select(".evidence a")).isEmpty();
        assertThat(office.asks(file)).hasStatus(404);
        assertThat(office.posts(file + "/remove", Map.of("reason", "Lần nữa"))).hasStatus(409);
        assertThat(jdbc.sql("select count(*) from evidence_file")
                        .query(Long.class)
                        .single())
                .as("the bytes stay")
                .isEqualTo(1);
        assertThat(jdbc.sql("select reason from audit_entry where object_kind = 'EVIDENCE' and act = 'REMOVED'")
                        .query(String.class)
                        .single())
                .isEqualTo("Gửi nhầm");
    }

    @Test
    void aClosedRoundTakesNoneAndGivesNoneBack() {
        sends("vanphong-28651", ofFigure, "Biểu", "a.png", Samples.png());
        String file = office.opens(ofFigure).expectFirst(".evidence a").attr("href");
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(office.posts(ofFigure, Map.of("title", "x", "link", "https://a.vn/")))
                .hasStatus(409);
        assertThat(office.posts(file + "/remove", Map.of("reason", "x"))).hasStatus(409);
        assertThat(office.asks(file)).hasStatusOk();
        assertThat(office.opens(ofFigure).select("form[enctype]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuongvu-28651", "hdnd-28651", "vanhoa-28651", "tinh-82", "vanphong-31051", "quantri"})
    void nobodyElseAddsOrRemoves(String account) {
        sends("vanphong-28651", ofFigure, "Biểu", "a.png", Samples.png());
        String file = office.opens(ofFigure).expectFirst(".evidence a").attr("href");
        assertThat(sends(account, ofFigure, "Biểu", "a.pdf", Samples.pdf())).hasStatus(403);
        assertThat(sends(account, OF_TARGET, "Biểu", "a.pdf", Samples.pdf())).hasStatus(403);
        assertThat(new Editor(mvc, users.as(account)).posts(file + "/remove", Map.of("reason", "x")))
                .hasStatus(403);
    }

    @Test
    void anotherCommunesFileIsNotFoundByItsNumber() {
        sends("vanphong-28651", ofFigure, "Biểu", "a.png", Samples.png());
        String file = office.opens(ofFigure).expectFirst(".evidence a").attr("href");
        Editor other = new Editor(mvc, users.as("vanphong-31051"));
        assertThat(other.asks(file)).hasStatus(403);
        assertThat(other.asks(file.replace("28651", "31051"))).hasStatus(404);
        assertThat(new Editor(mvc, users.as("quantri")).asks(file)).hasStatus(403);
    }

    /** All targets of phường 30445 are of an internal document. */
    @Test
    void whoReadsPublicDocumentsOnlyFindsNothingOfAnInternalOne() {
        Map<String, Object> target = jdbc.sql("""
            select target_id, code from evaluation join target on target.id = target_id
            where evaluation.commune_code = '30445' and period = '2026-Q3' order by target_id limit 1
            """).query().singleRow();
        String address = "/communes/30445/periods/2026-Q3/targets/" + target.get("code") + "/evidence";
        assertThat(sends("vanphong-30445", address, "Tờ trình", "a.pdf", Samples.pdf()))
                .hasStatus(302);
        String file = new Editor(mvc, users.as("vanphong-30445"))
                .opens(address)
                .expectFirst(".evidence a")
                .attr("href");
        Editor reader = new Editor(mvc, users.as("hdnd-30445"));
        assertThat(reader.asks(address)).hasStatus(404);
        assertThat(reader.asks(file)).hasStatus(404);
        assertThat(reader.asks("/communes/30445/periods/2026-Q3/explanations")).hasStatusOk();
        assertThat(reader.opens("/communes/30445/periods/2026-Q3/explanations").select("tbody tr"))
                .isEmpty();
        assertThat(new Editor(mvc, users.as("thuongvu-30445")).asks(file)).hasStatusOk();
    }

    @Test
    void filesAreSentNowhereElse() {
        for (String elsewhere : List.of("/login", "/communes/28651/periods/2026-Q3/entry", "/account")) {
            assertThat(sends("vanphong-28651", elsewhere, "x", "a.pdf", Samples.pdf()))
                    .as(elsewhere)
                    .hasStatus(415);
        }
    }

    @Test
    void theGridCountsTheEvidenceOfAFigure() {
        sends("vanphong-28651", ofFigure, "Biểu", "a.png", Samples.png());
        assertThat(office.opens("/communes/28651/periods/2026-Q3/entry")
                        .select("a[href=" + ofFigure + "]")
                        .text())
                .isEqualTo("Minh chứng (1)");
    }

    private MvcTestResult sends(String account, String address, String title, String name, byte[] content) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("title", title)
                .param("link", "")
                .with(users.as(account))
                .with(csrf())
                .exchange();
    }

    private static List<String> problems(MvcTestResult result) {
        assertThat(result).hasStatus(422);
        return Desk.read(result).select(".error-summary a").eachAttr("href");
    }
}
