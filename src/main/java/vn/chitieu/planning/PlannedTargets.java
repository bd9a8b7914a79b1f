package vn.chitieu.planning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.Place;

/** Reads which targets of a province are held against plans. */
@Repository
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PlannedTargets {

    /** Stands for targets that share no indicator with others. */
    public static final String OWN = "-";

    private static final String FROM = """
        from target
        join series on series.id = target.series_id
        join resolution on resolution.id = target.resolution_id
        join commune on commune.code = target.commune_code
        left join indicator on indicator.code = target.indicator_code
        """;
    private static final String WHERE = """
        where target.province_code = :province and target.measure = 'PLAN_SHARE' and not target.withheld
          and :year between resolution.first_year and resolution.last_year
          and (target.retired_from is null or target.retired_from > :year::text || '-Q4')
        """;

    private final JdbcClient jdbc;

    /** An indicator on which communes of the province have such targets. */
    public record Choice(String code, String name, int targets) {}

    /** The years that the documents of the province's communes span, the earliest first. */
    public List<Integer> years(String province) {
        return jdbc.sql("""
            select generate_series(min(first_year), max(last_year)) from resolution where province_code = ?
            """)
                .param(province)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** In the order of the catalogue, {@link #OWN} at the end. */
    public List<Choice> choices(String province, int year) {
        return jdbc.sql("select coalesce(indicator.code, '" + OWN
                        + "') as code, coalesce(max(indicator.name), '') as name,"
                        + " count(*) as targets " + FROM + WHERE
                        + " group by indicator.code order by min(indicator.position) nulls last, indicator.code")
                .param("province", province)
                .param("year", year)
                .query((row, number) -> new Choice(row.getString("code"), row.getString("name"), row.getInt("targets")))
                .list();
    }

    /** Of these indicators, with the plan for the year; by the names of the communes in a Vietnamese dictionary. */
    public List<PlannedTarget> of(String province, int year, Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select target.id, target.province_code, target.commune_code, commune.kind, commune.name as commune, target.code,
                               target.name, series.unit, plan.amount, plan.giver, plan.document
                        """ + FROM
                        + " left join assigned_plan plan on plan.target_id = target.id and plan.year = :year "
                        + WHERE
                        + " and coalesce(target.indicator_code, '" + OWN + "') in (:indicators) order by"
                        + " commune.name collate"
                        + " \"vi-x-icu\","
                        + " target.commune_code,"
                        + " target.position, target.id")
                .param("province", province)
                .param("year", year)
                .param("indicators", indicators)
                .query((row, number) -> read(row))
                .list();
    }

    private static PlannedTarget read(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new PlannedTarget(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                CommuneKind.valueOf(row.getString("kind")),
                row.getString("commune"),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                amount == null
                        ? null
                        : new PlannedTarget.Plan(amount, row.getString("giver"), row.getString("document")));
    }
}
