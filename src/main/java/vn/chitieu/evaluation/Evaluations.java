package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** The evaluations of all targets. */
@Repository
@RequiredArgsConstructor
public class Evaluations {

    private static final String SAVE = """
        insert into evaluation (target_id, period, province_code, commune_code, state, reason, flags, attained,
                                required, counted, against, ratio, elapsed, year, parts_reached, parts,
                                weakest_id, bands, judged_at)
        select target_id, period, ?, ?, state, reason, string_to_array(flags, ','), attained::numeric,
               required::numeric, counted::numeric, against::numeric, ratio::numeric, elapsed::numeric,
               year, parts_reached, parts, weakest_id, bands, ?
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             as judged (target_id, period, state, reason, flags, attained, required, counted, against, ratio,
                        elapsed, year, parts_reached, parts, weakest_id, bands)
        on conflict (commune_code, period, target_id) do update
        set state = excluded.state, reason = excluded.reason, flags = excluded.flags,
            attained = excluded.attained, required = excluded.required, counted = excluded.counted,
            against = excluded.against, ratio = excluded.ratio, elapsed = excluded.elapsed, year = excluded.year,
            parts_reached = excluded.parts_reached, parts = excluded.parts, weakest_id = excluded.weakest_id,
            bands = excluded.bands, judged_at = excluded.judged_at
        """;

    private final JdbcClient jdbc;

    /** Keeps evaluations of one commune, in one statement whatever their number. */
    @Transactional
    void save(Place place, List<Evaluation> judged, Instant at) {
        jdbc.sql(SAVE)
                .param(place.province())
                .param(place.commune())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(judged.stream().map(Evaluation::target).toArray(Long[]::new))
                .param(texts(judged, it -> it.period().toString()))
                .param(texts(judged, it -> it.judgement().state().name()))
                .param(texts(judged, it -> it.judgement().reason().name()))
                .param(texts(
                        judged,
                        it -> it.judgement().flags().stream().map(Flag::name).collect(Collectors.joining(","))))
                .param(numbers(judged, Numbers::attained))
                .param(numbers(judged, Numbers::required))
                .param(numbers(judged, Numbers::counted))
                .param(numbers(judged, Numbers::against))
                .param(numbers(judged, Numbers::ratio))
                .param(numbers(judged, Numbers::elapsed))
                .param(integers(judged, Numbers::year))
                .param(integers(judged, Numbers::partsReached))
                .param(integers(judged, Numbers::parts))
                .param(judged.stream().map(Evaluation::weakest).toArray(Long[]::new))
                .param(judged.stream().map(Evaluation::bands).toArray(Integer[]::new))
                .update();
    }

    /** All evaluations of a commune at a period, by target. */
    @Transactional(readOnly = true)
    public Map<Long, Evaluation> at(String commune, ReportingPeriod period) {
        return byTarget(jdbc.sql("select * from evaluation where commune_code = ? and period = ?")
                .params(commune, period.toString())
                .query((row, number) -> read(row))
                .list());
    }

    /** The evaluations of some targets at a period, by target, whatever communes they belong to. */
    @Transactional(readOnly = true)
    public Map<Long, Evaluation> at(Collection<Long> targets, ReportingPeriod period) {
        return byTarget(jdbc.sql("select * from evaluation where target_id = any(?) and period = ?")
                .param(targets.toArray(Long[]::new))
                .param(period.toString())
                .query((row, number) -> read(row))
                .list());
    }

    private static Map<Long, Evaluation> byTarget(List<Evaluation> evaluations) {
        return evaluations.stream()
                .collect(Collectors.toMap(Evaluation::target, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** All evaluations of one target by period, earliest first. */
    @Transactional(readOnly = true)
    public List<Evaluation> ofTarget(long target) {
        return jdbc
                .sql("select * from evaluation where target_id = ?")
                .param(target)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .sorted((a, b) -> a.period().compareTo(b.period()))
                .toList();
    }

    private static Evaluation read(ResultSet row) throws SQLException {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (String flag : (String[]) row.getArray("flags").getArray()) {
            flags.add(Flag.valueOf(flag));
        }
        Numbers numbers = new Numbers(
                row.getBigDecimal("attained"),
                row.getBigDecimal("required"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("against"),
                row.getBigDecimal("ratio"),
                row.getBigDecimal("elapsed"),
                row.getObject("year", Integer.class),
                row.getObject("parts_reached", Integer.class),
                row.getObject("parts", Integer.class));
        return new Evaluation(
                row.getLong("target_id"),
                ReportingPeriod.parse(row.getString("period")),
                new Judgement(
                        State.valueOf(row.getString("state")),
                        Reason.valueOf(row.getString("reason")),
                        numbers,
                        flags,
                        Outlook.NONE),
                row.getObject("weakest_id", Long.class),
                row.getInt("bands"));
    }

    private static String[] texts(List<Evaluation> judged, Function<Evaluation, String> value) {
        return judged.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String[] numbers(List<Evaluation> judged, Function<Numbers, @Nullable BigDecimal> value) {
        return judged.stream()
                .map(it -> value.apply(it.judgement().numbers()))
                .map(number -> number == null ? null : number.toPlainString())
                .toArray(String[]::new);
    }

    private static @Nullable Integer[] integers(List<Evaluation> judged, Function<Numbers, @Nullable Integer> value) {
        return judged.stream().map(it -> value.apply(it.judgement().numbers())).toArray(Integer[]::new);
    }
}
