package vn.chitieu.target;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;

/** A commune's targets for lists, in the order of its documents. */
@Repository
@RequiredArgsConstructor
public class TargetRows {

    private static final String QUERY = """
        select target.*, resolution.first_year, resolution.last_year, series.unit as series_unit, series.numerator_unit, series.denominator_unit,
               path_years, path_levels
        from target join resolution on resolution.id = target.resolution_id
        left join series on series.id = target.series_id
        left join lateral (select array_agg(year order by year) as path_years,
                                  array_agg(level order by year) as path_levels
                           from path_point where target_id = target.id) path on true
        """;

    private final JdbcClient jdbc;
    private final FormerRules formerRules;

    /** All there are and were, each by its latest rule. */
    @Transactional(readOnly = true)
    public List<TargetRow> ofCommune(String commune) {
        Map<Long, List<FormerRule>> former = formerRules.ofCommune(commune);
        return jdbc.sql(QUERY
                        + " where target.commune_code = ? order by target.resolution_id, target.position, target.id")
                .param(commune)
                .query((row, number) -> read(row, former))
                .list();
    }

    /** Those that count in a period, by the rules of then. */
    @Transactional(readOnly = true)
    public List<TargetRow> ofCommune(String commune, ReportingPeriod period) {
        return in(ofCommune(commune), period);
    }

    /** Those that count in a period, by the rules of then as they were known at a moment, excluded. */
    @Transactional(readOnly = true)
    public List<TargetRow> ofCommune(String commune, ReportingPeriod period, Instant before) {
        return in(ofCommune(commune).stream().map(row -> row.asKnown(before)).toList(), period);
    }

    /**
     * The targets of all communes on one common indicator that count in a period, but those that are withheld; of one
     * province, if it is named.
     */
    @Transactional(readOnly = true)
    public List<TargetRow> onIndicator(String indicator, @Nullable String province, ReportingPeriod period) {
        return onIndicators(List.of(indicator), province, period);
    }

    /** The same for several indicators in as many statements; for all there are where none is named. */
    @Transactional(readOnly = true)
    public List<TargetRow> onIndicators(
            @Nullable Collection<String> indicators, @Nullable String province, ReportingPeriod period) {
        return of(
                jdbc.sql("""
                    select id from target
                    where (:indicators::text[] is null or indicator_code = any(:indicators)) and indicator_code is not null
                      and not withheld and (:province::text is null or province_code = :province)
                    """)
                        .param("indicators", indicators == null ? null : indicators.toArray(String[]::new))
                        .param("province", province)
                        .query((row, number) -> row.getLong("id"))
                        .list(),
                period);
    }

    /** The targets of some communes that count in a period, but those that are withheld. */
    @Transactional(readOnly = true)
    public List<TargetRow> ofCommunes(Collection<String> communes, ReportingPeriod period) {
        String[] codes = communes.toArray(String[]::new);
        Map<Long, List<FormerRule>> former = formerRules.ofCommunes(codes);
        return in(
                jdbc.sql(QUERY
                                + " where target.commune_code = any(?) and not target.withheld order by"
                                + " target.commune_code, target.resolution_id, target.position")
                        .param(codes)
                        .query((row, number) -> read(row, former))
                        .list(),
                period);
    }

    private List<TargetRow> of(List<Long> ids, ReportingPeriod period) {
        Map<Long, List<FormerRule>> former = formerRules.of(ids);
        return in(
                jdbc.sql(QUERY
                                + " where target.id = any(?) order by target.commune_code,"
                                + " target.resolution_id, target.position")
                        .param(ids.toArray(Long[]::new))
                        .query((row, number) -> read(row, former))
                        .list(),
                period);
    }

    /** Those that count in a period, by the rules of then. */
    public static List<TargetRow> in(List<TargetRow> rows, ReportingPeriod period) {
        return rows.stream()
                .filter(row -> row.countsIn(period))
                .map(row -> row.at(period))
                .toList();
    }

    private static TargetRow read(ResultSet row, Map<Long, List<FormerRule>> former) throws SQLException {
        RuleHistory rules = rules(row, former);
        RuleHistory.Version latest = rules.latest();
        String figureUnit = row.getString("series_unit");
        return new TargetRow(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getLong("resolution_id"),
                row.getObject("parent_id", Long.class),
                new Description(
                        row.getString("code"),
                        row.getInt("position"),
                        row.getString("number"),
                        row.getString("name"),
                        Field.valueOf(row.getString("field")),
                        Origin.valueOf(row.getString("origin")),
                        row.getBoolean("official"),
                        row.getBoolean("soft"),
                        row.getString("indicator_code"),
                        row.getString("own_indicator"),
                        row.getString("unit"),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("plan_giver"),
                        row.getString("advises"),
                        row.getString("confirm_note")),
                latest.rule(),
                row.getObject("series_id", Long.class),
                figureUnit == null
                        ? null
                        : new TargetRow.Units(
                                figureUnit, row.getString("numerator_unit"), row.getString("denominator_unit")),
                latest.reading(),
                latest.baseline(),
                new Term(row.getInt("first_year"), row.getInt("last_year")),
                rules,
                row.getBoolean("withheld"));
    }

    /** The rules of a row of target, joined with its path. */
    static RuleHistory rules(ResultSet row, Map<Long, List<FormerRule>> former) throws SQLException {
        return rules(row, former.getOrDefault(row.getLong("id"), List.of()));
    }

    static RuleHistory rules(ResultSet row, List<FormerRule> before) throws SQLException {
        return RuleHistory.of(
                FormerRules.period(row, "starts_from"),
                FormerRules.retirement(row),
                before,
                new RuleHistory.Version(
                        row.getInt("rule_version"),
                        RuleColumns.from(row, "").toRule(),
                        row.getString("unit"),
                        Reading.valueOf(row.getString("reading")),
                        baseline(row, ""),
                        byYear(row.getArray("path_years"), row.getArray("path_levels")),
                        FormerRules.period(row, "rule_from"),
                        null,
                        null));
    }

    static SortedMap<Integer, BigDecimal> byYear(@Nullable Array years, @Nullable Array amounts) throws SQLException {
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

    static @Nullable Baseline baseline(ResultSet row, String prefix) throws SQLException {
        BigDecimal value = row.getBigDecimal(prefix + "baseline_value");
        return value == null
                ? null
                : new Baseline(
                        row.getInt(prefix + "baseline_year"),
                        value,
                        row.getString(prefix + "baseline_source"),
                        row.getBoolean(prefix + "baseline_demo"));
    }
}
