package vn.chitieu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chitieu.DemoTest;

/** The command lines of {@code docs/api.md} and of the README do what stands beside them. */
@DemoTest
class ApiPageTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everyExampleComesOutAsPrinted() throws Exception {
        List<String> commands = blocks("docs/api.md", "sh");
        List<String> answers = blocks("docs/api.md", "json");
        assertThat(commands).hasSize(3).hasSameSizeAs(answers);
        for (int i = 0; i < commands.size(); i++) {
            JsonNode answer = JSON.readTree(call(commands.get(i)).getResponse().getContentAsByteArray());
            JsonNode printed = JSON.readTree(answers.get(i));
            if (answer.isArray()) {
                assertThat(answer).as(commands.get(i)).contains(printed);
            } else {
                assertThat(answer).as(commands.get(i)).isEqualTo(printed);
            }
        }
    }

    @Test
    void theReadmesCommandsWork() throws Exception {
        List<String> commands = blocks("README.md", "sh").stream()
                .filter(block -> block.startsWith("curl"))
                .toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            assertThat(call(command)).as(command).hasStatusOk();
        }
    }

    private MvcTestResult call(String command) {
        CurlLine line = CurlLine.parse(command);
        MockMvcRequestBuilder request = mvc.method(line.body().isEmpty() ? HttpMethod.GET : HttpMethod.POST)
                .uri(line.address())
                .content(line.body());
        line.headers().forEach(request::header);
        return request.exchange();
    }

    /** The fenced blocks of a language, each as one text. */
    private static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : MarkdownPage.read(page).lines()) {
            if (line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (line.equals("```") && block != null) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
