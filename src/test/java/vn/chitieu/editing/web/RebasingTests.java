package vn.chitieu.editing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.audit.RecordedEntries;
import vn.chitieu.entry.Desk;

/** The base of a merged commune's target is worked out of its old units, and the working stays with it. */
@DemoTest
class RebasingTests {

    private static final String SHARE = "/communes/28651/targets/VB-2.2-4a/baseline";
    private static final String RATE = "/communes/28651/targets/VB-2.2-1/baseline";
    private static final String GRADE = "/communes/10642/targets/TT-2.1-3a/baseline";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void theFormHasARowForEachOldUnitWithWhatTheMeasureAllows() {
        Document share = page(SHARE);
        assertThat(share.select("tbody th").eachText())
                .containsExactly("Thị trấn Vĩnh Bình", "Xã Thạnh Trị", "Xã Thạnh Nhựt");
        assertThat(share.select("tbody input").eachAttr("name"))
                .contains("rows[0].numerator", "rows[2].denominator")
                .doesNotContain("rows[0].value");
        assertThat(page(RATE).select("tbody input").eachAttr("name")).contains("rows[0].value", "rows[0].weight");
        Document grade =
                Desk.read(mvc.get().uri(GRADE).with(users.as("vanphong-10642")).exchange());
        assertThat(grade.select("form.stack")).isEmpty();
        assertThat(grade.select(".blank").text()).contains("không tính được");
        assertThat(page("/communes/28651/targets/VB-2.2-4a/edit").select("a[href='" + SHARE + "']"))
                .hasSize(1);
    }

    @Test
    void itIsShownFirstThenKeptAndToldOnTheTargetsPage() {
        Map<String, String> typed = shares();
        Document worked = Desk.read(sends(SHARE, typed));
        assertThat(worked.select("#worked").text()).contains("89,6%");
        assertThat(jdbc.sql("select count(*) from baseline_working")
                        .query(Integer.class)
                        .single())
                .isZero();
        typed.put("step", "save");
        assertThat(sends(SHARE, typed)).hasRedirectedUrl("/communes/28651/targets/VB-2.2-4a");
        assertThat(jdbc.sql("select trim_scale(baseline_value)::text || ' ' || baseline_year from target where"
                                + " code = 'VB-2.2-4a'")
                        .query(String.class)
                        .single())
                .isEqualTo("89.6 2025");
        Document target = page("/communes/28651/targets/VB-2.2-4a");
        assertThat(target.select("details:contains(Tính từ các đơn vị cũ)").text())
                .contains("Xã Thạnh Trị: 891/990", "905 ÷ 1.010 = 89,6%");
        assertThat(RecordedEntries.lastAbout("TARGET", jdbc).get("reason")).isEqualTo("SHARE");

        jdbc.sql("update target set baseline_value = 90 where code = 'VB-2.2-4a'")
                .update();
        assertThat(page("/communes/28651/targets/VB-2.2-4a").text())
                .as("the working of another base is not shown")
                .doesNotContain("Tính từ các đơn vị cũ");
    }

    @Test
    void aMissingNumberIsNotZeroAndEveryMistakeIsSaidAtItsField() {
        MvcTestResult refused = sends(
                SHARE,
                Map.of(
                        "year",
                        "2045",
                        "source",
                        "",
                        "rows[0].numerator",
                        "5",
                        "rows[0].denominator",
                        "8.5",
                        "rows[1].numerator",
                        "mười"));
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".error-summary li a").eachAttr("href"))
                .contains(
                        "#year",
                        "#source",
                        "#rows[0].denominator",
                        "#rows[1].numerator",
                        "#rows[1].denominator",
                        "#rows[2].numerator")
                .doesNotContain("#rows[0].numerator");
        assertThat(page.getElementById("rows[1].numerator").val()).isEqualTo("mười");
    }

    @Test
    void nothingIsDividedByNothing() {
        Map<String, String> typed = shares();
        for (int row = 0; row < 3; row++) {
            typed.put("rows[" + row + "].denominator", "0");
        }
        assertThat(Desk.read(sends(SHARE, typed)).select(".field__error").text())
                .contains("không chia được");
    }

    @Test
    void aRateAsksWhatItIsWeighedBy() {
        List<String> errors = Desk.read(sends(RATE, Map.of("year", "2025", "source", "x")))
                .select(".error-summary li a")
                .eachAttr("href");
        assertThat(errors).contains("#weighedBy", "#rows[0].weight");
    }

    @Test
    void amountsOfAYearAreSummedAndAveragesAreWeighed() {
        String address = "/communes/28651/targets/VB-2.1-1/baseline";
        measures("Sản lượng", "tấn/năm");
        assertThat(inputs(address)).contains("rows[0].value").doesNotContain("rows[0].weight");
        measures("Lượng rác", "tấn / Ngày đêm");
        assertThat(inputs(address)).contains("rows[0].weight");
        measures("Thu nhập", "triệu đồng/người/năm");
        assertThat(inputs(address)).contains("rows[0].weight");
        measures("Tổng thu", "triệu đồng");
        assertThat(inputs(address)).doesNotContain("rows[0].weight");
        measures("Thu nhập bình quân đầu người", "triệu đồng");
        assertThat(inputs(address)).contains("rows[0].value", "rows[0].weight");
    }

    private void measures(String name, String unit) {
        assertThat(jdbc.sql("""
            update series set name = ?, unit = ?
            where id = (select series_id from target where code = 'VB-2.1-1') and kind = 'NUMBER'
              and accumulation <> 'RATE'
            """).params(name, unit).update()).isEqualTo(1);
        jdbc.sql("update target set name = ? where code = 'VB-2.1-1'")
                .param(name)
                .update();
        entities.clear();
    }

    private List<String> inputs(String address) {
        return page(address).select("tbody input").eachAttr("name");
    }

    private static Map<String, String> shares() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("version", "0");
        typed.put("year", "2025");
        typed.put("source", "Báo cáo của các xã cũ");
        List<String> numerators = List.of("5", "891", "9");
        List<String> denominators = List.of("10", "990", "10");
        for (int row = 0; row < 3; row++) {
            typed.put("rows[" + row + "].numerator", numerators.get(row));
            typed.put("rows[" + row + "].denominator", denominators.get(row));
        }
        return typed;
    }

    private Document page(String address) {
        return Desk.read(mvc.get().uri(address).with(users.as("vanphong-28651")).exchange());
    }

    private MvcTestResult sends(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(users.as("vanphong-28651")).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
