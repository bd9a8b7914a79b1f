package vn.chitieu.explanation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** Finds what has to be explained, in one statement. */
@Repository
@RequiredArgsConstructor
class RequiredExplanations {

    /** Composites are explained by their parts; the series tells them apart. */
    private static final String QUERY = """
        with said as (
            select target_id, (array_agg(kind order by number desc))[1] as kind,
                   (array_agg(due_on order by number desc) filter (where kind = 'ASKED'))[1] as due_on
            from explanation_remark where commune_code = :commune and period = :period
            group by target_id
        ), led as (
            select target_id, array_agg(unit.id order by unit.id) as ids, array_agg(unit.name order by unit.id) as names
            from unit join assignment on assignment.unit_id = unit.id
            where unit.commune_code = :commune and part = 'LEAD'
            group by target_id
        ), explained as (
            select distinct on (target_id) target_id, state
            from explanation where commune_code = :commune and period = :period
            order by target_id, version desc
        )
        select target.id, target.code, target.name, target.series_id, evaluation.state, explained.state as explained,
               said.kind as said, said.due_on, led.ids, led.names
        from evaluation
        join target on target.id = evaluation.target_id
        join resolution on resolution.id = target.resolution_id
        left join explained on explained.target_id = target.id
        left join said on said.target_id = target.id
        left join led on led.target_id = target.id
        where evaluation.commune_code = :commune and evaluation.period = :period
          and (target.series_id is not null and evaluation.state in ('MISSED', 'ALARM', 'AT_RISK', 'NO_FIGURE')
               or said.kind in ('ASKED', 'ANSWERED'))
          and :year between first_year and last_year
          and coalesce(starts_from <= :quarter, true) and coalesce(retired_from > :quarter, true)
        order by target.resolution_id, target.position, target.id
        """;

    private final JdbcClient jdbc;

    List<RequiredExplanation> in(String commune, ReportingPeriod period) {
        return onceForEachMissingFigure(jdbc.sql(QUERY)
                .param("commune", commune)
                .param("period", period.toString())
                .param("year", period.year())
                .param("quarter", period.quarter().toString())
                .query((row, number) -> read(row))
                .list());
    }

    /** Two targets on one count lack one figure: the first of them stands for both. */
    private static List<RequiredExplanation> onceForEachMissingFigure(List<RequiredExplanation> all) {
        Set<Long> explained = new HashSet<>();
        for (RequiredExplanation it : all) {
            if (lacksFigure(it) && it.isWritten() && it.series() != null) {
                explained.add(it.series());
            }
        }
        Set<Long> named = new HashSet<>();
        List<RequiredExplanation> once = new ArrayList<>();
        for (RequiredExplanation it : all) {
            Long series = it.series();
            if (!lacksFigure(it) || series == null) {
                once.add(it);
            } else if (named.add(series)) {
                once.add(explained.contains(series) ? it.written() : it);
            }
        }
        return once;
    }

    private static boolean lacksFigure(RequiredExplanation it) {
        return it.why().equals(Set.of(Requirement.NO_FIGURE));
    }

    private static RequiredExplanation read(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        String explained = row.getString("explained");
        String said = row.getString("said");
        Set<Requirement> why = EnumSet.noneOf(Requirement.class);
        boolean written = true;
        if (row.getObject("series_id") != null && Requirement.of(state).isPresent()) {
            why.add(Requirement.of(state).get());
            written = explained != null
                    && State.valueOf(explained).equals(State.NO_FIGURE) == state.equals(State.NO_FIGURE);
        }
        boolean open = "ASKED".equals(said);
        if (open || "ANSWERED".equals(said)) {
            why.add(Requirement.ASKED);
            written = written && !open;
        }
        return new RequiredExplanation(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("series_id", Long.class),
                state,
                why,
                written,
                open ? row.getObject("due_on", LocalDate.class) : null,
                leads(row.getArray("ids"), row.getArray("names")));
    }

    private static Map<Long, String> leads(@Nullable Array ids, @Nullable Array names) throws SQLException {
        Map<Long, String> leads = new HashMap<>();
        if (ids != null && names != null) {
            Long[] id = (Long[]) ids.getArray();
            String[] name = (String[]) names.getArray();
            for (int i = 0; i < id.length; i++) {
                leads.put(id[i], name[i]);
            }
        }
        return leads;
    }
}
