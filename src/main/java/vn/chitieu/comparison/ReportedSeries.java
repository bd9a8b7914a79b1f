package vn.chitieu.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<Long, Counted> bySeries = new LinkedHashMap<>();
        jdbc.sql("""
            select series.id, series.commune_code, series.name, series.unit, series.kind, series.accumulation,
                   figure.value, figure.numerator, figure.denominator
            from series
            left join figure on figure.series_id = series.id and figure.period = ? and figure.status <> 'EMPTY'
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
                            Counted.isAveraged(row.getString("name")),
                            value == null && numerator == null
                                    ? null
                                    : new ReportedFigure(value, numerator, row.getBigDecimal("denominator"))));
        });
        return bySeries;
    }
}
