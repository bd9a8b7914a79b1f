package vn.chitieu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** Everybody finds what they may see, and nothing else. */
@DemoTest
class SearchPageTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Document page(String who, String words) {
        MvcTestResult result =
                mvc.get().uri("/search?q={words}", words).with(users.as(who)).exchange();
        assertThat(result).hasStatusOk();
        return Desk.read(result);
    }

    private List<String> found(String who, String words, String kind) {
        return page(who, words)
                .select("section[aria-labelledby=found-" + kind + "] li a")
                .eachAttr("href");
    }

    @Test
    void wordsAreFoundWithoutAccentsInAnyOrderAndMarked() {
        assertThat(found("vanphong-28651", "ngheo ho", "TARGET")).containsExactly("/communes/28651/targets/VB-2.2-2");
        assertThat(page("vanphong-28651", "ngheo ho").select("mark").eachText()).contains("hộ", "nghèo");
        assertThat(found("vanphong-28651", "ĐỀ ÁN ha tang", "TASK")).hasSize(2);
        assertThat(found("vanphong-28651", "phong kinh te", "UNIT"))
                .singleElement()
                .asString()
                .startsWith("/communes/28651/tasks?unit=");
        assertThat(found("vanphong-28651", "chuong trinh", "DOCUMENT")).isNotEmpty();
    }

    @Test
    void whatBelongsToOthersIsNotFound() {
        assertThat(found("vanphong-31051", "ngheo", "TARGET")).noneMatch(it -> it.contains("28651"));
        assertThat(found("tinh-91", "bhyt", "TARGET"))
                .hasSizeGreaterThan(1)
                .allMatch(it -> it.contains("31051") || it.contains("30445"));
        assertThat(found("hdnd-30445", "bhyt", "TARGET"))
                .as("of an internal document")
                .isEmpty();
        assertThat(found("quocgia", "bhyt", "TARGET")).hasSizeGreaterThan(4);
    }

    @Test
    void anAdministratorIsLedToWhatIsOpenToThem() {
        assertThat(found("quantri", "ngheo", "TARGET")).isNotEmpty().allMatch(it -> it.endsWith("/edit"));
        assertThat(found("quantri", "de an", "TASK")).isEmpty();
        assertThat(found("quantri", "phong kinh te", "UNIT")).isNotEmpty().allMatch(it -> it.endsWith("/units"));
    }

    @Test
    void directionsAreFoundByWhoReadsThem() {
        jdbc.sql("""
            insert into direction (province_code, commune_code, period, text, owner, due_on, given_on, given_by, given_at)
            select '82', '28651', '2026-Q3', 'Rà soát hộ nghèo xóm Đông', 'Công an xã', date '2026-12-31',
                   date '2026-10-10', id, now()
            from account where username = 'thuongvu-28651'
            """).update();
        assertThat(found("thuongvu-28651", "xom dong ra soat", "DIRECTION")).hasSize(1);
        assertThat(found("hdnd-28651", "xom dong ra soat", "DIRECTION")).isEmpty();
    }

    @Test
    void nothingFoundAndNothingAskedSaySo() {
        assertThat(page("vanphong-28651", "khongcogi").select(".blank").text()).contains("Thử ít từ hơn");
        assertThat(page("vanphong-28651", "khongcogi").select("#q").val()).isEqualTo("khongcogi");
        assertThat(page("vanphong-28651", "").select("[role=status], section")).isEmpty();
        assertThat(page("vanphong-28651", "%").select("section")).isEmpty();
    }

    @Test
    void whateverIsFoundCanBeOpened() {
        for (String who :
                List.of("vanphong-28651", "kinhte-28651", "hdnd-28651", "tinh-82", "quantri", "thuongvu-28651")) {
            for (String href : page(who, "ho").select("section li a").eachAttr("href")) {
                assertThat(mvc.get().uri(href).with(users.as(who)).exchange())
                        .as(who + " " + href)
                        .hasStatusOk();
            }
        }
    }
}
