package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** A form to print: blank to collect figures with, or filled in to sign. */
@DemoTest
class PaperFormTests {

    private static final String FORM = "/communes/28651/periods/2026-Q3/form";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Test
    void aFilledFormShowsFiguresAndABlankOneLeavesRoomForThem() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        desk.types("GRDP_SIZE", "831,02");
        Document filled = desk.page(FORM + "?filled=true");
        assertThat(filled.select(".paper td b").eachText()).contains("831,02");
        Document blank = desk.page(FORM);
        assertThat(blank.select(".paper td b")).isEmpty();
        assertThat(blank.select(".paper tbody tr")).hasSameSizeAs(filled.select(".paper tbody tr"));
        assertThat(blank.select(".paper").text())
                .contains("Đảng Cộng sản Việt Nam", "Đảng bộ tỉnh Đồng Tháp", "Đảng ủy xã Vĩnh Bình")
                .contains("Người lập biểu", "Thủ trưởng đơn vị", "Số liệu minh họa", "Quý III/2026");
    }

    @Test
    void aFormCanBeOneUnitsOwn() {
        Desk desk = desks.of("vanphong-28651", "28651", "2026-Q3");
        Document all = desk.page(FORM);
        Element unit = all.select("select[name=unit] option").get(1);
        Document own = desk.page(FORM + "?unit=" + unit.val());
        assertThat(own.select(".paper").text()).contains("Đơn vị: " + unit.text());
        assertThat(own.select(".paper tbody tr"))
                .isNotEmpty()
                .hasSizeLessThan(all.select(".paper tbody tr").size());
        for (String nobody : new String[] {"x", "-1", "999999999"}) {
            assertThat(mvc.get().uri(FORM + "?unit=" + nobody).with(users.as("vanphong-28651")))
                    .as(nobody)
                    .hasStatus(404);
        }
    }

    @Test
    void aUnitPrintsItsOwnLinesAndAReaderAll() {
        int all = lines("vanphong-28651");
        assertThat(lines("kinhte-28651")).isPositive().isLessThan(all);
        assertThat(lines("thuongvu-28651")).isEqualTo(all);
        assertThat(mvc.get().uri(FORM).with(users.as("vanphong-31051"))).hasStatus(403);
    }

    @Test
    void theGridLeadsToItsForms() {
        Document grid = desks.of("vanphong-28651", "28651", "2026-Q3").page("/communes/28651/periods/2026-Q3/entry");
        assertThat(grid.select("nav a").eachText())
                .contains("Tải biểu Excel", "Nộp biểu Excel", "In biểu trắng", "In biểu đã điền");
        Document read = desks.of("thuongvu-28651", "28651", "2026-Q3").page("/communes/28651/periods/2026-Q3/entry");
        assertThat(read.select("nav a").eachText())
                .contains("In biểu trắng", "In biểu đã điền")
                .doesNotContain("Tải biểu Excel", "Nộp biểu Excel");
    }

    private int lines(String username) {
        return desks.of(username, "28651", "2026-Q3")
                .page(FORM)
                .select(".paper tbody tr")
                .size();
    }
}
