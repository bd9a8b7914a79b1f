package vn.chitieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoTokens;
import vn.chitieu.api.ExtractedTargetAnswer;
import vn.chitieu.extraction.ExtractedTarget;
import vn.chitieu.extraction.Printed;
import vn.chitieu.extraction.source.Documents;

/** Documents over HTTP: read, or told why not. */
@DemoTest
class ExtractionsTests {

    private static final String ADDRESS = "/api/v1/extractions";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Caller caller;

    @Autowired
    private JsonMapper json;

    @Test
    void aDocumentWithoutTargetsIsAnEmptyList() throws Exception {
        for (byte[] content :
                List.of(Documents.word("Lời nói đầu."), "Lời nói đầu.".getBytes(StandardCharsets.UTF_8))) {
            assertThat(sends(content)).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
        }
        assertThat(text("Lời nói đầu.")).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
    }

    @Test
    void membersStandInTheirOrderWithThePrintedDigits() {
        ExtractedTarget target = new ExtractedTarget(
                "Tăng trưởng",
                "average-annual-growth",
                "within",
                new BigDecimal("8.0"),
                new BigDecimal("1E+1"),
                "%",
                "over-term",
                2030,
                null,
                List.of("Công an xã"),
                "câu",
                12,
                new BigDecimal("0.90"),
                List.of(),
                Printed.NOWHERE);
        String written = """
            {"name":"Tăng trưởng","measure":"average-annual-growth","comparator":"within","low":"8.0","high":"10","unit":"%",\
            "horizon":"over-term","deadline":2030,"lead":null,"supporting":["Công an xã"],"quote":"câu","line":12,"confidence":"0.90"}\
            """;
        assertThat(json.writeValueAsString(ExtractedTargetAnswer.of(target))).isEqualTo(written);
        assertThat(JsonMapper.builder().build().writeValueAsString(ExtractedTargetAnswer.of(target)))
                .isEqualTo(written);
    }

    @Test
    void whatIsNotReadSaysWhy() throws Exception {
        assertThat(sends(Documents.encrypted(Documents.word("Bí mật"))))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .hasHeader("Content-Language", "vi")
                .bodyJson()
                .isStrictlyEqualTo("""
                    {"type": "about:blank", "title": "Unprocessable Content", "status": 422,
                     "detail": "Tệp có mật khẩu. Bỏ mật khẩu rồi gửi lại.", "kind": "encrypted"}
                    """);
        assertThat(sends(new byte[] {0, 1, 2, 3}))
                .hasStatus(415)
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("unknown-type");
        assertThat(sends(new byte[20 * 1024 * 1024 + 1]))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.kind")
                .isEqualTo("too-large");
        assertThat(text("")).hasStatus(422).bodyJson().extractingPath("$.kind").isEqualTo("empty");
    }

    @Test
    void aFormNeedsItsFileAndOtherBodiesAreNotTaken() {
        assertThat(mvc.post()
                        .uri(ADDRESS)
                        .multipart()
                        .header(HttpHeaders.AUTHORIZATION, token())
                        .exchange())
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(caller.as("quocgia", HttpMethod.POST, ADDRESS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(415)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(mvc.post().uri(ADDRESS).contentType(MediaType.TEXT_PLAIN).content("Đạt 85%"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MvcTestResult sends(byte[] content) {
        return mvc.post()
                .uri(ADDRESS)
                .multipart()
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", content))
                .header(HttpHeaders.AUTHORIZATION, token())
                .exchange();
    }

    private MvcTestResult text(String text) {
        return caller.as("quocgia", HttpMethod.POST, ADDRESS)
                .contentType("text/plain;charset=UTF-8")
                .content(text.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private static String token() {
        return "Bearer " + DemoTokens.of("quocgia");
    }
}
