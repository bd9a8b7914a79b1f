package vn.chitieu.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PastFigures;

/** The figures of one series with their grade and status. */
@Repository
@RequiredArgsConstructor
class TargetFigures {

    private final JdbcClient jdbc;
    private final PastFigures past;

    /**
     * A figure as it stands.
     *
     * @param reported in the cell
     * @param figure as a target reads it
     * @param revised whether it was changed after its round was closed
     */
    record Row(
            ReportingPeriod period,
            ReportedFigure reported,
            ReportedFigure figure,
            String grade,
            String status,
            @Nullable String note,
            boolean revised) {

        Row as(ReportedFigure read) {
            return new Row(period, reported, read, grade, status, note, revised);
        }
    }

    /** Earliest first. */
    @Transactional(readOnly = true)
    List<Row> of(long series) {
        return jdbc.sql("""
            select period, value, numerator, denominator, grade, status, note, revised
            from figure
            where series_id = ? and status <> 'EMPTY'
            """).param(series).query((row, number) -> read(row)).list().stream()
                .sorted(Comparator.comparing(Row::period))
                .toList();
    }

    /** As they were known at a moment gone by, excluded; earliest first. */
    List<Row> of(long series, Instant before) {
        return past.of(series, before).stream()
                .map(known -> new Row(
                        known.period(),
                        known.figure(),
                        known.figure(),
                        known.grade().name(),
                        known.status().name(),
                        known.note(),
                        known.revised()))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        ReportedFigure figure = new ReportedFigure(
                row.getBigDecimal("value"), row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
        return new Row(
                ReportingPeriod.parse(row.getString("period")),
                figure,
                figure,
                row.getString("grade"),
                row.getString("status"),
                row.getString("note"),
                row.getBoolean("revised"));
    }
}
