package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/** Puts histories of series together from rows of figures, in whatever order these come. */
public final class FigureHistories {

    private final Map<Long, Map<ReportingPeriod, ReportedFigure>> figures = new HashMap<>();
    /** Hundreds of rows are of some twenty periods. */
    private final Map<String, ReportingPeriod> periods = new HashMap<>();

    /** @param row with {@code series_id}, {@code period}, {@code value}, {@code numerator} and {@code denominator} */
    public void take(ResultSet row) throws SQLException {
        figures.computeIfAbsent(row.getLong("series_id"), series -> new HashMap<>())
                .put(
                        periods.computeIfAbsent(row.getString("period"), ReportingPeriod::parse),
                        new ReportedFigure(
                                row.getBigDecimal("value"),
                                row.getBigDecimal("numerator"),
                                row.getBigDecimal("denominator")));
    }

    /** A series without figures is missing. */
    public Map<Long, FigureHistory> bySeries() {
        Map<Long, FigureHistory> histories = new HashMap<>();
        figures.forEach((series, reported) -> histories.put(series, FigureHistory.of(reported)));
        return histories;
    }
}
