package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.chitieu.PortalTest;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class ShellTests {

    private static final RequestPostProcessor ADMINISTRATOR = SignedIn.as(Grant.everywhere(Role.ADMINISTRATOR));

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin", "/country", "/communes/28651", "/actuator", "/actuator/env", "/error"})
    void nothingOpensWithoutSigningIn(String uri) {
        assertThat(mvc.get().uri(uri)).hasRedirectedUrl("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/actuator/health", "/actuator/health/readiness", "/css/base.css", "/img/mark.svg"})
    void theDoorAndItsSignsAreOpenToEveryone(String uri) {
        assertThat(mvc.get().uri(uri)).hasStatusOk();
    }

    @Test
    void aProgramIsToldAStatusInsteadOfAPage() {
        assertThat(mvc.get().uri("/admin").accept(MediaType.APPLICATION_JSON)).hasStatus(401);
    }

    @Test
    void nothingInlineAndNothingFromElsewhere() throws Exception {
        MvcTestResult result = mvc.get().uri("/login").exchange();
        assertThat(result)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies -> assertThat(policies)
                                .singleElement()
                                .asString()
                                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                                .doesNotContain("unsafe"))
                .hasHeaderSatisfying("Referrer-Policy", it -> assertThat(it).containsExactly("same-origin"))
                .containsHeaders("Permissions-Policy", "X-Content-Type-Options", "Cache-Control");
        Document page = page(result);
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload]"))
                .isEmpty();
        assertThat(page.select("[src], link[href]"))
                .allSatisfy(it -> assertThat(it.attr("src") + it.attr("href")).startsWith("/"));
    }

    @Test
    void filesCarryTheirContentInTheirNameAndAreKeptForAYear() throws Exception {
        List<String> addresses = page(mvc.get().uri("/login").exchange()).select("head link[href]").stream()
                .map(link -> link.attr("href"))
                .toList();
        assertThat(addresses).hasSize(4).allMatch(it -> it.matches("/.*-[0-9a-f]{32}\\.(css|svg|woff2)"));
        for (String address : addresses) {
            assertThat(mvc.get().uri(address))
                    .hasStatusOk()
                    .headers()
                    .hasHeaderSatisfying("Cache-Control", it -> assertThat(it).containsExactly("max-age=31536000"));
        }
    }

    @Test
    void everyFontTheStylesNameIsThere() throws Exception {
        String styles =
                mvc.get().uri("/css/portal.css").exchange().getResponse().getContentAsString();
        Matcher address = Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(styles);
        int fonts = 0;
        while (address.find()) {
            assertThat(address.group(1)).as("its content is in its name").matches(".*-[0-9a-f]{32}\\.woff2");
            assertThat(mvc.get().uri(address.group(1))).hasStatusOk();
            fonts++;
        }
        assertThat(fonts).isEqualTo(6);
    }

    @Test
    void thePagesAreVietnameseWhateverTheBrowserAsksFor() throws Exception {
        Document page =
                page(mvc.get().uri("/login").header("Accept-Language", "en-US").exchange());
        assertThat(language(page)).isEqualTo("vi");
    }

    @Test
    void aChosenLanguageIsRememberedInACookie() throws Exception {
        MvcTestResult chosen = mvc.get().uri("/login?lang=en").exchange();
        assertThat(language(page(chosen))).isEqualTo("en");
        Cookie cookie = chosen.getResponse().getCookie("lang");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(language(page(mvc.get().uri("/login").cookie(cookie).exchange())))
                .isEqualTo("en");
    }

    @Test
    void aLanguageThatIsNotSpokenHereIsVietnamese() throws Exception {
        assertThat(language(page(mvc.get().uri("/login?lang=fr").exchange()))).isEqualTo("vi");
        assertThat(language(page(mvc.get().uri("/login?lang=%22%3E").exchange())))
                .isEqualTo("vi");
    }

    @Test
    void theOtherLanguageIsTheSamePage() throws Exception {
        Element link = page(mvc.get()
                        .uri(URI.create("/login?error&lang=vi&account=a%26b"))
                        .exchange())
                .selectFirst("a[hreflang]");
        assertThat(link).isNotNull();
        assertThat(link.attr("href")).isEqualTo("?error&account=a%26b&lang=en");
    }

    @ParameterizedTest
    @CsvSource({
        "403, Anh/chị không có quyền xem trang này",
        "404, Không tìm thấy trang này",
        "409, Nội dung vừa được người khác thay đổi",
        "400, Hệ thống không hiểu yêu cầu này",
        "405, Hệ thống không hiểu yêu cầu này",
        "500, Hệ thống gặp lỗi",
        "503, Hệ thống gặp lỗi"
    })
    void everyFailureHasAPlainPage(int status, String title) throws Exception {
        Document page = page(failure(status, null, MediaType.TEXT_HTML));
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.select(".masthead nav a").text()).contains("Quản trị");
    }

    @Test
    void aFailureOfOursShowsAnIdThatStandsInTheLogAndNothingElse(CapturedOutput log) throws Exception {
        MvcTestResult result = failure(500, new IllegalStateException("bí mật 4711"), MediaType.TEXT_HTML);
        String id = page(result).select("#error-id").text();
        assertThat(id).matches("[0-9a-f]{8}");
        assertThat(log).contains("Error " + id).contains("bí mật 4711");
        assertThat(result.getResponse().getContentAsString()).doesNotContain("4711", "Exception", "vn.chitieu");
    }

    @Test
    void aProgramGetsAProblem() {
        assertThat(failure(500, new IllegalStateException("bí mật 4711"), MediaType.APPLICATION_JSON))
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"status\":500", "\"id\":")
                .doesNotContain("4711");
    }

    @Test
    void underTheApiAProgramGetsAProblemWhateverItAccepts() {
        assertThat(mvc.get().uri("/error").with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/evaluations/preview");
                    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("bí mật 4711"));
                    return request;
                }))
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("\"status\":500", "\"id\":", "\"instance\":\"/api/v1/evaluations/preview\"")
                .doesNotContain("4711");
    }

    private MvcTestResult failure(int status, Exception cause, MediaType accepted) {
        return mvc.get()
                .uri("/error")
                .with(ADMINISTRATOR)
                .accept(accepted)
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
                    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
                    return request;
                })
                .exchange();
    }

    private static String language(Document page) {
        return page.select("html").attr("lang");
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
