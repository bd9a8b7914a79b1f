package vn.chitieu.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** A province hands plans down to its communes from one table: previewed, all or none, judged again, told in each trail. */
@DemoTest
class HandingDownTests {

    private static final String PAGE = "/provinces/91/plans";
    private static final String BUDGET = "VP-III.2.3-1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theTableHasAllCommunesWithATargetHeldAgainstAPlan() {
        Document page = page(PAGE + "?year=2026&indicator=" + indicator());
        assertThat(page.select(".planning tbody tr")).hasSize(2);
        assertThat(page.select(".planning tbody th").eachText())
                .containsExactly("xã Bình Thạnh Đông 30445", "xã Vĩnh Phong 31051");
        assertThat(page(PAGE + "?year=2026").select(".blank").text()).contains("Chọn ít nhất một chỉ tiêu");
        assertThat(page("/provinces/91").select("nav a[href='" + PAGE + "']")).hasSize(1);
    }

    @Test
    void plansAreShownBeforeTheyAreHandedDownAndThenJudged() {
        String before = state(BUDGET);
        Map<String, String> typed = typed("1.000.000", "5");
        Document preview = Desk.read(sends(PAGE, typed));
        assertThat(preview.select("#effect").text()).contains("2 số thay đổi ở 2 xã");
        assertThat(plan(BUDGET)).as("nothing is kept by a preview").isNotEqualTo("1000000");
        assertThat(state(BUDGET)).isEqualTo(before);

        typed.put("previewed", preview.select("[name=previewed]").val());
        typed.put("step", "save");
        assertThat(sends(PAGE, typed)).hasStatus(302);
        assertThat(plan(BUDGET)).isEqualTo("1000000");
        assertThat(jdbc.sql("select giver || ', ' || document from assigned_plan where target_id = ? and year = 2026")
                        .param(Long.valueOf(target(BUDGET)))
                        .query(String.class)
                        .single())
                .isEqualTo("UBND tỉnh, 12/QĐ-UBND");
        assertThat(state(BUDGET)).isNotEqualTo(before);
        assertThat(jdbc.sql("""
            select commune_code from audit_entry
            where actor = 'tinh-91' and object_kind = 'TARGET' and after like '%12/QĐ-UBND%' order by 1
            """).query(String.class).list()).containsExactly("30445", "31051");
    }

    @Test
    void whatWasNotPreviewedIsPreviewedAndNotSaved() {
        Map<String, String> typed = typed("900", "5");
        typed.put("step", "save");
        typed.put("previewed", "else");
        MvcTestResult answer = sends(PAGE, typed);
        assertThat(answer).hasStatus(409);
        assertThat(Desk.read(answer).select("#effect + [role=alert]").text()).contains("Số đã thay đổi");
        assertThat(plan(BUDGET)).isNotEqualTo("900");
    }

    @Test
    void oneWrongNumberKeepsAllBackAndEveryOneIsSaidAtItsCell() {
        Map<String, String> typed = typed("831.02", "-5");
        typed.put("step", "save");
        MvcTestResult refused = sends(PAGE, typed);
        assertThat(refused).hasStatus(422);
        Document page = Desk.read(refused);
        assertThat(page.select(".planning .field__error").eachText())
                .containsExactlyInAnyOrder(
                        "Ý anh/chị là 831,02? Phần thập phân viết sau dấu phẩy.", "Kế hoạch phải lớn hơn 0.");
        assertThat(page.select(".planning input").eachAttr("value")).containsExactlyInAnyOrder("831.02", "-5");
        assertThat(page.select("#giver").val()).isEqualTo("UBND tỉnh");
        assertThat(sends(PAGE, Map.of("year", "2026", "indicator", indicator())))
                .hasStatus(422);
    }

    @Test
    void aPastedColumnFillsTheTable() {
        Map<String, String> pasted = typed("", "");
        pasted.put("pasted", "Vĩnh Phong;41,5\nBinh Thanh Dong;7");
        Document page = Desk.read(sends(PAGE, pasted));
        assertThat(page.select("#amount-" + target(BUDGET)).val()).isEqualTo("41,5");
        assertThat(page.select("#effect").text()).contains("2 số thay đổi");
        pasted.put("pasted", "Vĩnh Phong;41,5\nXã Khác;7");
        MvcTestResult refused = sends(PAGE, pasted);
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary").text()).contains("Không có xã nào là “Xã Khác”");
        assertThat(Desk.read(refused).select("#pasted").text()).contains("Vĩnh Phong;41,5");
    }

    @Test
    void theWorkbookGoesOutIsFilledInAndComesBack() throws IOException {
        MvcTestResult got = mvc.get()
                .uri(PAGE + "/workbook?year=2026&indicator=" + indicator())
                .with(users.as("tinh-91"))
                .exchange();
        byte[] filled;
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(got.getResponse().getContentAsByteArray()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("31051");
            workbook.getSheetAt(0).getRow(1).getCell(5).setCellValue("7");
            workbook.getSheetAt(0).getRow(2).getCell(5).setCellValue(41.5);
            workbook.write(out);
            filled = out.toByteArray();
        }
        Document page = Desk.read(uploads(filled));
        assertThat(page.select("#amount-" + target(BUDGET)).val()).isEqualTo("41,5");
        assertThat(page.select("#effect").text()).contains("2 số thay đổi");
        MvcTestResult refused = uploads("no workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasStatus(422);
        assertThat(Desk.read(refused).select(".error-summary").text()).contains("không mở được tệp này");
    }

    @Test
    void onlyTheProvincesOwnReviewersHandDown() {
        for (String other : List.of("tinh-82", "kiemtra-91", "quocgia", "vanphong-31051", "quantri")) {
            assertThat(mvc.get().uri(PAGE).with(users.as(other)).exchange()).hasStatus(403);
        }
    }

    private MvcTestResult uploads(byte[] file) {
        return mvc.post()
                .multipart()
                .uri(PAGE + "/workbook")
                .file(new MockMultipartFile("file", "ke-hoach.xlsx", null, file))
                .param("year", "2026")
                .param("indicator", indicator())
                .with(users.as("tinh-91"))
                .with(csrf())
                .exchange();
    }

    private Map<String, String> typed(String budget, String other) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("year", "2026");
        typed.put("indicator", indicator());
        typed.put("giver", "UBND tỉnh");
        typed.put("document", "12/QĐ-UBND");
        typed.put("amount-" + target(BUDGET), budget);
        typed.put("amount-" + target("BTD-2-2"), other);
        return typed;
    }

    private String indicator() {
        return jdbc.sql("select indicator_code from target where code = ?")
                .param(BUDGET)
                .query(String.class)
                .single();
    }

    private String target(String code) {
        return jdbc.sql("select id::text from target where code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private String plan(String code) {
        return jdbc.sql("select coalesce(max(trim_scale(amount)::text), '') from assigned_plan where target_id = ? and"
                        + " year = 2026")
                .param(Long.valueOf(target(code)))
                .query(String.class)
                .single();
    }

    private String state(String code) {
        return jdbc.sql("""
            select state || ' ' || coalesce(attained::text, '') from evaluation
            where target_id = ? and period = '2026-Q3'
            """)
                .param(Long.valueOf(target(code)))
                .query(String.class)
                .single();
    }

    private Document page(String address) {
        return Desk.read(mvc.get().uri(address).with(users.as("tinh-91")).exchange());
    }

    private MvcTestResult sends(String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(users.as("tinh-91")).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
