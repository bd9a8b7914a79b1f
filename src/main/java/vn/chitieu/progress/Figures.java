package vn.chitieu.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;

/** The figures of all series; each save writes the current row, a version and the trail's entry in one statement. */
@Repository
@RequiredArgsConstructor
public class Figures {

    private static final String SAVE = """
        with typed as (
            select series_id, value::numeric, numerator::numeric, denominator::numeric, grade, note, typed, version,
                   entry::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                 as typed (series_id, value, numerator, denominator, grade, note, typed, version, entry)
        ), saved as (
            insert into figure as old (series_id, period, province_code, commune_code, value, numerator,
                                       denominator, grade, note, typed, status, version, entered_by, entered_at)
            select series_id, ?, ?, ?, value, numerator, denominator, grade, note, typed,
                   case when value is null and numerator is null then 'EMPTY' else 'DRAFT' end, version, ?, ?
            from typed
            where exists (select from round where commune_code = ? and period = ? and status = any(?) for share)
            order by series_id
            on conflict (series_id, period) do update
            set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
                grade = excluded.grade, note = excluded.note, typed = excluded.typed, status = excluded.status,
                demo = false, version = old.version + 1, entered_by = excluded.entered_by,
                entered_at = excluded.entered_at, verified_by = null, reason = null
            where old.status in ('EMPTY', 'DRAFT', 'RETURNED') and old.version + 1 = excluded.version
            returning *
        ), kept as (
            insert into figure_version (series_id, period, version, province_code, commune_code, value, numerator,
                                        denominator, grade, note, typed, status, reason, entered_by, entered_at)
            select series_id, period, version, province_code, commune_code, value, numerator, denominator, grade, note,
                   typed, status, reason, entered_by, entered_at
            from saved
            returning series_id
        ), recorded as (
            select audit_append(jsonb_agg(entry order by series_id) filter (where entry is not null))
            from kept join typed using (series_id)
        )
        select kept.series_id, recorded.* from kept cross join recorded
        """;

    private final JdbcClient jdbc;

    /**
     * Saves figures for one period, each as a new version, in one statement whatever their number. From here until the
     * transaction ends nobody else writes to the commune's chain of the trail.
     *
     * @param trail what the trail keeps of each, in the order of the figures; none is kept of those that are not saved
     * @param takenIn where the round has to stand
     * @return the series that were saved; the others have been submitted, verified or typed over by somebody else, and none is
     *     where the round stands elsewhere meanwhile
     */
    @Transactional
    Set<Long> save(
            Round round,
            List<FigureEntry> entries,
            long enteredBy,
            Instant at,
            List<String> trail,
            Set<RoundStatus> takenIn) {
        return new HashSet<>(jdbc.sql(SAVE)
                .param(entries.stream().map(FigureEntry::series).toArray(Long[]::new))
                .param(numbers(entries, ReportedFigure::value))
                .param(numbers(entries, ReportedFigure::numerator))
                .param(numbers(entries, ReportedFigure::denominator))
                .param(column(entries, entry -> entry.grade().name()))
                .param(column(entries, FigureEntry::note))
                .param(column(entries, FigureEntry::typed))
                .param(entries.stream().map(entry -> entry.after() + 1).toArray(Integer[]::new))
                .param(trail.toArray(String[]::new))
                .param(round.period().toString())
                .param(round.place().province())
                .param(round.place().commune())
                .param(enteredBy)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(round.place().commune())
                .param(round.period().toString())
                .param(takenIn.stream().map(RoundStatus::name).toArray(String[]::new))
                .query((row, number) -> row.getLong("series_id"))
                .list());
    }

    /** A version as it was typed. */
    public record Entered(String typed, FigureGrade grade, String note) {}

    /** Versions as they were typed, by series; those that never were are missing. */
    @Transactional(readOnly = true)
    public Map<Long, Entered> entered(ReportingPeriod period, Map<Long, Integer> versions) {
        Map<Long, Entered> entered = new HashMap<>();
        jdbc.sql("""
            select series_id, typed, grade, note from figure_version
            where period = ? and (series_id, version) in (select * from unnest(?, ?))
            """)
                .param(period.toString())
                .param(versions.keySet().toArray(Long[]::new))
                .param(versions.values().toArray(Integer[]::new))
                .query(row -> {
                    String note = row.getString("note");
                    entered.put(
                            row.getLong("series_id"),
                            new Entered(
                                    row.getString("typed"),
                                    FigureGrade.valueOf(row.getString("grade")),
                                    note == null ? "" : note));
                });
        return entered;
    }

    /** The whole history of every series of a commune, for judging. */
    @Transactional(readOnly = true)
    public Map<Long, FigureHistory> historiesOf(String commune) {
        FigureHistories histories = new FigureHistories();
        jdbc.sql("select series_id, period, value, numerator, denominator from figure"
                        + " where commune_code = ? and status <> 'EMPTY'")
                .param(commune)
                .query(row -> {
                    histories.take(row);
                });
        return histories.bySeries();
    }

    /** What every series of a commune reports at two periods; hidden from the planner they have one plan. */
    @Transactional(readOnly = true)
    public Map<Long, FigureHistory> historiesAt(String commune, ReportingPeriod one, ReportingPeriod other) {
        FigureHistories histories = new FigureHistories();
        jdbc.sql("select series_id, period, value, numerator, denominator from figure"
                        + " where commune_code = ? and period in ((select ?), (select ?)) and status <> 'EMPTY'")
                .params(commune, one.toString(), other.toString())
                .query(row -> {
                    histories.take(row);
                });
        return histories.bySeries();
    }

    /** The whole history of some series of a commune, and what all others report for one period. */
    @Transactional(readOnly = true)
    public Map<Long, FigureHistory> historiesOf(String commune, Collection<Long> series, ReportingPeriod period) {
        FigureHistories histories = new FigureHistories();
        jdbc.sql("""
            select series_id, period, value, numerator, denominator from figure
            where commune_code = :commune and period = :period and status <> 'EMPTY'
            union all
            select series_id, period, value, numerator, denominator from figure
            where commune_code = :commune and series_id = any(:series) and period <> :period and status <> 'EMPTY'
            """)
                .param("commune", commune)
                .param("period", period.toString())
                .param("series", series.toArray(Long[]::new))
                .query(row -> {
                    histories.take(row);
                });
        return histories.bySeries();
    }

    /** Whether anything was ever entered for a series, cleared cells among it. */
    @Transactional(readOnly = true)
    public boolean existFor(long series) {
        return jdbc.sql("select exists (select from figure where series_id = ?)")
                .param(series)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static @Nullable String[] column(List<FigureEntry> entries, Function<FigureEntry, @Nullable String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String[] numbers(
            List<FigureEntry> entries, Function<ReportedFigure, @Nullable BigDecimal> part) {
        return column(entries, entry -> {
            BigDecimal number = entry.figure() == null ? null : part.apply(entry.figure());
            return number == null ? null : number.toPlainString();
        });
    }
}
