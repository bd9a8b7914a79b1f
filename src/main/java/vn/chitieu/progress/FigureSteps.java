package vn.chitieu.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves figures from one status to the next, each step kept; one statement however many they are. */
@Repository
@RequiredArgsConstructor
class FigureSteps {

    private static final String MOVE = """
        with moved as (
            update figure
            set status = :status, reason = :reason,
                verified_by = case when :status = 'VERIFIED' then :by end
            where commune_code = :commune and period = :period and series_id = any(:series)
              and status = any(:from) and (:status <> 'VERIFIED' or entered_by <> :by)
            returning *
        ), kept as (
            insert into figure_step (series_id, period, version, at, by, province_code, commune_code, step, reason)
            select series_id, period, version, :at, :by, province_code, commune_code, :step, :reason from moved
            returning series_id
        )
        select series.id, series.key from kept join series on series.id = kept.series_id
        """;

    private final JdbcClient jdbc;

    /** A step, what it leads to and from where. */
    record Move(FigureStep step, FigureStatus to, FigureStatus... from) {}

    static final Move SUBMIT = new Move(FigureStep.SUBMITTED, FigureStatus.SUBMITTED, FigureStatus.DRAFT);
    static final Move WITHDRAW = new Move(FigureStep.WITHDRAWN, FigureStatus.DRAFT, FigureStatus.SUBMITTED);
    static final Move VERIFY = new Move(FigureStep.VERIFIED, FigureStatus.VERIFIED, FigureStatus.SUBMITTED);
    static final Move RETURN =
            new Move(FigureStep.RETURNED, FigureStatus.RETURNED, FigureStatus.SUBMITTED, FigureStatus.VERIFIED);

    /** Takes a step with those figures that stand where it begins; the keys of those that moved, by series. */
    Map<Long, String> take(
            Move move, Round round, Collection<Long> series, @Nullable String reason, long by, Instant at) {
        Map<Long, String> moved = new TreeMap<>();
        String[] from = Arrays.stream(move.from()).map(Enum::name).toArray(String[]::new);
        jdbc.sql(MOVE)
                .param("status", move.to().name())
                .param("step", move.step().name())
                .param("from", from)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("commune", round.place().commune())
                .param("period", round.period().toString())
                .param("series", series.toArray(Long[]::new))
                .query(row -> {
                    moved.put(row.getLong("id"), row.getString("key"));
                });
        return moved;
    }

    /** How many figures of a round stand where; cleared ones are none. */
    Map<FigureStatus, Integer> counts(Round round) {
        Map<FigureStatus, Integer> counts = new EnumMap<>(FigureStatus.class);
        jdbc.sql("""
            select status, count(*) as figures from figure
            where commune_code = ? and period = ? and status <> 'EMPTY' group by status
            """).params(round.place().commune(), round.period().toString()).query(row -> {
            counts.put(FigureStatus.valueOf(row.getString("status")), row.getInt("figures"));
        });
        return counts;
    }
}
