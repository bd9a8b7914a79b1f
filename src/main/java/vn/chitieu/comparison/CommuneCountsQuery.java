package vn.chitieu.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.database.KeptReadings;
import vn.chitieu.period.ReportingPeriod;

/** How the communes of a scope stand. */
@Repository
@RequiredArgsConstructor
public class CommuneCountsQuery {

    private static final Comparator<CommuneCounts> WORST_FIRST =
            Comparator.comparing(it -> -(it.missed() + it.inDanger()));

    private final JdbcClient jdbc;
    private final CommuneTotals totals;
    private final KeptReadings kept;

    private record PeriodsOf(Scope scope) {}

    /**
     * The communes that have a round in the period and targets: those with most in danger first, then by name. Not within a
     * transaction that only reads, since what was counted is written down.
     */
    public List<CommuneCounts> at(Scope scope, ReportingPeriod period) {
        List<CommuneTotals.Standing> all = totals.standing(scope, period);
        List<String> moved = all.stream()
                .filter(it -> it.total() == null)
                .map(CommuneTotals.Standing::code)
                .toList();
        Map<String, CommuneTotals.Total> counted = moved.isEmpty() ? Map.of() : totals.recount(moved, period);
        return all.stream()
                .map(it -> {
                    CommuneTotals.Total stood = it.total();
                    return it.counts(
                            stood == null ? counted.getOrDefault(it.code(), CommuneTotals.Total.NOTHING) : stood);
                })
                .filter(it -> it.total() > 0)
                .sorted(WORST_FIRST)
                .toList();
    }

    /**
     * Periods that any commune of the scope has a round in, latest first.
     *
     * @param setUp version of what is set up in the scope, read before
     */
    @Transactional(readOnly = true)
    public List<ReportingPeriod> periods(Scope scope, long setUp) {
        return kept.of(
                new PeriodsOf(scope),
                setUp,
                () -> jdbc
                        .sql("select distinct period from round"
                                + (scope.isCountry() ? "" : " where province_code = :province"))
                        .param("province", scope.province())
                        .query((row, number) -> ReportingPeriod.parse(row.getString("period")))
                        .list()
                        .stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
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
