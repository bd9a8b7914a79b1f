package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalMatchers.aryEq;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureRecording;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;

/** The province's office loads what its communes filled in: An Giang (91) has two of them in the demonstration. */
@DemoTest
class BatchTests {

    private static final String ADDRESS = "/provinces/91/workbooks";
    private static final String REVIEWER = "tinh-91";
    private static final String ONE = "31051";
    private static final String OTHER = "30445";
    private static final String PERIOD = "2026-Q3";

    @TestBean
    private BatchWorkers workers;

    @MockitoSpyBean
    private TemplateReader reader;

    @MockitoSpyBean
    private Batches batches;

    @Autowired
    private BatchWork work;

    @Autowired
    private KnownRounds rounds;

    @Autowired
    private FigureRecording recording;

    @Autowired
    private DataScopes scopes;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Desk desk;
    private Sheet sheet;
    private String key;

    /** At once, in the test's own transaction. */
    static BatchWorkers workers() {
        return new BatchWorkers() {
            @Override
            void submit(Runnable work) {
                work.run();
            }
        };
    }

    @BeforeEach
    void aCommuneFetchesItsForm() {
        desk = desks.of("vanphong-" + ONE, ONE, PERIOD);
        sheet = form(ONE);
        key = number(ONE);
    }

    private Sheet form(String commune) {
        return new Clerk(mvc, users.as("vanphong-" + commune), commune, PERIOD).downloads();
    }

    /** A series of a commune that takes a number and has none yet, or only a draft. */
    private String number(String commune) {
        return jdbc.sql("""
            select series.key from series
            join target on target.series_id = series.id
            left join figure on figure.series_id = series.id and figure.period = ?
            where series.commune_code = ? and kind = 'NUMBER' and series.unit not like '\\%%'
              and coalesce(figure.status, 'EMPTY') in ('EMPTY', 'DRAFT') and not target.withheld
              and starts_from is null and retired_from is null
            order by series.id limit 1
            """).params(PERIOD, commune).query(String.class).single();
    }

    /** The page of the batch, read and not stored. */
    private Document sends(Map<String, byte[]> files) {
        MvcTestResult answer = post(files, REVIEWER);
        assertThat(answer).hasStatus(302);
        return page(answer.getResponse().getHeader("Location"));
    }

    private MvcTestResult post(Map<String, byte[]> files, String who) {
        var request = mvc.post().uri(ADDRESS).multipart();
        files.forEach((name, content) ->
                request.file(new MockMultipartFile("file", name, "application/octet-stream", content)));
        return request.with(users.as(who)).with(csrf()).exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(users.as(REVIEWER)).exchange();
        assertThat(answer).hasStatus(200);
        return Desk.read(answer);
    }

    private Document presses(Element form) {
        MvcTestResult answer = mvc.post()
                .uri(form.attr("action"))
                .with(users.as(REVIEWER))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(302);
        return page(answer.getResponse().getHeader("Location"));
    }

    private static List<String> states(Document page) {
        return page.select("#batch section").eachAttr("aria-labelledby");
    }

    private Document opens(Document page, String file) {
        return page(page.select("#batch th a").stream()
                .filter(link -> link.text().equals(file))
                .findFirst()
                .orElseThrow()
                .attr("href"));
    }

    @Test
    void nothingIsStoredBeforeTheButtonAndWhatIsCleanAfterIt() {
        sheet.type(key, 17);
        sheet.note(key, "Theo báo cáo của xã");
        long before = desk.versions();
        Document read = sends(
                Map.of("mot.xlsx", sheet.file(), "khac.docx", "Không phải biểu".getBytes(StandardCharsets.UTF_8)));
        assertThat(states(read)).containsExactly("state-WRONG", "state-CLEAN");
        assertThat(read.select("#batch").text()).contains("không mở được tệp này");
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

    private String latest() {
        return ADDRESS + "/" + latestBatch();
    }

    private long latestBatch() {
        return jdbc.sql("select max(id) from workbook_batch").query(Long.class).single();
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
    void aTargetThatLeavesTheGridBeforeTheButtonIsSaidAndHoldsUpNothing() {
        sheet.type(key, 17);
        Document read = sends(Map.of("mot.xlsx", sheet.file()));
        assertThat(states(read)).containsExactly("state-CLEAN");
        jdbc.sql("""
            update target set retired_from = '2026-Q3', retired_reason = 'Bỏ' where series_id = (select id from series where commune_code = ? and key = ?)
            """).params(ONE, key).update();
        Document after = presses(read.expectFirst("#batch form"));
        assertThat(states(after)).containsExactly("state-WRONG");
        assertThat(after.select("#batch").text()).contains("mã " + key + " không có trong biểu");
        assertThat(after.expectFirst("#batch").attr("data-working")).isEqualTo("false");
    }

    @Test
    void aRoundThatIsHandedInBeforeTheButtonIsLeftAlone() {
        sheet.type(key, 17);
        Document read = sends(Map.of("mot.xlsx", sheet.file()));
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = ? and period = ?")
                .params(ONE, PERIOD)
                .update();
        Document after = presses(read.expectFirst("#batch form"));
        assertThat(states(after)).containsExactly("state-WRONG");
        assertThat(after.select("#batch").text()).contains("xã đã gửi số liệu kỳ này");
    }

    @Test
    void aRoundThatIsHandedInWhileAFormIsStoredTakesNothingOfItButStillItsCommunesFigures() {
        Round read = rounds.get(ONE, PERIOD);
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = ? and period = ?")
                .params(ONE, PERIOD)
                .update();
        long before = desk.versions();
        long series = desk.id(key);
        FigureEntry entry = new FigureEntry(
                series,
                key,
                ReportedFigure.of(new BigDecimal(17)),
                FigureGrade.ESTIMATED,
                null,
                "17",
                version(series),
                null);
        long reviewer = users.named(REVIEWER).id();
        scopes.during(DataScope.receiving("91", ONE), () -> {
            assertThat(recording.recordFor(read, List.of(entry), reviewer, "Nạp theo lô"))
                    .containsExactly(series);
            assertThat(desk.versions()).isEqualTo(before);
            assertThat(recording.record(read, List.of(entry), reviewer)).isEmpty();
            assertThat(desk.versions()).isEqualTo(before + 1);
        });
    }

    private int version(long series) {
        return jdbc.sql("select coalesce((select version from figure where series_id = ? and period = ?), 0)")
                .params(series, PERIOD)
                .query(Integer.class)
                .single();
    }

    @Test
    void charactersThatNoDatabaseHoldsAreLeftOut() {
        sheet.type(key, 17);
        sheet.note(key, "Theo_x0000_ báo_xD800_ cáo");
        Sheet other = form(OTHER);
        other.type(number(OTHER), 5);
        Document read = sends(Map.of("la.xlsx", sheet.file(), "tot.xlsx", other.file()));
        assertThat(states(read)).containsExactly("state-CLEAN");
        presses(read.expectFirst("#batch form"));
        assertThat(desk.figure(key)).containsEntry("typed", "17").containsEntry("note", "Theo báo cáo");
    }

    @Test
    void aFileThatNobodyCanReadIsSaidToBeWrongAndTheOthersAreRead() {
        sheet.type(key, 17);
        byte[] broken = {'P', 'K', 3, 4, 9};
        doThrow(new IllegalStateException("nobody has thought of this"))
                .when(reader)
                .read(aryEq(broken));
        Document read = sends(Map.of("hong.xlsx", broken, "tot.xlsx", sheet.file()));
        assertThat(states(read)).containsExactly("state-WRONG", "state-CLEAN");
        assertThat(read.select("#batch").text()).contains("không mở được tệp này");
    }

    @Test
    void workThatCouldNotBeginIsBegunByWhoeverOpensThePageNext() {
        sheet.type(key, 17);
        doThrow(new DataAccessResourceFailureException("away"))
                .doCallRealMethod()
                .when(batches)
                .waiting(any(), anyLong());
        assertThat(post(Map.of("mot.xlsx", sheet.file()), REVIEWER)).hasFailed();
        forgotten();
        assertThat(states(page(latest()))).containsExactly("state-CLEAN");
    }

    /** So that somebody else goes on with the latest batch. */
    private void forgotten() {
        jdbc.sql("update workbook_batch set at = at - interval '1 hour' where id = (select max(id) from"
                        + " workbook_batch)")
                .update();
        jdbc.sql("""
            update batch_workbook set done_at = done_at - interval '1 hour'
            where batch_id = (select max(id) from workbook_batch)
            """).update();
    }

    private void asked(String who) {
        jdbc.sql("""
            update workbook_batch set storing = true, storing_by = (select id from account where username = ?)
            where id = (select max(id) from workbook_batch)
            """).param(who).update();
        forgotten();
    }

    @Test
    void whoeverGoesOnStoresInTheNameOfWhoAsked() {
        sheet.type(key, 19);
        sends(Map.of("mot.xlsx", sheet.file()));
        asked(REVIEWER);
        Batch batch = batches.find("91", latestBatch()).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(users.named("quocgia"), null, List.of()));
        try {
            work.resume(batch);
            assertThat(SecurityContextHolder.getContext().getAuthentication().getName())
                    .isEqualTo("quocgia");
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(jdbc.sql("""
            select actor from audit_entry where commune_code = ? and object_id = ? order by seq desc limit 1
            """)
                        .params(ONE, key + " " + PERIOD)
                        .query(String.class)
                        .single())
                .isEqualTo(REVIEWER);
        assertThat(jdbc.sql("""
            select account.username from loaded_workbook join account on account.id = by where batch_id = ?
            """).param(latestBatch()).query(String.class).single())
                .isEqualTo(REVIEWER);
    }

    @Test
    void nothingIsStoredInTheNameOfSomebodyWhoReviewsTheProvinceNoMore() {
        sheet.type(key, 19);
        sends(Map.of("mot.xlsx", sheet.file()));
        long before = desk.versions();
        asked("tinh-82");
        page(latest());
        Document stopped = page(latest());
        assertThat(desk.versions()).isEqualTo(before);
        assertThat(stopped.select("#batch .notice").text())
                .contains("Việc lưu đã dừng", users.named("tinh-82").displayName(), "1 biểu");
        assertThat(states(presses(stopped.expectFirst("#batch form")))).containsExactly("state-STORED");
        assertThat(desk.figure(key)).containsEntry("typed", "19");
    }

    @Test
    void aFileThatWasDroppedUnreadIsWaitedForNoMore() {
        sends(Map.of("cu.docx", new byte[] {1}, "mot.xlsx", sheet.file()));
        String old = latest();
        jdbc.sql("update batch_workbook set state = 'WAITING', done_at = null, found = null where batch_id = ?")
                .param(latestBatch())
                .update();
        jdbc.sql("update workbook_batch set at = at - interval '31 days' where id = ?")
                .param(latestBatch())
                .update();
        sends(Map.of("moi.docx", new byte[] {1}));
        Document page = page(old);
        assertThat(states(page)).containsExactly("state-WRONG");
        assertThat(page.expectFirst("#batch").attr("data-working")).isEqualTo("false");
        assertThat(opens(page, "mot.xlsx").select("main .blank").text()).contains("sau 30 ngày");
    }

    @Test
    void aPageThatFollowsAsksForASmallPartOfIt() {
        sheet.type(key, 17);
        Document whole = sends(Map.of("mot.xlsx", sheet.file()));
        Document part = page(whole.expectFirst("#batch").attr("data-progress"));
        assertThat(part.select("main, table, form")).isEmpty();
        assertThat(part.expectFirst("[data-part=progress]").attr("data-working"))
                .isEqualTo("false");
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
    void anArchiveIsReadFileByFileWhateverItsFolders() throws IOException {
        sheet.type(key, 17);
        Map<String, byte[]> inside = new LinkedHashMap<>();
        inside.put("quy 3/xa mot.xlsx", sheet.file());
        inside.put("__MACOSX/quy 3/._xa mot.xlsx", new byte[] {1});
        inside.put("quy 3/Thumbs.db", new byte[] {1});
        Document read = sends(Map.of("tat ca.zip", zip(inside)));
        assertThat(read.select("#batch tbody th").eachText()).containsExactly("xa mot.xlsx");
        assertThat(states(read)).containsExactly("state-CLEAN");
    }

    @Test
    void aSmallArchiveThatHoldsVeryMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        MvcTestResult answer = post(Map.of("bom.zip", zip(Map.of("a.xlsx", new byte[64 * 1024 * 1024]))), REVIEWER);
        assertThat(answer).hasStatus(422);
        assertThat(Desk.read(answer).select("#file-error").text()).contains("200 tệp", "20 MB");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= BatchFiles.MOST_FILES; i++) {
            many.put(i + ".xlsx", new byte[] {1});
        }
        assertThat(post(Map.of("nhieu.zip", zip(many)), REVIEWER)).hasStatus(422);
        assertThat(post(Map.of(), REVIEWER)).hasStatus(422);
    }

    @Test
    void whatIsPassedOverInAnArchiveIsCountedToo() throws IOException {
        sheet.type(key, 17);
        byte[] large = zip(Map.of("__MACOSX/a", new byte[64 * 1024 * 1024]));
        assertThat(post(Map.of("bom.zip", large), REVIEWER)).hasStatus(422);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            many.put(".an/." + i, new byte[0]);
        }
        many.put("mot.xlsx", sheet.file());
        assertThat(post(Map.of("an.zip", zip(many)), REVIEWER)).hasStatus(422);
        many.remove(".an/.0");
        assertThat(states(sends(Map.of("an.zip", zip(many))))).containsExactly("state-CLEAN");
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

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
