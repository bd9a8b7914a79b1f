package vn.chitieu.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.Bands;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PastFigures;
import vn.chitieu.target.JudgedTargets;

/**
 * Judges as it would have been judged at the end of a day gone by: by the figures, rules and bands that were known then. Nothing
 * is kept. Plans, paths, units and corrections are those of today, since nobody keeps when they were entered.
 */
@Service
@RequiredArgsConstructor
public class PastJudging {

    private final JudgedTargets targets;
    private final PastFigures figures;
    private final ProvinceBands bands;
    private final JdbcClient jdbc;

    /** What was known of a commune at the end of a day; rounds that opened later were not there. */
    @Transactional(readOnly = true)
    public PastKnowledge of(Place place, PastDay past) {
        Instant before = past.before();
        return new PastKnowledge(
                targets.ofCommune(place.commune()).stream()
                        .map(target -> target.asKnown(before))
                        .toList(),
                figures.historiesOf(place.commune(), before),
                bandsByRound(place, past.day(), before));
    }

    /** A round that was closed by then keeps the bands that it was closed with. */
    private Map<ReportingPeriod, Bands> bandsByRound(Place place, LocalDate day, Instant before) {
        record Opened(ReportingPeriod period, Instant judged) {}
        List<Opened> rounds = jdbc.sql(
                        "select period, closed_at from round where commune_code = ? and opens_on <= ? order by period")
                .params(place.commune(), day)
                .query((row, number) -> {
                    var closed = row.getTimestamp("closed_at");
                    return new Opened(
                            ReportingPeriod.parse(row.getString("period")),
                            closed == null || !closed.toInstant().isBefore(before) ? before : closed.toInstant());
                })
                .list();
        Map<Instant, Bands> known = new HashMap<>();
        Map<ReportingPeriod, Bands> byRound = new HashMap<>();
        for (Opened round : rounds) {
            byRound.put(
                    round.period(),
                    known.computeIfAbsent(round.judged(), moment -> bands.of(place.province(), moment)));
        }
        return byRound;
    }
}
