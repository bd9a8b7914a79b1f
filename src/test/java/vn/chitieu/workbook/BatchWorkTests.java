package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalMatchers.aryEq;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.progress.FigureEntry;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.FigureRecording;
import vn.chitieu.progress.KnownRounds;
import vn.chitieu.progress.Round;

/** Work at a batch that others meet: rounds handed in meanwhile, targets that go, people who go on with it, and what fails. */
class BatchWorkTests extends LoadedForms {

    @Autowired
    private BatchWork work;

    @Autowired
    private KnownRounds rounds;

    @Autowired
    private FigureRecording recording;

    @Autowired
    private DataScopes scopes;

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
}
