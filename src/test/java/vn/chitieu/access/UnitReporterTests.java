package vn.chitieu.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** A unit enters the figures of the targets it leads, and those only. */
@DemoTest
class UnitReporterTests {

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = desks.of("kinhte-28651", "28651", "2026-Q3");
    }

    @Test
    void seesItsOwnCellsOnly() {
        Document page = desk.page();
        Set<Long> shown = page.select("[id^=name-]").stream()
                .map(row -> Long.valueOf(row.id().substring("name-".length())))
                .collect(Collectors.toSet());
        List<Long> own = jdbc.sql("""
            select distinct series_id from target
            join assignment on assignment.target_id = target.id and part = 'LEAD'
            join unit on unit.id = unit_id
            where target.commune_code = '28651' and unit.name = 'Phòng Kinh tế' and series_id is not null
            """).query(Long.class).list();
        assertThat(shown).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void savesItsOwnCell() {
        assertThat(desk.types("GRDP_SIZE", "831,02")).hasRedirectedUrl(desk.address());
        assertThat(desk.figure("GRDP_SIZE")).containsEntry("typed", "831,02");
    }

    @Test
    void anotherUnitsCellInTheSameFormSpoilsTheWholeForm() {
        assertThat(desk.types(Map.of("GRDP_SIZE", "831,02", "BHYT", "99"))).hasStatus(403);
        assertThat(desk.figure("GRDP_SIZE")).isEmpty();
        assertThat(desk.figure("BHYT")).containsEntry("status", "RETURNED");
    }

    @Test
    void anotherCommunesCellSpoilsTheWholeForm() {
        long foreign = jdbc.sql("select id from series where commune_code = '10642' and key = 'TTHC_ONLINE'")
                .query(Long.class)
                .single();
        assertThat(desk.posts(Map.of("value-" + desk.id("GRDP_SIZE"), "831,02", "value-" + foreign, "85")))
                .hasStatus(403);
        assertThat(desk.figure("GRDP_SIZE")).isEmpty();
    }

    @Test
    void readsTheCommuneToo() {
        assertThat(desk.page("/communes/28651").select("h1").text()).isNotBlank();
    }

    @Test
    void theNeighbouringUnitSeesOthers() {
        Document page = desks.of("vanhoa-28651", "28651", "2026-Q3").page();
        assertThat(page.select("#name-" + desk.id("GRDP_SIZE"))).isEmpty();
    }
}
