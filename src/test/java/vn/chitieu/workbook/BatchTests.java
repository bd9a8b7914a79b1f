package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.chitieu.entry.Desk;

/** What is stored of the forms that a province loads, what is not, and who is told. */
class BatchTests extends LoadedForms {

    @Test
    void nothingIsStoredBeforeTheButtonAndWhatIsCleanAfterIt() {
        sheet.type(key, 17);
        sheet.note(key, "Theo báo cáo của xã");
        long before = desk.versions();
        Document read = sends(
                Map.of("mot.xlsx", sheet.file(), "khac.docx", "Không phải biểu".getBytes(StandardCharsets.UTF_8)));
        assertThat(states(read)).containsExactly("state-WRONG", "state-CLEAN");
        assertThat(read.select("#batch").text()).contains("không mở được tệp này");
        assertThat(read.select("#state-WRONG ~ div td.num").eachText())
                .as("what nobody could read is not none")
                .containsOnly("–");
        assertThat(desk.versions()).isEqualTo(before);

        Document stored = presses(read.expectFirst("#batch form"));
        assertThat(states(stored)).containsExactly("state-WRONG", "state-STORED");
        assertThat(stored.select("#batch [role=status]").text()).contains("2 tệp đã đọc, 1 tệp đã lưu với 1 số");
        assertThat(desk.figure(key)).containsEntry("typed", "17").containsEntry("status", "DRAFT");
        assertThat(jdbc.sql("select status from round where commune_code = ? and period = ?")
                        .params(ONE, PERIOD)
                        .query(String.class)
                        .single())
                .as("only the commune hands in")
                .isEqualTo("OPEN");
    }

    @Test
    void theTrailAndTheCommuneAreToldWhoLoadedItAndFromWhichFile() {
        sheet.type(key, 18);
        presses(sends(Map.of("bieu của xã.xlsx", sheet.file())).expectFirst("#batch form"));
        Map<String, Object> entry =
                jdbc.sql("""
                    select actor, reason, act from audit_entry where commune_code = ? and object_id = ? order by seq desc limit 1
                    """).params(ONE, key + " " + PERIOD).query().singleRow();
        assertThat(entry).containsEntry("actor", REVIEWER).containsEntry("act", "SAVED");
        assertThat((String) entry.get("reason"))
                .matches("Nạp theo lô từ biểu của xã: bieu của xã.xlsx, SHA-256 [0-9a-f]{64}");
        Document commune = Desk.read(mvc.get()
                .uri("/communes/" + ONE + "/periods/" + PERIOD + "/workbook")
                .with(users.as("vanphong-" + ONE))
                .exchange());
        assertThat(commune.select("section[aria-labelledby=loaded] li").text())
                .contains("bieu của xã.xlsx", "1 số", "SHA-256");
    }

    @Test
    void whatTheCommuneChangedSinceStaysAndBothFiguresAreShown() {
        sheet.type(key, 17);
        String more = sheet.keys().stream()
                .filter(it -> !it.equals(key) && isFree(it))
                .findFirst()
                .orElseThrow();
        sheet.type(more, 21);
        desk.types(Map.of(key, "16"));
        Document read = sends(Map.of("mot.xlsx", sheet.file()));
        assertThat(states(read)).containsExactly("state-CONFLICT");
        assertThat(read.select("#batch form")).isEmpty();
        Document one = opens(read, "mot.xlsx");
        assertThat(one.select("section[aria-labelledby=conflicts] tbody").text())
                .contains("16", "17");
        Document kept = presses(one.expectFirst("main form"));
        assertThat(kept.select(".lede b").text()).isEqualTo("Đã lưu");
        assertThat(desk.figure(key)).containsEntry("typed", "16");
        assertThat(desk.figure(more)).containsEntry("typed", "21");
    }

    private boolean isFree(String series) {
        return jdbc.sql("""
            select kind = 'NUMBER' and unit not like '\\%%' and not exists (
                select from figure where series_id = series.id and period = ? and status not in ('EMPTY', 'DRAFT'))
            from series where commune_code = ? and key = ?
            """).params(PERIOD, ONE, series).query(Boolean.class).single();
    }

    @Test
    void whatChangesBetweenPreviewAndButtonIsNotOverwrittenAndNothingElseOfTheFormIsStored() {
        sheet.type(key, 17);
        String more = sheet.keys().stream()
                .filter(it -> !it.equals(key) && isFree(it))
                .findFirst()
                .orElseThrow();
        sheet.type(more, 21);
        Document read = sends(Map.of("mot.xlsx", sheet.file()));
        desk.types(Map.of(key, "16"));
        Map<String, Object> before = desk.figure(more);
        Document after = presses(read.expectFirst("#batch form"));
        assertThat(states(after)).containsExactly("state-CONFLICT");
        assertThat(desk.figure(key)).containsEntry("typed", "16");
        assertThat(desk.figure(more)).isEqualTo(before);
    }

    @Test
    void aMistakeKeepsItsWholeFormOutAndNoOther() {
        sheet.type(key, 17);
        sheet.note(key, "x".repeat(501));
        Sheet other = form(OTHER);
        String theirs = number(OTHER);
        other.type(theirs, 5);
        Document read = sends(Map.of("hong.xlsx", sheet.file(), "tot.xlsx", other.file()));
        assertThat(states(read)).containsExactly("state-WRONG", "state-CLEAN");
        assertThat(read.select("#state-WRONG ~ div small b").text()).contains(sheet.address(key, Column.NOTE));
        presses(read.expectFirst("#batch form"));
        assertThat(desks.of("vanphong-" + OTHER, OTHER, PERIOD).figure(theirs)).containsEntry("typed", "5");
        assertThat(opens(page(latest()), "hong.xlsx").select("#mistakes")).isNotEmpty();
    }

    @Test
    void aSubmittedRoundAndAnotherProvincesCommuneAreLeftAlone() {
        sheet.type(key, 17);
        Sheet foreign = form("28651");
        foreign.type("GRDP_SIZE", 1);
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = ? and period = ?")
                .params(ONE, PERIOD)
                .update();
        Document read = sends(Map.of("gui-roi.xlsx", sheet.file(), "xa-khac.xlsx", foreign.file()));
        assertThat(states(read)).containsExactly("state-WRONG");
        assertThat(read.select("#batch").text())
                .contains("xã đã gửi số liệu kỳ này", "không phải của xã, phường nào trong tỉnh");
    }

    @Test
    void anEmptiedCellClearsNothing() {
        desk.types(Map.of(key, "16"));
        Sheet emptied = form(ONE);
        emptied.cell(key, Column.FIGURE).setBlank();
        Document read = sends(Map.of("mot.xlsx", emptied.file()));
        assertThat(states(read)).containsExactly("state-UNCHANGED");
        assertThat(opens(read, "mot.xlsx").select("#emptied").text()).contains("(1)");
    }

    @Test
    void theTotalsAddWhatIsStored() {
        sheet.type(key, 17);
        Document stored = presses(sends(Map.of("mot.xlsx", sheet.file())).expectFirst("#batch form"));
        Document totals = page(stored.select("#batch a[href$=totals]").attr("href"));
        jdbc.sql("""
            select indicator.name, sum(figure.value) as total from figure
            join target on target.series_id = figure.series_id
            join indicator on indicator.code = indicator_code
            where figure.commune_code = ? and figure.period = ? and figure.value is not null
            group by indicator.name
            """)
                .params(ONE, PERIOD)
                .query((row, number) -> row.getString("name"))
                .list()
                .forEach(
                        name -> assertThat(totals.select("tbody th").eachText()).contains(name));
        assertThat(totals.select("tbody tr")).isNotEmpty();
    }

    @Test
    void whoLoadsAFigureDoesNotAcceptItForTheProvince() {
        sheet.type(key, 17);
        presses(sends(Map.of("mot.xlsx", sheet.file())).expectFirst("#batch form"));
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = ? and period = ?")
                .params(ONE, PERIOD)
                .update();
        Map<String, Object> figure =
                jdbc.sql("""
                    update figure set status = 'SUBMITTED' from series
                    where series.id = series_id and series.commune_code = ? and key = ? and period = ?
                    returning series_id, figure.version
                    """).params(ONE, key, PERIOD).query().singleRow();
        String cell = figure.get("series_id") + "." + figure.get("version");
        assertThat(accepts(cell)).isZero();
        jdbc.sql("""
            update figure set entered_by = (select id from account where username = ?) where series_id = ? and period = ?
            """).params("vanphong-" + ONE, figure.get("series_id"), PERIOD).update();
        assertThat(accepts(cell)).isEqualTo(1);
    }

    private long accepts(String cell) {
        assertThat(mvc.post()
                        .uri("/provinces/91/review")
                        .param("act", "accept")
                        .param("period", PERIOD)
                        .param("cell", cell)
                        .with(users.as(REVIEWER))
                        .with(csrf()))
                .hasStatus(302);
        return jdbc.sql("select count(*) from province_acceptance where commune_code = ? and act = 'ACCEPTED'")
                .param(ONE)
                .query(Long.class)
                .single();
    }

    @Test
    void onlyWhoReviewsTheProvinceLoads() {
        for (String other : List.of("tinh-82", "vanphong-" + ONE, "quocgia", "quantri")) {
            assertThat(post(Map.of("mot.xlsx", sheet.file()), other)).hasStatus(403);
        }
    }
}
