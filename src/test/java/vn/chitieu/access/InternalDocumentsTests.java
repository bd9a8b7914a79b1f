package vn.chitieu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;

/** The document of 30445 is internal: whom its pages show it to, and whom not. */
@DemoTest
class InternalDocumentsTests {

    private static final String COMMUNE = "/communes/30445";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager stored;

    @ParameterizedTest
    @ValueSource(strings = {"vanphong-30445", "thuongvu-30445", "kiemtra-30445", "tinh-91", "kiemtra-91", "quocgia"})
    void theCommitteeItsInspectorsAndThoseAboveReadIt(String username) {
        assertThat(page(username, COMMUNE).select("table.bullets a")).hasSizeGreaterThan(20);
        Document list = page(username, COMMUNE + "/resolutions");
        assertThat(list.select("h2")).isNotEmpty();
        assertThat(list.select("section .tag").eachText()).contains("Nội bộ");
        assertThat(asks(username, COMMUNE + "/targets/" + economic())).hasStatusOk();
        assertThat(page(username, COMMUNE + "/targets/" + economic())
                        .select(".facts .tag")
                        .text())
                .isEqualTo("Nội bộ");
    }

    @Test
    void aReaderSeesThatNothingIsOpenAndNoMore() {
        Document page = page("hdnd-30445", COMMUNE);
        assertThat(page.select(".blank").text()).contains("không có chỉ tiêu nào mở");
        assertThat(page.select("table.bullets a")).isEmpty();
        assertThat(page("hdnd-30445", COMMUNE + "/resolutions").select("main section"))
                .isEmpty();
        assertThat(asks("hdnd-30445", COMMUNE + "/targets/" + economic())).hasStatus(404);
        assertThat(page("hdnd-30445", COMMUNE + "/periods/2026-Q3/entry").select("[id^=name-]"))
                .isEmpty();
    }

    @Test
    void aUnitSeesWhatItLeadsOrSupports() {
        List<String> own =
                jdbc.sql("""
                    select distinct target.name from target
                    join assignment on target_id in (target.id, target.parent_id)
                    join unit on unit.id = unit_id and unit.name = 'Phòng Kinh tế'
                    where target.commune_code = '30445'
                    """).query((row, number) -> row.getString("name")).list();
        assertThat(page("kinhte-30445", COMMUNE + "/resolutions")
                        .select("tbody th a")
                        .eachText())
                .containsExactlyInAnyOrderElementsOf(own)
                .isNotEmpty();
        assertThat(asks("kinhte-30445", COMMUNE + "/targets/" + economic())).hasStatusOk();
        assertThat(asks("kinhte-30445", COMMUNE + "/targets/" + social())).hasStatus(404);
    }

    @Test
    void whatAUnitEntersIsJudgedForAll() {
        long series = jdbc.sql("select series_id from target where commune_code = '30445' and code = ?")
                .param(economic())
                .query((row, number) -> row.getLong(1))
                .single();
        jdbc.sql("update figure set status = 'DRAFT' where series_id = ?")
                .param(series)
                .update();
        long before = evaluations();
        assertThat(mvc.post()
                        .uri(COMMUNE + "/periods/2026-Q3/entry")
                        .with(users.as("kinhte-30445"))
                        .with(csrf())
                        .param("value-" + series, "77")
                        .exchange())
                .hasStatus(302);
        assertThat(evaluations()).isEqualTo(before);
        assertThat(jdbc.sql("select typed from figure where series_id = ? and period = '2026-Q3'")
                        .param(series)
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("77");
    }

    @Test
    void theOfficeOpensItAndTheReaderReadsAtOnce() {
        Document form = page("vanphong-30445", COMMUNE + "/resolutions/" + document());
        assertThat(form.text()).contains("HĐND, MTTQ không thấy văn bản");
        var request = mvc.post()
                .uri(COMMUNE + "/resolutions/" + document())
                .with(users.as("vanphong-30445"))
                .with(csrf());
        form.select("main form input[type=text], main form input[type=hidden], main form textarea")
                .forEach(it -> {
                    if (!it.attr("name").equals("_csrf")) {
                        request.param(it.attr("name"), it.val());
                    }
                });
        request.param("type", "REPORT").param("visibility", "PUBLIC");
        assertThat(request.exchange()).hasStatus(302);
        stored.flush(); // the request's transaction is the test's here
        assertThat(page("hdnd-30445", COMMUNE).select("table.bullets a")).hasSizeGreaterThan(20);
        assertThat(asks("hdnd-30445", COMMUNE + "/targets/" + economic())).hasStatusOk();
    }

    private String economic() {
        return code("Phòng Kinh tế");
    }

    private String code(String unit) {
        return jdbc.sql("""
            select target.code from target
            join assignment on target_id = target.id join unit on unit.id = unit_id
            where target.commune_code = '30445' and unit.name = ? and part = 'LEAD' and series_id is not null
              and parent_id is null order by position limit 1
            """)
                .param(unit)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private String social() {
        return jdbc.sql("""
            select code from target
            where commune_code = '30445' and parent_id is null
              and not exists (select from assignment join unit on unit.id = unit_id
                              where target_id = target.id and unit.name = 'Phòng Kinh tế')
            order by position limit 1
            """).query((row, number) -> row.getString(1)).single();
    }

    private long document() {
        return jdbc.sql("select id from resolution where commune_code = '30445'")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private long evaluations() {
        return jdbc.sql("select count(*) from evaluation where commune_code = '30445' and period = '2026-Q3'")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private MvcTestResult asks(String username, String address) {
        return mvc.get().uri(address).with(users.as(username)).exchange();
    }

    private Document page(String username, String address) {
        return Desk.read(asks(username, address));
    }
}
