package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.commune.CommuneVersions;
import vn.chitieu.commune.Place;
import vn.chitieu.commune.SetUpNumber;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.judging.Bands;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureHistories;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.target.JudgedTarget;
import vn.chitieu.target.JudgedTargets;

/**
 * Reads all that it takes to judge a commune, in one statement: a save waits for it, and the commune's next save too.
 *
 * <p>All but figures and bands is kept in memory by the number that the database raises when it changes, which is read
 * with the figures: so where it stands, nothing else is read.
 */
@Repository
@RequiredArgsConstructor
class JudgedCommunes {

    private static final String QUERY =
            """
            select targets.*, figure_periods, figure_values, figure_numerators, figure_denominators,
                   round_periods, round_statuses, set_up, raised, %s
            from (%s) targets
            cross join %s counted
            left join (select series_id, array_agg(period) as figure_periods, array_agg(value) as figure_values,
                              array_agg(numerator) as figure_numerators, array_agg(denominator) as figure_denominators
                       from figure where commune_code = :commune and status <> 'EMPTY' group by series_id)
                 figures on figures.series_id = targets.series_id
            cross join (select array_agg(period) as round_periods, array_agg(status) as round_statuses
                        from round where commune_code = :commune) rounds
            left join lateral (select * from bands where bands.province_code = targets.province_code
                               order by version desc limit 1) bands on true
            """.formatted(ProvinceBands.BESIDE, JudgedTargets.ROWS, CommuneVersions.SET_UP) + JudgedTargets.ORDER;

    /** The number and the bands in a row, and each figure of some series in a row. */
    private static final String FIGURES = """
        select set_up, raised, %s, null as series_id, null as period, null as value, null as numerator, null as denominator
        from %s counted
        left join lateral (select * from bands where province_code = :province order by version desc limit 1) bands on true
        union all
        select null, null, null, null, null, null, null, null, null, series_id, period, value, numerator, denominator
        from figure where commune_code = :commune and series_id = any(:series) and status <> 'EMPTY'
        """.formatted(ProvinceBands.BESIDE, CommuneVersions.SET_UP);

    private final JdbcClient jdbc;
    private final KeptReadings kept;

    private record SetUpOf(String commune) {}

    private record SetUp(List<JudgedTarget> targets, Map<ReportingPeriod, RoundStatus> rounds) {}

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

    /** What judging the targets goes by that hang on some series, and those only or more. */
    Commune touched(Place place, Set<Long> series) {
        KeptReadings.Reading<SetUp> before = kept.find(new SetUpOf(place.commune()));
        if (before != null) {
            SetUp setUp = before.value();
            List<JudgedTarget> needed =
                    TouchedTargets.of(setUp.targets(), series).withParts();
            Now now = now(place, TouchedTargets.series(needed));
            if (now.setUp().stillIs(before.version())) {
                return new Commune(needed, now.histories(), now.bands, setUp.rounds());
            }
        }
        Commune whole = get(place.commune());
        return new Commune(
                TouchedTargets.of(whole.targets(), series).withParts(),
                whole.histories(),
                whole.bands(),
                whole.rounds());
    }

    /**
     * What changes with every save.
     *
     * @param setUp by which the rest stands, or not
     */
    private record Now(SetUpNumber setUp, Bands bands, Map<Long, FigureHistory> histories) {}

    private Now now(Place place, Set<Long> series) {
        FigureHistories histories = new FigureHistories();
        SetUpNumber[] setUp = {SetUpNumber.UNKNOWN};
        Bands[] bands = {Bands.DEFAULT};
        jdbc.sql(FIGURES)
                .param("commune", place.commune())
                .param("province", place.province())
                .param("series", series.toArray(Long[]::new))
                .query(row -> {
                    if (row.getString("period") == null) {
                        setUp[0] = SetUpNumber.beside(row);
                        bands[0] = ProvinceBands.beside(row);
                    } else {
                        histories.take(row);
                    }
                });
        return new Now(setUp[0], bands[0], histories.bySeries());
    }

    /** Without targets there is nothing to judge, and no round either. */
    Commune get(String commune) {
        JudgedTargets.Rows targets = new JudgedTargets.Rows();
        Map<Long, FigureHistory> histories = new HashMap<>();
        Map<ReportingPeriod, RoundStatus> rounds = new TreeMap<>();
        Bands[] bands = {Bands.DEFAULT};
        SetUpNumber[] setUp = {SetUpNumber.UNKNOWN};
        jdbc.sql(QUERY).param("commune", commune).query(row -> {
            if (rounds.isEmpty()) {
                readRounds(row, rounds);
                setUp[0] = SetUpNumber.beside(row);
                bands[0] = ProvinceBands.beside(row);
            }
            if (targets.take(row)) {
                readHistory(row, histories);
            }
        });
        if (!setUp[0].raised()) {
            kept.keep(new SetUpOf(commune), setUp[0].number(), new SetUp(targets.targets(), rounds));
        }
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
