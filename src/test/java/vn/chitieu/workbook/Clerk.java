package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person who fetches a round's workbook, sends it back and presses the button below the preview. */
final class Clerk {

    private final MockMvcTester mvc;
    private final RequestPostProcessor person;
    private final String address;

    Clerk(MockMvcTester mvc, RequestPostProcessor person, String commune, String period) {
        this.mvc = mvc;
        this.person = person;
        this.address = "/communes/" + commune + "/periods/" + period + "/workbook";
    }

    MvcTestResult asks(String ending) {
        return mvc.get().uri(address + ending).with(person).exchange();
    }

    Sheet downloads() {
        MvcTestResult result = asks(".xlsx");
        assertThat(result).hasStatus(200);
        return Sheet.open(result.getResponse().getContentAsByteArray());
    }

    MvcTestResult sends(byte[] file) {
        return mvc.post()
                .uri(address)
                .multipart()
                .file(new MockMultipartFile("file", "bieu.xlsx", "application/octet-stream", file))
                .with(person)
                .with(csrf())
                .exchange();
    }

    MvcTestResult sends(Sheet sheet) {
        return sends(sheet.file());
    }

    /** Presses the button of a preview as it is shown, with other ticks. */
    MvcTestResult applies(Document preview, Map<String, Boolean> ticks) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : preview.select("form#preview input[name]:not([name=_csrf])")) {
            boolean box = input.attr("type").equals("checkbox");
            if (!box || ticks.getOrDefault(input.attr("name"), input.hasAttr("checked"))) {
                fields.put(input.attr("name"), input.val());
            }
        }
        return posts(fields);
    }

    MvcTestResult applies(Document preview) {
        return applies(preview, Map.of());
    }

    MvcTestResult posts(Map<String, String> fields) {
        MockMvcRequestBuilder request =
                mvc.post().uri(address + "/apply").with(person).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
