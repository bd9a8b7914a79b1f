package vn.chitieu.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Sha256;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.RoundClosed;

/**
 * What stood in a round when it was closed ("chốt số liệu"): its figures and the states of its targets, as lines of text
 * in a fixed order, with their SHA-256. Anybody who has the lines can work the hash out again.
 */
@Service
@RequiredArgsConstructor
public class Snapshots {

    private static final String LINES = """
        select line from (
            select 1 as part, series.key as name,
                   concat_ws(E'\\t', 'figure', series.key, coalesce(trim_scale(value)::text, ''),
                             coalesce(trim_scale(numerator)::text, ''), coalesce(trim_scale(denominator)::text, ''),
                             grade, figure.version) as line
            from figure join series on series.id = figure.series_id
            where figure.commune_code = :commune and figure.period = :period and status <> 'EMPTY'
            union all
            select 2, target.code,
                   concat_ws(E'\\t', 'target', target.code, evaluation.state,
                             coalesce(trim_scale(evaluation.attained)::text, ''), evaluation.rule_version,
                             evaluation.bands)
            from evaluation join target on target.id = target_id
            where evaluation.commune_code = :commune and evaluation.period = :period
        ) lines
        order by part, name collate "C"
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A snapshot.
     *
     * @param number 1 for the closing, more for each revision after it
     * @param hash SHA-256 of the content, in hexadecimal digits
     */
    public record Snapshot(int number, Instant takenAt, String takenBy, String hash) {}

    @EventListener
    @Transactional
    public void on(RoundClosed closed) {
        take(closed.place(), closed.period(), closed.by());
    }

    /** Keeps what stands in a round now. */
    void take(Place place, ReportingPeriod period, long by) {
        String content = content(place, period);
        jdbc.sql("""
            insert into snapshot (province_code, commune_code, period, number, taken_by, taken_at, content, hash)
            select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from snapshot where commune_code = ? and period = ?
            """)
                .params(
                        place.province(),
                        place.commune(),
                        period.toString(),
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        content,
                        Sha256.of(content),
                        place.commune(),
                        period.toString())
                .update();
    }

    /** Those of a round, latest first. */
    @Transactional(readOnly = true)
    public List<Snapshot> of(String commune, ReportingPeriod period) {
        return jdbc.sql("""
            select number, taken_at, display_name, hash from snapshot join account on account.id = taken_by
            where commune_code = ? and period = ? order by number desc
            """)
                .params(commune, period.toString())
                .query((row, number) -> new Snapshot(
                        row.getInt("number"),
                        row.getTimestamp("taken_at").toInstant(),
                        row.getString("display_name"),
                        row.getString("hash")))
                .list();
    }

    /** Whether what stands in a round now is what was frozen last; false where nothing was. */
    @Transactional(readOnly = true)
    public boolean stillStand(Place place, ReportingPeriod period) {
        return of(place.commune(), period).stream()
                .findFirst()
                .map(latest -> latest.hash().equals(Sha256.of(content(place, period))))
                .orElse(false);
    }

    private String content(Place place, ReportingPeriod period) {
        List<String> lines = jdbc.sql(LINES)
                .param("commune", place.commune())
                .param("period", period.toString())
                .query((row, number) -> row.getString("line"))
                .list();
        return "round\t" + place.commune() + "\t" + period + "\n" + String.join("\n", lines) + "\n";
    }
}
