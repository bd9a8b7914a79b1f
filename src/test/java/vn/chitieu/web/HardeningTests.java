package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

/** What keeps a browser from being turned against the person before it, on every kind of answer. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class HardeningTests {

    private static final RequestPostProcessor ADMINISTRATOR = SignedIn.as(Grant.everywhere(Role.ADMINISTRATOR));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/",
                "/admin",
                "/country",
                "/khong-co-trang-nay",
                "/css/base.css",
                "/css/khong-co.css",
                "/js/idle.js",
                "/img/mark.svg",
                "/actuator/health"
            })
    void everyAnswerCarriesTheHeaders(String address) {
        MvcTestResult result =
                mvc.get().uri(address).secure(true).with(ADMINISTRATOR).exchange();
        assertThat(result)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin")
                .hasValue("Cross-Origin-Resource-Policy", "same-origin")
                .hasValue("Strict-Transport-Security", "max-age=31536000")
                .containsHeaders("Content-Security-Policy", "Permissions-Policy")
                .doesNotContainHeaders("Server", "X-Powered-By");
    }

    @Test
    void whatCameWithARequestCannotPassForAnEntryOfTheLog(CapturedOutput log) {
        mvc.get()
                .uri("/error")
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/a\nWARN quantri signed in");
                    return request;
                })
                .exchange();
        assertThat(log).contains("/a�WARN quantri signed in");
    }

    @Test
    void whoFoundNoPlaceReadsThatOthersAreAtWork() throws Exception {
        MvcTestResult answer = mvc.get()
                .uri("/error")
                .accept(MediaType.TEXT_HTML)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 503);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/communes/28651");
                    request.setAttribute(
                            RequestDispatcher.ERROR_EXCEPTION, new ServletException(new Admission.Overload()));
                    return request;
                })
                .exchange();
        assertThat(answer.getResponse().getContentAsString())
                .contains("<h1>Đang có quá nhiều người làm việc cùng lúc</h1>")
                .doesNotContain("Cơ sở dữ liệu tạm thời");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example/admin", "/\\elsewhere.example", "/login?continue=https://elsewhere.example"
            })
    void signingInLeadsNowhereElse(String asked) {
        MockHttpSession session = new MockHttpSession();
        mvc.get()
                .uri("/")
                .with(request -> {
                    request.setRequestURI(asked);
                    request.setQueryString("to=https://elsewhere.example");
                    return request;
                })
                .header("Referer", "https://elsewhere.example/")
                .session(session)
                .exchange();
        MvcTestResult signedIn = mvc.post()
                .uri("/login")
                .param("username", accounts.anAccount().username())
                .param("password", AccountFixture.PASSWORD)
                .param("redirect", "https://elsewhere.example/")
                .param("continue", "https://elsewhere.example/")
                .session(session)
                .with(csrf())
                .exchange();
        assertThat(signedIn).hasStatus(302);
        assertThat(signedIn.getResponse().getRedirectedUrl())
                .satisfiesAnyOf(
                        it -> assertThat(it).matches("/[^/\\\\].*|/"),
                        it -> assertThat(it).startsWith("http://localhost/"));
    }
}
