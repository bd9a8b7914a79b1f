package vn.chitieu.target;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/** Reads all that judging needs of a commune's targets in one statement. */
@Repository
@RequiredArgsConstructor
public class JudgedTargets {

    private static final String QUERY = """
        select target.*, resolution.first_year, resolution.last_year,
               series.unit as series_unit, series.cadence, series.accumulation,
               plan_years, plan_amounts, path_years, path_levels
        from target
        join resolution on resolution.id = target.resolution_id
        left join series on series.id = target.series_id
        left join lateral (select array_agg(year order by year) as plan_years,
                                  array_agg(amount order by year) as plan_amounts
                           from assigned_plan where target_id = target.id) plans on true
        left join lateral (select array_agg(year order by year) as path_years,
                                  array_agg(level order by year) as path_levels
                           from path_point where target_id = target.id) path on true
        where target.commune_code = ?
        order by target.position
        """;

    private final JdbcClient jdbc;

    /** In the order of the documents. */
    @Transactional(readOnly = true)
    public List<JudgedTarget> ofCommune(String commune) {
        return jdbc.sql(QUERY).param(commune).query((row, number) -> read(row)).list();
    }

    private static JudgedTarget read(ResultSet row) throws SQLException {
        return new JudgedTarget(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getObject("parent_id", Long.class),
                RuleColumns.from(row).toRule(),
                new Term(row.getInt("first_year"), row.getInt("last_year")),
                counted(row),
                TargetRows.baseline(row),
                byYear(row.getArray("path_years"), row.getArray("path_levels")),
                byYear(row.getArray("plan_years"), row.getArray("plan_amounts")));
    }

    private static JudgedTarget.@Nullable Counted counted(ResultSet row) throws SQLException {
        Long series = row.getObject("series_id", Long.class);
        return series == null
                ? null
                : new JudgedTarget.Counted(
                        series,
                        new UnitOfMeasure(row.getString("series_unit")),
                        Cadence.valueOf(row.getString("cadence")),
                        Accumulation.valueOf(row.getString("accumulation")));
    }

    private static SortedMap<Integer, BigDecimal> byYear(@Nullable Array years, @Nullable Array amounts)
            throws SQLException {
        SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
        if (years != null && amounts != null) {
            Integer[] year = (Integer[]) years.getArray();
            BigDecimal[] amount = (BigDecimal[]) amounts.getArray();
            for (int i = 0; i < year.length; i++) {
                byYear.put(year[i], amount[i]);
            }
        }
        return byYear;
    }
}
