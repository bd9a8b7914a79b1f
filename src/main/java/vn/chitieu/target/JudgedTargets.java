package vn.chitieu.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

/** Reads all that judging needs of a commune's targets, whatever their number, in one statement. */
@Repository
@RequiredArgsConstructor
public class JudgedTargets {

    /**
     * A row for each target and each of its former rules, for queries that join more to its columns {@code id} and
     * {@code series_id}; takes the commune as {@code :commune}. In the order of {@link #ORDER}.
     */
    public static final String ROWS = """
        select target.*, resolution.first_year, resolution.last_year,
               series.unit as series_unit, series.numerator_unit, series.denominator_unit,
               series.cadence, series.accumulation, series.seasonal,
               plan_years, plan_amounts, path.years as path_years, path.levels as path_levels, %s
        from target
        join resolution on resolution.id = target.resolution_id
        left join series on series.id = target.series_id
        left join former_rule on former_rule.target_id = target.id
        left join lateral (select array_agg(year order by year) as plan_years,
                                  array_agg(amount order by year) as plan_amounts
                           from assigned_plan where target_id = target.id) plans on true
        left join lateral (select array_agg(year order by year) as years,
                                  array_agg(level order by year) as levels
                           from path_point where target_id = target.id) path on true
        where target.commune_code = :commune and not target.withheld
        """.formatted(FormerRules.BESIDE);

    /** That of the documents, former rules of a target earliest first. */
    public static final String ORDER = " order by resolution_id, position, id, former_position";

    private final JdbcClient jdbc;

    /** In the order of the documents, retired ones among them; those that are withheld are never judged. */
    @Transactional(readOnly = true)
    public List<JudgedTarget> ofCommune(String commune) {
        Rows rows = new Rows();
        jdbc.sql("select * from (" + ROWS + ") as targets" + ORDER)
                .param("commune", commune)
                .query(row -> {
                    rows.take(row);
                });
        return rows.targets();
    }

    /** Puts targets together from their rows, in the order that these come in. */
    public static final class Rows {

        private final Map<Long, JudgedTarget> targets = new LinkedHashMap<>();
        private final Map<Long, List<FormerRule>> former = new HashMap<>();

        /** Takes a row of {@link #ROWS}, and says whether it is the first of its target. */
        public boolean take(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            List<FormerRule> before = former.computeIfAbsent(id, target -> new ArrayList<>());
            if (row.getString("former_until") != null) {
                before.add(FormerRules.beside(row));
            }
            return targets.put(id, read(row, before)) == null;
        }

        public List<JudgedTarget> targets() {
            return List.copyOf(targets.values());
        }
    }

    private static JudgedTarget read(ResultSet row, List<FormerRule> former) throws SQLException {
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
