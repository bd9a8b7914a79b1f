package vn.chitieu.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** Counts states per commune in one statement. */
@Repository
@RequiredArgsConstructor
public class CommuneCountsQuery {

    /** Official top-level targets count; where a document has no list of targets, all its top-level ones do. */
    static final String LEADING = """
        from round
        join evaluation on evaluation.commune_code = round.commune_code and evaluation.period = round.period
        join target on target.id = evaluation.target_id and target.parent_id is null and not target.withheld
             and coalesce(target.starts_from <= :quarter, true) and coalesce(target.retired_from > :quarter, true)
        where round.period = :period and (:province::text is null or round.province_code = :province)
          and (target.official
               or not exists (select from target listed
                              where listed.commune_code = target.commune_code and listed.official))
        """;

    private static final String QUERY = """
        with counted as (
            select evaluation.commune_code, round.status as round_status, evaluation.state, count(*) as targets
        """ + LEADING + """
            group by evaluation.commune_code, round.status, evaluation.state)
        select commune.code, commune.name, commune.kind, province.name as province_name, round_status, state, targets
        from counted
        join commune on commune.code = counted.commune_code
        join province on province.code = commune.province_code
        order by commune.name collate "vi-x-icu", commune.code
        """;

    private final JdbcClient jdbc;

    /** The communes that have a round in the period: those with most in danger first. */
    @Transactional(readOnly = true)
    public List<CommuneCounts> at(Scope scope, ReportingPeriod period) {
        record Row(CommuneCounts commune, State state, int targets) {}
        Map<String, Map<State, Integer>> states = new LinkedHashMap<>();
        Map<String, CommuneCounts> communes = new LinkedHashMap<>();
        jdbc.sql(QUERY)
                .param("period", period.toString())
                .param("quarter", period.quarter().toString())
                .param("province", scope.province())
                .query((row, number) -> new Row(
                        new CommuneCounts(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("province_name"),
                                row.getString("round_status"),
                                Map.of()),
                        State.valueOf(row.getString("state")),
                        row.getInt("targets")))
                .list()
                .forEach(row -> {
                    communes.put(row.commune().code(), row.commune());
                    states.computeIfAbsent(row.commune().code(), code -> new EnumMap<>(State.class))
                            .put(row.state(), row.targets());
                });
        List<CommuneCounts> counted = new ArrayList<>();
        communes.forEach((code, it) -> counted.add(new CommuneCounts(
                it.code(),
                it.name(),
                it.kind(),
                it.provinceName(),
                it.roundStatus(),
                states.getOrDefault(code, Map.of()))));
        counted.sort(
                Comparator.comparing((CommuneCounts it) -> it.missed() + it.inDanger(), Comparator.reverseOrder()));
        return counted;
    }

    /** Periods that any commune of the scope has a round in, latest first. */
    @Transactional(readOnly = true)
    public List<ReportingPeriod> periods(Scope scope) {
        return jdbc
                .sql("select distinct period from round where :province::text is null or province_code = :province")
                .param("province", scope.province())
                .query((row, number) -> ReportingPeriod.parse(row.getString("period")))
                .list()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** How many communes the scope has in all. */
    @Transactional(readOnly = true)
    public int communesIn(Scope scope) {
        return jdbc.sql("select count(*) from commune where :province::text is null or province_code = :province")
                .param("province", scope.province())
                .query((row, number) -> row.getInt(1))
                .single();
    }
}
