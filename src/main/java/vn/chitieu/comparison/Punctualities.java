package vn.chitieu.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Province;
import vn.chitieu.period.ReportingPeriod;

/** How communes keep their dates, in one statement whatever their number. */
@Repository
@RequiredArgsConstructor
public class Punctualities {

    private static final String QUERY = """
        with asked as (
            select round.*, coalesce(extended_to, due_on) as due, (submitted_at at time zone :zone)::date as handed_in_on
            from round where province_code = :province and period = any(:periods)
        ), kept as (
            select commune_code, count(*) as rounds,
                   count(*) filter (where status <> 'OPEN' and handed_in_on <= due) as on_time,
                   count(*) filter (where status <> 'OPEN' and handed_in_on > due) as late,
                   coalesce(sum(handed_in_on - due) filter (where status <> 'OPEN' and handed_in_on > due), 0) as late_days,
                   count(*) filter (where status = 'OPEN' and due < :today) as overdue,
                   count(*) filter (where status <> 'OPEN' and handed_in_on is null) as unknown
            from asked group by commune_code
        ), counted as (
            select asked.commune_code, count(*) filter (where asked.status <> 'OPEN') as figures,
                   count(*) filter (where asked.status = 'CLOSED') as closed_figures
            from asked join figure on figure.commune_code = asked.commune_code and figure.period = asked.period
            where figure.status <> 'EMPTY'
            group by asked.commune_code
        ), returned as (
            -- What was returned before the commune handed in is its own checking
            select asked.commune_code, count(distinct (step.series_id, step.period)) as returned
            from asked join figure_step step on step.commune_code = asked.commune_code and step.period = asked.period
            where step.step = 'RETURNED' and asked.status <> 'OPEN' and step.at >= asked.submitted_at
            group by asked.commune_code
        ), revised as (
            select asked.commune_code, count(distinct (revision.series_id, revision.period)) as revised
            from asked
            join figure_revision revision on revision.commune_code = asked.commune_code and revision.period = asked.period
            where revision.decision = 'APPROVED'
            group by asked.commune_code
        )
        select kept.*, commune.name, commune.kind, province.code as province_code, province.name as province_name,
               province.kind as province_kind, coalesce(figures, 0) as figures,
               coalesce(closed_figures, 0) as closed_figures, coalesce(returned, 0) as returned,
               coalesce(revised, 0) as revised
        from kept
        join commune on commune.code = kept.commune_code
        join province on province.code = commune.province_code
        left join counted on counted.commune_code = kept.commune_code
        left join returned on returned.commune_code = kept.commune_code
        left join revised on revised.commune_code = kept.commune_code
        order by commune.name collate "vi-x-icu", commune.code
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The communes of a province that have a round of one of these periods, in the order of a Vietnamese dictionary. */
    @Transactional(readOnly = true)
    public List<Punctuality> of(String province, Collection<ReportingPeriod> periods) {
        return jdbc.sql(QUERY)
                .param("province", province)
                .param(
                        "periods",
                        periods.stream().map(ReportingPeriod::toString).toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query((row, number) -> new Punctuality(
                        new NamedCommune(
                                row.getString("commune_code"),
                                row.getString("name"),
                                CommuneKind.valueOf(row.getString("kind")),
                                row.getString("province_code"),
                                row.getString("province_name"),
                                Province.Kind.valueOf(row.getString("province_kind"))),
                        row.getInt("rounds"),
                        row.getInt("on_time"),
                        row.getInt("late"),
                        row.getInt("late_days"),
                        row.getInt("overdue"),
                        row.getInt("unknown"),
                        row.getInt("figures"),
                        row.getInt("returned"),
                        row.getInt("closed_figures"),
                        row.getInt("revised")))
                .list();
    }
}
