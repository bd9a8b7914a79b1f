package vn.chitieu.comparison;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** How targets on common indicators stand, without the rest of them: of a province they are thousands. */
@Repository
@RequiredArgsConstructor
class IndicatorStates {

    /** Commune by commune: left to itself, PostgreSQL looks through all targets of the country for those of one province. */
    private static final String QUERY = """
        select commune.code, stands.indicator_code, stands.state
        from commune
        cross join lateral (
            with judged as materialized (
                select target_id, state from evaluation
                where evaluation.commune_code = commune.code and evaluation.period = :period)
            select target.indicator_code, coalesce(judged.state, 'NO_FIGURE') as state
            from target
            join (select id from resolution
                  where resolution.commune_code = commune.code and :year between first_year and last_year
                  offset 0) as document on document.id = target.resolution_id
            left join judged on judged.target_id = target.id
            where target.commune_code = commune.code and target.indicator_code is not null and not target.withheld
              and coalesce(target.starts_from <= :quarter, true) and coalesce(target.retired_from > :quarter, true)
            offset 0) as stands
        where commune.province_code = :province
        """;

    private final JdbcClient jdbc;

    /** @param state of one target */
    record Row(String commune, String indicator, State state) {}

    /** Of the targets of a province that count in the period, but those that are withheld; in no order. */
    @Transactional(readOnly = true)
    public List<Row> of(String province, ReportingPeriod period) {
        return jdbc.sql(QUERY)
                .param("province", province)
                .param("period", period.toString())
                .param("quarter", period.quarter().toString())
                .param("year", period.year())
                .query((row, number) -> new Row(row.getString(1), row.getString(2), State.valueOf(row.getString(3))))
                .list();
    }
}
