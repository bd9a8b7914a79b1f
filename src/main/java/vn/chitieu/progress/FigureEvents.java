package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.period.ReportingPeriod;

/** All that happened to one figure. */
@Repository
@RequiredArgsConstructor
public class FigureEvents {

    private final JdbcClient jdbc;

    /**
     * Earliest first.
     *
     * @param before the moment up to which one looks, excluded; null for all there is
     */
    @Transactional(readOnly = true)
    public List<FigureEvent> of(long series, ReportingPeriod period, @Nullable Instant before) {
        return FigureTelling.of(
                ask("""
                     select entered.version, status, typed, grade, note, reason, display_name,
                    entered_at,
                            status = 'VERIFIED' and exists (
                                select from figure_revision revision
                                where revision.series_id = entered.series_id and revision.period = entered.period
                                  and decision = 'APPROVED' and revision.typed = entered.typed
                                  and asked_by = entered_by and decided_at <= entered_at) as revision
                     from figure_version entered join account on account.id = entered_by
                     where series_id = :series and period = :period and (:before::timestamptz is null or entered_at < :before)
                    """, series, period, before)
                        .query((row, number) -> version(row))
                        .list(),
                ask("""
                    select step, figure_step.version, display_name, at, reason
                    from figure_step join account on account.id = by
                    where series_id = :series and period = :period and (:before::timestamptz is null or at < :before)
                    """, series, period, before)
                        .query((row, number) -> step(row))
                        .list(),
                ask("""
                    select typed, grade, reason, asker.display_name as asker, asked_at, decider.display_name as decider,
                           decision, decided_at, decision_reason
                    from figure_revision
                    join account asker on asker.id = asked_by
                    left join account decider on decider.id = decided_by
                    where series_id = :series and period = :period and (:before::timestamptz is null or asked_at < :before)
                    """, series, period, before)
                        .query((row, number) -> asked(row, before))
                        .list());
    }

    private JdbcClient.StatementSpec ask(String sql, long series, ReportingPeriod period, @Nullable Instant before) {
        return jdbc.sql(sql)
                .param("series", series)
                .param("period", period.toString())
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC));
    }

    private static FigureTelling.Version version(ResultSet row) throws SQLException {
        return new FigureTelling.Version(
                row.getInt("version"),
                FigureStatus.valueOf(row.getString("status")) == FigureStatus.EMPTY,
                row.getString("typed"),
                FigureGrade.valueOf(row.getString("grade")),
                row.getString("note"),
                row.getString("reason"),
                row.getString("display_name"),
                row.getTimestamp("entered_at").toInstant(),
                row.getBoolean("revision"));
    }

    private static FigureTelling.Step step(ResultSet row) throws SQLException {
        return new FigureTelling.Step(
                FigureStep.valueOf(row.getString("step")),
                row.getInt("version"),
                row.getString("display_name"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }

    private static FigureTelling.Asked asked(ResultSet row, @Nullable Instant before) throws SQLException {
        return new FigureTelling.Asked(
                row.getString("typed"),
                FigureGrade.valueOf(row.getString("grade")),
                row.getString("reason"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                decision(row, before));
    }

    private static FigureTelling.@Nullable Decision decision(ResultSet row, @Nullable Instant before)
            throws SQLException {
        String decision = row.getString("decision");
        if (decision == null) {
            return null;
        }
        Instant at = row.getTimestamp("decided_at").toInstant();
        String reason = row.getString("decision_reason");
        return before != null && !at.isBefore(before)
                ? null
                : new FigureTelling.Decision(
                        decision.equals("APPROVED"),
                        row.getString("decider"),
                        at,
                        reason == null || reason.isEmpty() ? null : reason);
    }
}
