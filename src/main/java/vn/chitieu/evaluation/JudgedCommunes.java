package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;

/** Reads all that it takes to judge a commune, in one statement: a save waits for it, and the commune's next save too. */
@Repository
@RequiredArgsConstructor
class JudgedCommunes {

    private static final String QUERY = """
        select targets.*, figure_periods, figure_values, figure_numerators, figure_denominators,
               round_periods, round_statuses, %s
        from (%s) targets
        left join (select series_id, array_agg(period) as figure_periods, array_agg(value) as figure_values,
                          array_agg(numerator) as figure_numerators, array_agg(denominator) as figure_denominators
                   from figure where commune_code = :commune and status <> 'EMPTY' group by series_id)
             figures on figures.series_id = targets.series_id
        cross join (select array_agg(period) as round_periods, array_agg(status) as round_statuses
                    from round where commune_code = :commune) rounds
        left join lateral (select * from bands where bands.province_code = targets.province_code
                           order by version desc limit 1) bands on true
        """.formatted(ProvinceBands.BESIDE, JudgedTargets.ROWS) + JudgedTargets.ORDER;

    private final JdbcClient jdbc;

    /**
     * What judging a commune goes by.
     *
     * @param histories the whole history of every series that a target reads, by series
     * @param bands in force now
     * @param rounds how they stand, earliest first
     */
    record Commune(
            List<JudgedTarget> targets,
            Map<Long, FigureHistory> histories,
            Bands bands,
            Map<ReportingPeriod, RoundStatus> rounds) {}

    /** Without targets there is nothing to judge, and no round either. */
    Commune get(String commune) {
        JudgedTargets.Rows targets = new JudgedTargets.Rows();
        Map<Long, FigureHistory> histories = new HashMap<>();
        Map<ReportingPeriod, RoundStatus> rounds = new TreeMap<>();
        Bands[] bands = {Bands.DEFAULT};
        jdbc.sql(QUERY).param("commune", commune).query(row -> {
            if (rounds.isEmpty()) {
                readRounds(row, rounds);
                bands[0] = ProvinceBands.beside(row);
            }
            if (targets.take(row)) {
                readHistory(row, histories);
            }
        });
        return new Commune(targets.targets(), histories, bands[0], rounds);
    }

    private static void readRounds(ResultSet row, Map<ReportingPeriod, RoundStatus> rounds) throws SQLException {
        String[] periods = texts(row, "round_periods");
        String[] statuses = texts(row, "round_statuses");
        for (int i = 0; i < periods.length; i++) {
            rounds.put(ReportingPeriod.parse(periods[i]), RoundStatus.valueOf(statuses[i]));
        }
    }

    private static void readHistory(ResultSet row, Map<Long, FigureHistory> histories) throws SQLException {
        long series = row.getLong("series_id");
        if (histories.containsKey(series)) {
            return;
        }
        String[] periods = texts(row, "figure_periods");
        @Nullable BigDecimal[] values = numbers(row, "figure_values");
        @Nullable BigDecimal[] numerators = numbers(row, "figure_numerators");
        @Nullable BigDecimal[] denominators = numbers(row, "figure_denominators");
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();
        for (int i = 0; i < periods.length; i++) {
            figures.put(
                    ReportingPeriod.parse(periods[i]), new ReportedFigure(values[i], numerators[i], denominators[i]));
        }
        histories.put(series, FigureHistory.of(figures));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static @Nullable BigDecimal[] numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new BigDecimal[0] : (BigDecimal[]) array.getArray();
    }
}
