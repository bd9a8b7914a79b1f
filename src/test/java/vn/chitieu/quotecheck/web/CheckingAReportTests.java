package vn.chitieu.quotecheck.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** A report's numbers beside the portal's, for whoever reads the commune. */
@DemoTest
class CheckingAReportTests {

    private static final String ADDRESS = "/communes/28651/quote-check";
    private static final String REPORT = """
        Tỷ lệ dân số tham gia BHYT quý III/2026 đạt 98,2%, mục tiêu đến năm 2030 là 99%.
        Thu nhập bình quân đầu người năm 2025 đạt 82,5 triệu đồng/người/năm.
        Quý IV/2025, tỷ lệ dân số tham gia BHYT đạt 97,05%.
        Toàn xã đã trồng 1.250 cây xanh.
        """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Test
    void misquotesComeFirstEachWithTheRightNumberAndWhereItIsFrom() {
        Editor committee = new Editor(mvc, users.as("thuongvu-28651"));
        Document page = Desk.read(committee.posts(ADDRESS, Map.of("text", REPORT, "period", "2026-Q3")));
        assertThat(page.select("h1").text()).isEqualTo("Có 2 số không khớp với hệ thống");
        assertThat(page.select(".finding--wrong").eachText())
                .anySatisfy(
                        it -> assertThat(it).contains("Văn bản ghi 98,2%; số trên hệ thống của quý III/2026 là 98,6%."))
                .anySatisfy(it -> assertThat(it).contains("Văn bản ghi 97,05%; số đã chốt quý IV/2025 là 97,5%."));
        assertThat(page.select(".finding--wrong a[href*='/targets/']")).hasSize(2);
        assertThat(page.select(".finding--wrong a[href*='/history']")).hasSize(2);
        assertThat(page.select(".quote--wrong a").eachAttr("aria-label"))
                .containsExactly("98,2%: số sai", "97,05%: số sai");
        assertThat(page.select(".quote--right")).hasSize(2);
        assertThat(page.select(".quotes__counts").text()).contains("2 số sai").contains("2 số khớp");
        assertThat(page.select("#text").text()).contains("BHYT quý III/2026");
    }

    @Test
    void aFileIsReadInsteadAndABadOneAnsweredAtItsField() {
        assertThat(Desk.read(sends(REPORT.getBytes(StandardCharsets.UTF_8))).select(".finding--wrong"))
                .hasSize(2);
        MvcTestResult broken = sends(new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        assertThat(broken).hasStatus(422);
        Document page = Desk.read(broken);
        assertThat(page.select("#file-error").text()).isNotEmpty();
        assertThat(page.select("#text").text()).isEqualTo("Chữ đang gõ");
    }

    @Test
    void nothingSentIsAskedForAndStrangersStayOut() {
        assertThat(new Editor(mvc, users.as("vanphong-28651")).posts(ADDRESS, Map.of("text", " ")))
                .hasStatus(422);
        Editor stranger = new Editor(mvc, users.as("vanphong-31051"));
        assertThat(stranger.asks(ADDRESS)).hasStatus(403);
        assertThat(stranger.posts(ADDRESS, Map.of("text", REPORT))).hasStatus(403);
    }

    private MvcTestResult sends(byte[] file) {
        return mvc.post()
                .uri(ADDRESS)
                .multipart()
                .file(new MockMultipartFile("file", "bao-cao.txt", "text/plain", file))
                .param("text", "Chữ đang gõ")
                .with(users.as("vanphong-28651"))
                .with(csrf())
                .exchange();
    }
}
