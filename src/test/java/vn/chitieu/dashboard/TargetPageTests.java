package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** The chart of a target says what is foretold to those who see it and to those who do not. */
@DemoTest
class TargetPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Test
    void whatIsForetoldIsDrawnAndTold() {
        Document page = page("VB-2.3-2", "2026-Q3");
        assertThat(page.select("polyline.forecast").attr("points")).matches("[\\d.]+,[\\d.]+ [\\d.]+,[\\d.]+");
        assertThat(page.select("polygon.span").attr("points").split(" ")).hasSize(3);
        assertThat(page.select("#chart-text").text())
                .startsWith(page.select(".sentence").text())
                .contains("Dự báo: Đến cuối năm 2030 khoảng");
        assertThat(page.select(".legend").text()).contains("Dự báo");
    }

    @Test
    void whereNothingIsForetoldNothingIsDrawn() {
        Document page = page("VB-2.2-4a", "2025-Q1");
        assertThat(page.select(".chart")).hasSize(1);
        assertThat(page.select(".forecast, .span")).isEmpty();
        assertThat(page.select("#chart-text").text())
                .isEqualTo(page.select(".sentence").text());
    }

    private Document page(String target, String period) {
        return Desk.read(mvc.get()
                .uri("/communes/28651/targets/" + target + "?period=" + period)
                .with(users.as("hdnd-28651"))
                .exchange());
    }
}
