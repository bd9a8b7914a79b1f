package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.chitieu.PortalTest;
import vn.chitieu.judging.State;

/** The fragments that every form and every verdict is made of, on a page of the tests' own. */
@PortalTest
class FragmentTests {

    @Autowired
    private ThymeleafViewResolver views;

    record Figure(String amount) {}

    record Form(String name, List<Figure> figures, String secret, String kind) {}

    // Inside a test class, so no other test's context finds it
    @Controller
    static class Sample {

        @PostMapping("/sample")
        String show(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
            if (form.name().isBlank()) {
                errors.rejectValue("name", "any", "Name is missing");
                errors.rejectValue("figures[0].amount", "any", "Amount is no number");
            }
            model.addAttribute("kinds", new TreeMap<>(Map.of("A", "First", "B", "Second")));
            model.addAttribute("states", List.of(State.values()));
            model.addAttribute(
                    "shell",
                    new Shell(
                            Language.VIETNAMESE,
                            Language.ENGLISH,
                            "?lang=en",
                            false,
                            null,
                            null,
                            List.of(),
                            List.of(),
                            List.of()));
            model.addAttribute("flash", Flash.of("account.list.total", "<b>7</b>"));
            return "web/sample-form";
        }
    }

    @Test
    void whatWasTypedComesBackExceptAPassword() throws Exception {
        Document page = page("Trường Mầm non \"Hoa Sen\"");
        assertThat(page.getElementById("name").val()).isEqualTo("Trường Mầm non \"Hoa Sen\"");
        assertThat(page.getElementById("figures[0].amount").val()).isEqualTo("831.02");
        assertThat(page.getElementById("secret").val()).isEmpty();
        assertThat(page.select("option[selected]").eachText()).containsExactly("Second");
        assertThat(page.select(".error-summary, [aria-invalid]")).isEmpty();
    }

    @Test
    void everyLabelNamesItsField() throws Exception {
        assertThat(page("a").select("label"))
                .hasSize(4)
                .allSatisfy(label -> assertThat(label.ownerDocument().getElementById(label.attr("for")))
                        .as(label.text())
                        .isNotNull());
    }

    @Test
    void everyMistakeIsSaidAtItsFieldAndOnTop() throws Exception {
        Document page = page(" ");
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#name", "#figures[0].amount");
        Element amount = page.getElementById("figures[0].amount");
        assertThat(amount.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById(amount.attr("aria-describedby")).text()).isEqualTo("Amount is no number");
    }

    @Test
    void everyStateIsAWordAShapeAndAColour() throws Exception {
        Document page = page("a");
        assertThat(page.select("p > .state")).hasSize(State.values().length).allSatisfy(badge -> {
            assertThat(badge.className()).matches("state state--[a-z-]+");
            assertThat(badge.select("i[aria-hidden]").text()).hasSize(1);
            assertThat(badge.select("span span").text()).isNotBlank();
        });
        assertThat(page.select("td .hidden")).hasSize(State.values().length);
    }

    @Test
    void aFlashIsTextAndNothingElse() throws Exception {
        assertThat(page("a").select(".flash").text()).isEqualTo("<b>7</b> tài khoản");
    }

    private Document page(String name) throws Exception {
        MockMvcTester mvc = MockMvcTester.of(
                List.of(new Sample()),
                builder -> builder.setViewResolvers(views::resolveViewName)
                        .setLocaleResolver(new FixedLocaleResolver(Locale.of("vi")))
                        .build());
        MvcTestResult result = mvc.post()
                .uri("/sample")
                .param("name", name)
                .param("figures[0].amount", "831.02")
                .param("secret", "secret")
                .param("kind", "B")
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
