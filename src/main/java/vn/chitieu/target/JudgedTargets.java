package vn.chitieu.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.period.Term;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/** Reads all that judging needs of a commune's targets, whatever their number, in two statements. */
@Repository
@RequiredArgsConstructor
public class JudgedTargets {

    private static final String QUERY = """
        select target.*, resolution.first_year, resolution.last_year,
               series.unit as series_unit, series.numerator_unit, series.denominator_unit,
               series.cadence, series.accumulation, series.seasonal,
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
        where target.commune_code = ? and not target.withheld
        order by target.resolution_id, target.position, target.id
        """;

    private final JdbcClient jdbc;
    private final FormerRules formerRules;

    /** In the order of the documents, retired ones among them; those that are withheld are never judged. */
    @Transactional(readOnly = true)
    public List<JudgedTarget> ofCommune(String commune) {
        Map<Long, List<FormerRule>> former = formerRules.ofCommune(commune);
        return jdbc.sql(QUERY)
                .param(commune)
                .query((row, number) -> read(row, former))
                .list();
    }

    private static JudgedTarget read(ResultSet row, Map<Long, List<FormerRule>> former) throws SQLException {
        return new JudgedTarget(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getObject("parent_id", Long.class),
                new Term(row.getInt("first_year"), row.getInt("last_year")),
                counted(row),
                TargetRows.byYear(row.getArray("plan_years"), row.getArray("plan_amounts")),
                TargetRows.rules(row, former));
    }

    private static JudgedTarget.@Nullable Counted counted(ResultSet row) throws SQLException {
        Long series = row.getObject("series_id", Long.class);
        return series == null
                ? null
                : new JudgedTarget.Counted(
                        series,
                        new TargetRow.Units(
                                row.getString("series_unit"),
                                row.getString("numerator_unit"),
                                row.getString("denominator_unit")),
                        Cadence.valueOf(row.getString("cadence")),
                        Accumulation.valueOf(row.getString("accumulation")),
                        row.getBoolean("seasonal"));
    }
}
