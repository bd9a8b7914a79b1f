package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/** Figures as they were known at a moment gone by: the last version of each that was there before it. */
@Repository
@RequiredArgsConstructor
public class PastFigures {

    private final JdbcClient jdbc;

    /** The whole history of every series of a commune as it was known then, for judging. */
    @Transactional(readOnly = true)
    public Map<Long, FigureHistory> historiesOf(String commune, Instant before) {
        Map<Long, Map<ReportingPeriod, ReportedFigure>> bySeries = new HashMap<>();
        jdbc.sql("""
            select series_id, period, value, numerator, denominator
            from (select distinct on (series_id, period) *
                  from figure_version
                  where commune_code = ? and entered_at < ?
                  order by series_id, period, version desc) known
            where status <> 'EMPTY'
            """).param(commune).param(before.atOffset(ZoneOffset.UTC)).query(row -> {
            bySeries.computeIfAbsent(row.getLong("series_id"), series -> new HashMap<>())
                    .put(ReportingPeriod.parse(row.getString("period")), figure(row));
        });
        Map<Long, FigureHistory> histories = new HashMap<>();
        bySeries.forEach((series, figures) -> histories.put(series, FigureHistory.of(figures)));
        return histories;
    }

    /** The figures of a series as they were known then, earliest period first; cleared ones are none. */
    @Transactional(readOnly = true)
    public List<KnownFigure> of(long series, Instant before) {
        return jdbc
                .sql("""
                    select known.*, coalesce(step, '') as step,
                           exists (select from figure_revision
                                   where figure_revision.series_id = known.series_id
                                     and figure_revision.period = known.period
                                     and decision = 'APPROVED' and decided_at < :before) as revised
                    from (select distinct on (period) *
                          from figure_version
                          where series_id = :series and entered_at < :before
                          order by period, version desc) known
                    left join lateral (select step from figure_step
                                       where figure_step.series_id = known.series_id and figure_step.period = known.period
                                         and figure_step.version = known.version and at < :before
                                       order by at desc limit 1) taken on true
                    where status <> 'EMPTY'
                    """)
                .param("series", series)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(KnownFigure::period))
                .toList();
    }

    private static KnownFigure read(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new KnownFigure(
                ReportingPeriod.parse(row.getString("period")),
                figure(row),
                row.getString("typed"),
                FigureGrade.valueOf(row.getString("grade")),
                step.isEmpty()
                        ? FigureStatus.valueOf(row.getString("status"))
                        : FigureStep.valueOf(step).leadsTo(),
                row.getString("note"),
                row.getBoolean("revised"));
    }

    private static ReportedFigure figure(ResultSet row) throws SQLException {
        return new ReportedFigure(
                row.getBigDecimal("value"), row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
    }
}
