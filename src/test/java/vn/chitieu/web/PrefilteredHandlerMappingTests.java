package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.chitieu.web.PrefilteredHandlerMapping.FixedWords;

class PrefilteredHandlerMappingTests {

    private final PrefilteredHandlerMapping handlers = new PrefilteredHandlerMapping();

    @BeforeEach
    void start() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("pages", Pages.class);
        context.refresh();
        handlers.setApplicationContext(context);
        handlers.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "/, home",
        "/communes, communes",
        "/communes/28651, commune",
        "/communes/new, newCommune",
        "/communes/28651/targets/X%C3%A3%20A, target",
        "/communes/28651/targets/TH01;v=1, target",
        "/communes/28651/report.csv, file",
        "/communes/28651/b%C3%A1o, word",
        "/files/a/b/c.pdf, files",
        "/years/2026, year",
        "/kinds/one, kinds",
        "/kinds/two/of, kinds"
    })
    void whoAnswersIsWhoAnsweredBefore(String address, String handler) throws Exception {
        assertThat(answering("GET", address)).isEqualTo(handler);
    }

    @Test
    void methodsOfOneAddressAreToldApart() throws Exception {
        assertThat(answering("POST", "/communes")).isEqualTo("add");
        assertThat(answering("HEAD", "/communes")).isEqualTo("communes");
    }

    @Test
    void whatNobodyAnswersIsStillMissing() throws Exception {
        assertThat(answering("GET", "/communes/28651/")).isNull();
        assertThat(answering("GET", "/communes/28651/targets")).isNull();
        assertThat(answering("GET", "/Communes")).isNull();
        assertThat(answering("GET", "/years/abc")).isNull();
    }

    @Test
    void anotherMethodIsStillRefusedAsSuch() {
        assertThatThrownBy(() -> answering("DELETE", "/communes/28651"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/communes/{code}, /communes/28651",
        "/communes/{code}.csv, /communes/28651.csv",
        "/communes/*/x, /communes/28651/x",
        "/{*rest}, /a/b/c",
        "/a/**, /a",
        "/a/*, /a/",
        "/a?c, /abc",
        "/{year:\\d+}, /2026",
        "/a/, /a/",
        "/, /"
    })
    void aPatternThatMatchesIsNeverPassedOver(String pattern, String address) {
        assertThat(PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(address)))
                .isTrue();
        assertThat(FixedWords.of(pattern).mayStandIn(words(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/communes/{code}, /provinces/82",
        "/communes/{code}, /communes/28651/x",
        "/communes/{code}/x, /communes/28651/y",
        "/a, /"
    })
    void mostOthersAre(String pattern, String address) {
        assertThat(FixedWords.of(pattern).mayStandIn(words(address))).isFalse();
    }

    private @Nullable String answering(String method, String address) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain chain = handlers.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static String[] words(String address) {
        return PathContainer.parsePath(address).elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(it -> ((PathContainer.PathSegment) it).valueToMatch())
                .toArray(String[]::new);
    }

    @Controller
    static class Pages {

        @GetMapping("/")
        void home() {}

        @GetMapping("/communes")
        void communes() {}

        @PostMapping("/communes")
        void add() {}

        @GetMapping("/communes/{code}")
        void commune() {}

        @GetMapping("/communes/new")
        void newCommune() {}

        @GetMapping("/communes/{code}/targets/{target}")
        void target() {}

        @GetMapping("/communes/{code}/report.csv")
        void file() {}

        @GetMapping("/communes/{code}/báo")
        void word() {}

        @GetMapping("/files/**")
        void files() {}

        @GetMapping("/years/{year:\\d+}")
        void year() {}

        @RequestMapping({"/kinds/one", "/kinds/two/{of}"})
        void kinds() {}
    }
}
