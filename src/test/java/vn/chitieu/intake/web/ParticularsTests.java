package vn.chitieu.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.Editor;
import vn.chitieu.account.DemoUsers;

/** What a document says beside its targets is shown for checking and fills the form of a new document. */
@DemoTest
class ParticularsTests {

    private static final String INTAKE = "/communes/28651/intake";
    private static final String TEXT = """
        ĐẢNG BỘ XÃ THỬ NGHIỆM                ĐẢNG CỘNG SẢN VIỆT NAM
        BAN CHẤP HÀNH                        Thử Nghiệm, ngày 07 tháng 10 năm 2025
        Số: 33-CTr/ĐU

        CHƯƠNG TRÌNH HÀNH ĐỘNG
        về phát triển kinh tế vườn đồi, giai đoạn 2026 - 2030

        I. CÁC CHỈ TIÊU CHỦ YẾU
        - Đến năm 2030, tỷ lệ dân số sử dụng nước sạch đạt từ 95% trở lên.
        II. CÁC ĐỀ ÁN TRỌNG TÂM
        1. Đề án trồng 40 ha cam sành: Giao Phòng Kinh tế chủ trì, phối hợp với Hội Nông dân.
        III. CÔNG TRÌNH TRỌNG ĐIỂM
        1. Công trình hồ chứa Suối Thử, hoàn thành trong năm 2028.

        T/M BAN CHẤP HÀNH
        BÍ THƯ

        Trần Thị Thử
        """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Editor office;

    @BeforeEach
    void sitDown() {
        office = new Editor(mvc, users.as("vanphong-28651"));
    }

    private String opened(String text) {
        return Objects.requireNonNull(office.posts(INTAKE + "/new", Map.of("text", text))
                .getResponse()
                .getRedirectedUrl());
    }

    @Test
    void theDocumentItselfIsShownWithTheWordsThatSaySo() {
        Document page = office.opens(opened(TEXT));
        Element about = page.expectFirst("#about");
        assertThat(about.hasAttr("open")).isFalse();
        assertThat(about.select("tbody tr").eachText())
                .contains("Số, ký hiệu 33-CTr/ĐU Số: 33-CTr/ĐU", "Người ký Trần Thị Thử Trần Thị Thử")
                .anySatisfy(it -> assertThat(it).startsWith("Cơ quan ban hành Ban Chấp hành Đảng bộ xã Thử Nghiệm"));
        String line = about.select("a:contains(Số: 33-CTr)").attr("href");
        assertThat(page.select(".document " + line).text()).contains("Số: 33-CTr/ĐU");
    }

    @Test
    void whatItUndertakesIsShownAndBecomesNoTarget() {
        Document page = office.opens(opened(TEXT));
        Element section = page.expectFirst("#undertakings");
        assertThat(section.select("summary").text()).isEqualTo("Đề án, công trình (2)");
        assertThat(section.text()).contains("không trở thành chỉ tiêu");
        Element scheme = section.select("tbody tr").first();
        assertThat(scheme.select("th span").first().text()).isEqualTo("Trồng 40 ha cam sành");
        assertThat(scheme.select("td").eachText()).containsExactly("Đề án", "Phòng Kinh tế", "Hội Nông dân");
        assertThat(page.select(".document " + scheme.select("a").attr("href")).text())
                .contains("40 ha cam sành");
        assertThat(section.select("tbody tr").last().text()).contains("trong năm 2028");
    }

    @Test
    void aNewDocumentIsProposedAsTheTextSays() {
        String draft = opened(TEXT);
        office.posts(draft + "/accept-sure", Map.of());
        Document form = office.opens(draft + "/confirmation");
        assertThat(form.select("#type option[selected]").val()).isEqualTo("ACTION_PROGRAMME");
        assertThat(form.select("#title").val())
                .isEqualTo("Chương trình hành động về phát triển kinh tế vườn đồi, giai đoạn 2026 - 2030");
        assertThat(form.select("#issuer").val()).isEqualTo("Ban Chấp hành Đảng bộ xã Thử Nghiệm");
        assertThat(form.select("#number").val()).isEqualTo("33-CTr/ĐU");
        assertThat(form.select("#issuedOn").val()).isEqualTo("07/10/2025");
        assertThat(form.select("#signerRole").val()).isEqualTo("Bí thư");
        assertThat(form.select("#firstYear").val()).isEqualTo("2026");
        assertThat(form.select("form").text()).doesNotContain("Trần Thị Thử");
        assertThat(office.sends(draft + "/confirmation", Map.of())).hasRedirectedUrl(draft);
        assertThat(jdbc.sql("select issued_on::text || ' ' || signer_role from resolution where number = '33-CTr/ĐU'")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("2025-10-07 Bí thư");
    }

    @Test
    void whatItUndertakesIsTakenUpAsTasksWhereItIsTicked() {
        String draft = opened(TEXT);
        office.posts(draft + "/accept-sure", Map.of());
        Document form = office.opens(draft + "/confirmation");
        assertThat(form.select("[name=undertakings]")).hasSize(2);
        assertThat(form.select("[name=undertakings][checked]")).hasSize(2);
        String scheme = form.select("[name=undertakings]").first().val();
        office.posts(
                draft + "/confirmation",
                Map.of(
                        "type",
                        "PLAN",
                        "title",
                        "Kế hoạch thử",
                        "issuer",
                        "Đảng ủy",
                        "firstYear",
                        "2025",
                        "lastYear",
                        "2030",
                        "cards",
                        form.select("[name=cards]").val(),
                        "undertakings",
                        scheme));
        assertThat(jdbc.sql("""
            select kind || ': ' || task.title || ', ' || unit.name || ' ' || part || ', ' || others
            from task
            join resolution on resolution.id = resolution_id and resolution.title = 'Kế hoạch thử'
            join task_share on task_id = task.id
            join unit on unit.id = unit_id
            """).query(String.class).list())
                .containsExactly("SCHEME: Trồng 40 ha cam sành, Phòng Kinh tế LEAD, Hội Nông dân");
        String again = opened(TEXT);
        office.posts(again + "/accept-sure", Map.of());
        assertThat(office.opens(again + "/confirmation").select("[name=undertakings]"))
                .as("the one that is a task now is not offered again")
                .hasSize(1);
    }

    @Test
    void theNameOfWhoSignedStaysWithTheDraft() {
        String draft = opened(TEXT);
        office.posts(draft + "/accept-sure", Map.of());
        office.sends(draft + "/confirmation", Map.of());
        assertThat(jdbc.sql("select count(*) from audit_entry where audit_entry::text like '%Trần Thị Thử%'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from resolution where resolution::text like '%Trần Thị Thử%'")
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void aTextThatSaysNothingOfItselfShowsNothing() {
        Document page = office.opens(opened("- Đến năm 2030, tỷ lệ dân số sử dụng nước sạch đạt từ 95% trở lên."));
        assertThat(page.select("#about")).isEmpty();
        assertThat(page.select("#undertakings").text()).startsWith("Đề án, công trình (0)");
    }
}
