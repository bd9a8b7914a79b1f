package vn.chitieu.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/** The figures of one series with their grade and status. */
@Repository
@RequiredArgsConstructor
class TargetFigures {

    private final JdbcClient jdbc;

    /**
     * A figure as it stands.
     *
     * @param reported in the cell
     * @param figure as a target reads it
     */
    record Row(
            ReportingPeriod period,
            ReportedFigure reported,
            ReportedFigure figure,
            String grade,
            String status,
            @Nullable String note) {

        Row as(ReportedFigure read) {
            return new Row(period, reported, read, grade, status, note);
        }
    }

    /** Earliest first. */
    @Transactional(readOnly = true)
    List<Row> of(long series) {
        return jdbc.sql("""
            select period, value, numerator, denominator, grade, status, note
            from figure
            where series_id = ? and status <> 'EMPTY'
            """).param(series).query((row, number) -> read(row)).list().stream()
                .sorted(Comparator.comparing(Row::period))
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
                row.getString("note"));
    }
}
