package vn.chitieu.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.database.StatementCounting.statementsOf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** Lâm Đồng with made-up figures of all its 124 communes, beside An Giang with two. */
@DemoTest
class WholeProvinceTests {

    private static final String PERIOD = "2026-Q3";
    private static final String WHOLE = "/provinces/68";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theProvinceIsMade() throws IOException {
        String script = new ClassPathResource("comparison/generated-province.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("{province}", "68")
                .replace("on commit preserve rows", "on commit drop");
        jdbc.sql(script).update();
    }

    @Test
    void theHeatMapHasARowForEachCommuneByName() {
        Document page = page(WHOLE + "?period=" + PERIOD);
        List<String> names = page.select("table.across tbody th a").eachText().stream()
                .map(it -> it.replaceFirst("^(xã|phường|đặc khu) ", ""))
                .toList();
        assertThat(names).hasSize(124);
        assertThat(names)
                .containsSubsequence(
                        "Bảo Thuận",
                        "Bắc Bình",
                        "Cam Ly - Đà Lạt",
                        "Di Linh",
                        "Đạ Tẻh",
                        "Đắk Mil",
                        "Đức Trọng",
                        "Gia Hiệp");
        assertThat(page.select("table.across thead th")).hasSize(25);
        assertThat(page.select("table.across td a")).hasSize(2380).allSatisfy(cell -> {
            assertThat(cell.select("i").text()).as("shape").isNotBlank();
            assertThat(cell.select("span").text()).as("word").isNotBlank();
            assertThat(cell.parent().className()).as("colour").startsWith("state--");
        });
        assertThat(page.select("ul.tiles li")).hasSize(124);
    }

    @Test
    void aCommuneIsFoundWithoutAccents() {
        Document page = page(WHOLE + "?period=" + PERIOD + "&find=da  LAT");
        assertThat(page.select("table.across tbody th").eachText())
                .isNotEmpty()
                .allMatch(name -> name.endsWith("Đà Lạt"));
        assertThat(page.select("ul.tiles li:not([hidden])").eachText()).allMatch(name -> name.contains("Đà Lạt"));
        assertThat(page(WHOLE + "?period=" + PERIOD + "&find=khong co")
                        .select("#found")
                        .text())
                .isEqualTo("Không có xã, phường nào có tên như vậy");
    }

    @Test
    void eachCellOpensItsSentence() {
        Element cell = page(WHOLE + "?period=" + PERIOD)
                .select("table.across td.state--at-risk a")
                .first();
        Document behind = page(cell.attr("href"));
        assertThat(behind.select("#behind .state").text()).contains("Nguy cơ");
        assertThat(behind.select("#behind .behind p").get(1).text()).contains("tính theo đường thẳng");
        assertThat(behind.select("#behind a[href*=/targets/]")).isNotEmpty();
    }

    @Test
    void pagesTakeAsManyStatementsForTwoCommunesAsForAHundredAndTwentyFour() throws Exception {
        for (String page : List.of("", "/review", "/indicators/XH04", "/timeliness", "/groups")) {
            String query = page.equals("/groups") ? "" : "?period=" + PERIOD;
            long few = statementsOf(() -> page("/provinces/91" + page + query));
            long many = statementsOf(() -> page(WHOLE + page + query));
            // A queue in which nothing waits is not looked into
            assertThat(many).as(page).isLessThanOrEqualTo(page.equals("/review") ? 18 : few);
            assertThat(many).as(page).isLessThanOrEqualTo(18);
        }
    }

    @Test
    void theQueueShowsFiftyAtATimeTheRiskiestFirst() {
        Document page = page(WHOLE + "/review?period=" + PERIOD);
        assertThat(page.select("table.queue tbody tr")).hasSize(50);
        assertThat(page.select("table.queue .queue__asked").first()).isNotNull();
        Document last = page(WHOLE + "/review?period=" + PERIOD + "&page=999");
        assertThat(last.select("table.queue caption").text()).endsWith("xếp theo mức đáng xem");
        assertThat(last.select("table.queue tbody tr").size()).isBetween(1, 50);
        Document far = page(WHOLE + "/review?period=" + PERIOD + "&question=FAR");
        assertThat(far.select(".queue__asked li").eachText())
                .isNotEmpty()
                .anyMatch(asked -> asked.contains("xã khác cùng quy tắc từ"));
    }

    @Test
    void anIndicatorIsRolledUpAndRankedAmongLikeRulesOnly() {
        Document page = page(WHOLE + "/indicators/XH04?period=" + PERIOD);
        assertThat(page.select("p.sentence").text())
                .matches("Chung: [\\d,]+% \\([\\d.]+/[\\d.]+\\), từ \\d+/124 xã, phường\\.");
        assertThat(page.select("table.peers-table")).hasSize(2);
        assertThat(page.select("section[aria-labelledby=indicator] .notice")).isNotEmpty();
        assertThat(page.select("table.peers-table")
                        .first()
                        .select("tbody tr td:first-child small")
                        .eachText())
                .anyMatch(it -> it.endsWith("nơi chênh không đáng kể"));
    }

    /** By the processor's time, since a machine that is busy otherwise proves nothing. */
    @Test
    void thePageIsMadeWithinASecond() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        page(WHOLE + "?period=" + PERIOD);
        long quickest = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            long before = threads.getCurrentThreadCpuTime();
            mvc.get().uri(WHOLE + "?period=" + PERIOD).with(users.as("quocgia")).exchange();
            quickest = Math.min(quickest, threads.getCurrentThreadCpuTime() - before);
        }
        assertThat(quickest / 1_000_000).as("milliseconds").isBetween(1L, 1000L);
    }

    private Document page(String uri) {
        return Desk.read(mvc.get().uri(uri).with(users.as("quocgia")).exchange());
    }
}
