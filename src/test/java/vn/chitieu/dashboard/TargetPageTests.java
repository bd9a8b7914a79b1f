package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsForetoldIsDrawnAndTold() {
        Document page = page("forecast is not null and measure = 'LEVEL' and decided_by = '2030-Q4'");
        assertThat(page.select("polyline.forecast").attr("points")).matches("[\\d.]+,[\\d.]+ [\\d.]+,[\\d.]+");
        assertThat(page.select("polygon.span").attr("points").split(" ")).hasSize(3);
        assertThat(page.select("#chart-text").text())
                .startsWith(page.select(".sentence").text())
                .contains("Dự báo: Đến cuối năm 2030 khoảng");
        assertThat(page.select(".legend").text()).contains("Dự báo");
    }

    @Test
    void whereNothingIsForetoldNothingIsDrawn() {
        Document page = page("forecast is null and attained is not null and measure <> 'GRADE' and low is not null");
        assertThat(page.select(".chart")).hasSize(1);
        assertThat(page.select(".forecast, .span")).isEmpty();
        assertThat(page.select("#chart-text").text())
                .isEqualTo(page.select(".sentence").text());
    }

    private Document page(String condition) {
        String code = jdbc.sql("select code from evaluation join target on target.id = target_id"
                        + " where target.commune_code = '28651' and period = '2026-Q3' and " + condition
                        + " order by target.id limit 1")
                .query(String.class)
                .single();
        return Desk.read(mvc.get()
                .uri("/communes/28651/targets/" + code + "?period=2026-Q3")
                .with(users.as("hdnd-28651"))
                .exchange());
    }
}
