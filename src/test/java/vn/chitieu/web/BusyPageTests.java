package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.PortalTest;

/** Who found no place in time reads that nothing was begun, and has everything there to try again. */
@PortalTest
class BusyPageTests {

    private static final String ADDRESS = "/communes/28651/periods/2026-Q3/entry";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aPageLeadsBackToItself() {
        assertThat(failed(HttpMethod.GET, "value-1", "12,5"))
                .bodyText()
                .contains("quá nhiều người", "Yêu cầu này chưa được làm", "href=\"" + ADDRESS)
                .doesNotContain("error-id", "có thể");
    }

    @Test
    void whatAFormSentStandsThereToBeSentAgain() {
        assertThat(failed(HttpMethod.POST, "value-1", "12,5"))
                .bodyText()
                .contains("Lần gửi này chưa được thực hiện; nội dung vẫn giữ", "name=\"value-1\"", "value=\"12,5\"")
                .doesNotContain("error-id", "có thể");
    }

    @Test
    void aPasswordStandsInNoPage() {
        assertThat(failed(HttpMethod.POST, "password", "Bi-mat@1"))
                .bodyText()
                .contains("Lần gửi này chưa được thực hiện")
                .doesNotContain("Bi-mat@1", "có thể");
    }

    private MvcTestResult failed(HttpMethod method, String field, String text) {
        return mvc.method(method)
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param(field, text)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, ADDRESS);
                    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new Admission.Overload());
                    return request;
                })
                .exchange();
    }
}
