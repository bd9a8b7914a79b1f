package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PageViewTests {

    private final MockHttpServletRequest outside = new MockHttpServletRequest();

    private PageView.AtHand atHand() {
        outside.setAttribute("given", 1);
        return new PageView.AtHand(outside);
    }

    @Test
    void aTemplateReadsWhatTheRequestHolds() {
        assertThat(atHand().getAttribute("given")).isEqualTo(1);
        assertThat(atHand().getAttribute("missing")).isNull();
    }

    @Test
    void whatATemplateSetsStaysWithIt() {
        PageView.AtHand request = atHand();
        request.setAttribute("own", 2);
        request.setAttribute("given", 3);
        assertThat(request.getAttribute("own")).isEqualTo(2);
        assertThat(request.getAttribute("given")).isEqualTo(3);
        assertThat(outside.getAttribute("own")).isNull();
        assertThat(outside.getAttribute("given")).isEqualTo(1);
    }

    @Test
    void whatATemplateTakesAwayIsGoneForItAlone() {
        PageView.AtHand request = atHand();
        request.setAttribute("own", 2);
        request.removeAttribute("given");
        request.setAttribute("own", null);
        assertThat(request.getAttribute("given")).isNull();
        assertThat(request.getAttribute("own")).isNull();
        assertThat(Collections.list(request.getAttributeNames())).doesNotContain("given", "own");
        assertThat(outside.getAttribute("given")).isEqualTo(1);
    }

    @Test
    void theNamesAreThoseOfBoth() {
        PageView.AtHand request = atHand();
        request.setAttribute("own", 2);
        assertThat(Collections.list(request.getAttributeNames())).contains("given", "own");
    }
}
