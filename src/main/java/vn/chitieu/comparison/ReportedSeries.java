package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.comparison.RollingUp.Counted;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

/** Series with their figure of one period, in one statement. */
@Repository
@RequiredArgsConstructor
class ReportedSeries {

    private final JdbcClient jdbc;

    /** The series that these targets read, by their ids. */
    Map<Long, Counted> of(Collection<LocatedTarget> targets, ReportingPeriod period) {
        List<Long> ids = targets.stream()
                .map(it -> it.target().series())
                .filter(it -> it != null)
                .distinct()
                .toList();
        Set<Long> averaged = targets.stream()
                .filter(it -> it.target().series() != null
                        && Counted.isAveraged(it.target().description().name()))
                .map(it -> it.target().series())
                .collect(Collectors.toSet());
        Map<Long, Counted> bySeries = new LinkedHashMap<>();
        jdbc.sql("""
            select series.id, series.commune_code, series.name, series.unit, series.kind, series.accumulation,
                   figure.value, figure.numerator, figure.denominator,
                   coalesce(round.status <> 'OPEN' and figure.status in ('SUBMITTED', 'VERIFIED'), false) as handed_in
            from series
            left join figure on figure.series_id = series.id and figure.period = ? and figure.status <> 'EMPTY'
            left join round on round.commune_code = figure.commune_code and round.period = figure.period
            where series.id = any(?)
            order by series.commune_code, series.id
            """).param(period.toString()).param(ids.toArray(Long[]::new)).query(row -> {
            @Nullable BigDecimal value = row.getBigDecimal("value");
            @Nullable BigDecimal numerator = row.getBigDecimal("numerator");
            long id = row.getLong("id");
            bySeries.put(
                    id,
                    new Counted(
                            row.getString("commune_code"),
                            id,
                            SeriesKind.valueOf(row.getString("kind")),
                            row.getString("unit"),
                            Accumulation.valueOf(row.getString("accumulation")),
                            Counted.isAveraged(row.getString("name")) || averaged.contains(id),
                            row.getBoolean("handed_in"),
                            value == null && numerator == null
                                    ? null
                                    : new ReportedFigure(value, numerator, row.getBigDecimal("denominator"))));
        });
        return bySeries;
    }
}
