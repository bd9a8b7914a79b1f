package vn.chitieu.workbook;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;

/** What the workbooks of several communes are read against, in three statements whatever their number. */
@Repository
@RequiredArgsConstructor
class BatchGround {

    private final JdbcClient jdbc;

    /**
     * What a series is called and stands for.
     *
     * @param name of the first target that reads it
     */
    record Named(String name, Accumulation accumulation) {}

    /**
     * Of some communes.
     *
     * @param names by series
     * @param figures by series, all that were ever reported
     * @param checked communes that have cross-checks
     */
    record Ground(Map<Long, Named> names, Map<Long, FigureHistory> figures, Set<String> checked) {}

    Ground of(Collection<String> communes) {
        String[] codes = communes.toArray(String[]::new);
        return new Ground(names(codes), figures(codes), checked(codes));
    }

    private Map<Long, Named> names(String[] communes) {
        Map<Long, Named> names = new HashMap<>();
        jdbc.sql("""
            select distinct on (series.id) series.id, target.name, accumulation
            from series join target on target.series_id = series.id
            where series.commune_code = any(?)
            order by series.id, resolution_id, position
            """).param(communes).query(row -> {
            names.put(
                    row.getLong("id"),
                    new Named(row.getString("name"), Accumulation.valueOf(row.getString("accumulation"))));
        });
        return names;
    }

    private Map<Long, FigureHistory> figures(String[] communes) {
        Map<Long, FigureHistory> figures = new HashMap<>();
        Map<String, ReportingPeriod> known = new HashMap<>();
        jdbc.sql("""
            select series_id, array_agg(period) as periods, array_agg(value) as amounts,
                   array_agg(numerator) as numerators, array_agg(denominator) as denominators
            from figure where commune_code = any(?) and status <> 'EMPTY'
            group by series_id
            """).param(communes).query(row -> {
            figures.put(row.getLong("series_id"), history(row, known));
        });
        return figures;
    }

    private static FigureHistory history(ResultSet row, Map<String, ReportingPeriod> known) throws SQLException {
        String[] periods = (String[]) row.getArray("periods").getArray();
        @Nullable BigDecimal[] amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        @Nullable
        BigDecimal[] numerators = (BigDecimal[]) row.getArray("numerators").getArray();
        @Nullable
        BigDecimal[] denominators = (BigDecimal[]) row.getArray("denominators").getArray();
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();
        for (int i = 0; i < periods.length; i++) {
            figures.put(
                    known.computeIfAbsent(periods[i], ReportingPeriod::parse),
                    new ReportedFigure(amounts[i], numerators[i], denominators[i]));
        }
        return FigureHistory.of(figures);
    }

    private Set<String> checked(String[] communes) {
        return new HashSet<>(jdbc.sql("select distinct commune_code from cross_check where commune_code = any(?)")
                .param(communes)
                .query((row, number) -> row.getString(1))
                .list());
    }
}
