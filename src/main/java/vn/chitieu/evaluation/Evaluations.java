package vn.chitieu.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.Forecast;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.Outlook;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** The evaluations of all targets. */
@Repository
@RequiredArgsConstructor
public class Evaluations {

    private static final String SAVE = """
        insert into evaluation (target_id, period, province_code, commune_code, state, reason, flags, attained,
                        required, counted, against, ratio, elapsed, year, parts_reached, parts, weakest_id,
                        rule_version, bands, goal, decided_by, pace_so_far, pace_needed, forecast,
                        forecast_low, forecast_high, forecast_points, last_chance, inputs, judged_at)
        select target_id, period, ?, ?, state, reason, string_to_array(flags, ','), attained::numeric,
               required::numeric, counted::numeric, against::numeric, ratio::numeric, elapsed::numeric, year,
               parts_reached, parts, weakest_id, rule_version, bands, goal::numeric, decided_by,
               pace_so_far::numeric, pace_needed::numeric, forecast::numeric, forecast_low::numeric,
               forecast_high::numeric, forecast_points, last_chance, inputs, ?
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             as judged (target_id, period, state, reason, flags, attained, required, counted, against, ratio,
                        elapsed, year, parts_reached, parts, weakest_id, rule_version, bands, goal, decided_by,
                        pace_so_far, pace_needed, forecast, forecast_low, forecast_high, forecast_points,
                        last_chance, inputs)
        on conflict (commune_code, period, target_id) do update
        set state = excluded.state, reason = excluded.reason, flags = excluded.flags,
            attained = excluded.attained, required = excluded.required, counted = excluded.counted,
            against = excluded.against, ratio = excluded.ratio, elapsed = excluded.elapsed,
            year = excluded.year, parts_reached = excluded.parts_reached, parts = excluded.parts,
            weakest_id = excluded.weakest_id, rule_version = excluded.rule_version, bands = excluded.bands,
            goal = excluded.goal, decided_by = excluded.decided_by, pace_so_far = excluded.pace_so_far,
            pace_needed = excluded.pace_needed, forecast = excluded.forecast,
            forecast_low = excluded.forecast_low, forecast_high = excluded.forecast_high,
            forecast_points = excluded.forecast_points, last_chance = excluded.last_chance,
            inputs = excluded.inputs, judged_at = excluded.judged_at
        """;

    /** Everything but the inputs, which no page of many targets needs. */
    private static final String READ = """
        select target_id, period, state, reason, flags, attained, required, counted, against, ratio, elapsed,
               year, parts_reached, parts, weakest_id, rule_version, bands, goal, decided_by, pace_so_far,
               pace_needed, forecast, forecast_low, forecast_high, forecast_points, last_chance
        from evaluation
        """;

    /** Of most periods a glance: to write out and to read all columns takes longer than to find the rows. */
    private static final String COURSE = """
        select target_id, period, state, attained, whole.*
        from evaluation
        left join lateral (
            select reason, flags, required, counted, against, ratio, elapsed, year, parts_reached, parts,
                   weakest_id, rule_version, bands, goal, decided_by, pace_so_far, pace_needed, forecast,
                   forecast_low, forecast_high, forecast_points, last_chance
            where period = ?) whole on true
        where commune_code = ? and period = any(?)
        """;

    private final JdbcClient jdbc;

    /** Keeps evaluations of one commune, in one statement whatever their number. */
    @Transactional
    void save(Place place, List<Evaluation.WithInputs> kept, Instant at) {
        if (kept.isEmpty()) {
            return;
        }
        List<Evaluation> judged =
                kept.stream().map(Evaluation.WithInputs::evaluation).toList();
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
                .param(judged.stream().map(Evaluation::rule).toArray(Integer[]::new))
                .param(judged.stream().map(Evaluation::bands).toArray(Integer[]::new))
                .param(outlooks(judged, Outlook::goal))
                .param(periods(judged, Outlook::day))
                .param(outlooks(judged, Outlook::paceSoFar))
                .param(outlooks(judged, Outlook::paceNeeded))
                .param(forecasts(judged, Forecast::value))
                .param(forecasts(judged, Forecast::low))
                .param(forecasts(judged, Forecast::high))
                .param(judged.stream()
                        .map(it -> it.judgement().outlook().forecast())
                        .map(forecast -> forecast == null ? null : forecast.points())
                        .toArray(Integer[]::new))
                .param(periods(judged, Outlook::lastChance))
                .param(kept.stream()
                        .map(Evaluation.WithInputs::inputs)
                        .map(inputs -> inputs == null ? null : InputsText.write(inputs))
                        .toArray(String[]::new))
                .update();
    }

    /** All evaluations of a commune at a period, by target. */
    @Transactional(readOnly = true)
    public Map<Long, Evaluation> at(String commune, ReportingPeriod period) {
        return byTarget(jdbc.sql(READ + "where commune_code = ? and period = ?")
                .param(commune)
                .param(period.toString())
                .query((row, number) -> EvaluationRows.read(row))
                .list());
    }

    /** All evaluations of a commune at some periods, by period and target, in one statement. */
    @Transactional(readOnly = true)
    public Map<ReportingPeriod, Map<Long, Evaluation>> at(String commune, Collection<ReportingPeriod> periods) {
        return jdbc
                .sql(READ + "where commune_code = ? and period = any(?)")
                .param(commune)
                .param(periods.stream().map(ReportingPeriod::toString).toArray(String[]::new))
                .query((row, number) -> EvaluationRows.read(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Evaluation::period, Collectors.toMap(Evaluation::target, evaluation -> evaluation)));
    }

    /** What of an evaluation shows how a target went on. */
    public record Glance(State state, @Nullable BigDecimal attained) {}

    /** A commune's evaluations at one period, and glances at those of several, each by target. */
    public record Course(Map<Long, Evaluation> judged, Map<ReportingPeriod, Map<Long, Glance>> glances) {

        public Map<Long, Glance> at(ReportingPeriod period) {
            return glances.getOrDefault(period, Map.of());
        }
    }

    /** In one statement; the rows of {@code seen} are many, and few of their columns are read. */
    @Transactional(readOnly = true)
    public Course course(String commune, ReportingPeriod judged, Collection<ReportingPeriod> seen) {
        Course course = new Course(new HashMap<>(), new HashMap<>());
        String whole = judged.toString();
        Map<String, ReportingPeriod> light =
                seen.stream().collect(Collectors.toMap(ReportingPeriod::toString, Function.identity(), (a, b) -> a));
        jdbc.sql(COURSE)
                .param(whole)
                .param(commune)
                .param(Stream.concat(Stream.of(whole), light.keySet().stream())
                        .distinct()
                        .toArray(String[]::new))
                .query(row -> {
                    String code = row.getString("period");
                    long target = row.getLong("target_id");
                    ReportingPeriod period = light.get(code);
                    if (period != null) {
                        course.glances()
                                .computeIfAbsent(period, it -> new HashMap<>())
                                .put(
                                        target,
                                        new Glance(
                                                State.valueOf(row.getString("state")), row.getBigDecimal("attained")));
                    }
                    if (code.equals(whole)) {
                        course.judged().put(target, EvaluationRows.read(row));
                    }
                });
        return course;
    }

    /** The evaluations of some targets at a period, by target, whatever communes they belong to. */
    @Transactional(readOnly = true)
    public Map<Long, Evaluation> at(Collection<Long> targets, ReportingPeriod period) {
        return byTarget(jdbc.sql(READ + "where target_id = any(?) and period = ?")
                .param(targets.toArray(Long[]::new))
                .param(period.toString())
                .query((row, number) -> EvaluationRows.read(row))
                .list());
    }

    /** All evaluations of some communes at a period, by target. */
    @Transactional(readOnly = true)
    public Map<Long, Evaluation> ofCommunes(Collection<String> communes, ReportingPeriod period) {
        return byTarget(jdbc.sql(READ + "where commune_code = any(?) and period = ?")
                .param(communes.toArray(String[]::new))
                .param(period.toString())
                .query((row, number) -> EvaluationRows.read(row))
                .list());
    }

    /** What an evaluation was made of; empty for composites, which are made of their parts. */
    @Transactional(readOnly = true)
    public Optional<JudgedInputs> inputsOf(long target, ReportingPeriod period) {
        return jdbc.sql("select inputs from evaluation where target_id = ? and period = ? and inputs is not null")
                .param(target)
                .param(period.toString())
                .query((row, number) -> InputsText.read(row.getString("inputs")))
                .optional();
    }

    private static Map<Long, Evaluation> byTarget(List<Evaluation> evaluations) {
        return evaluations.stream()
                .collect(Collectors.toMap(Evaluation::target, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** All evaluations of one target by period, earliest first. */
    @Transactional(readOnly = true)
    public List<Evaluation> ofTarget(long target) {
        return jdbc
                .sql(READ + "where target_id = ?")
                .param(target)
                .query((row, number) -> EvaluationRows.read(row))
                .list()
                .stream()
                .sorted((a, b) -> a.period().compareTo(b.period()))
                .toList();
    }

    private static String[] texts(List<Evaluation> judged, Function<Evaluation, String> value) {
        return judged.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String[] outlooks(List<Evaluation> judged, Function<Outlook, @Nullable BigDecimal> value) {
        return judged.stream()
                .map(it -> value.apply(it.judgement().outlook()))
                .map(Evaluations::plain)
                .toArray(String[]::new);
    }

    private static @Nullable String[] forecasts(List<Evaluation> judged, Function<Forecast, BigDecimal> value) {
        return judged.stream()
                .map(it -> it.judgement().outlook().forecast())
                .map(forecast -> forecast == null ? null : plain(value.apply(forecast)))
                .toArray(String[]::new);
    }

    private static @Nullable String[] periods(
            List<Evaluation> judged, Function<Outlook, @Nullable ReportingPeriod> value) {
        return judged.stream()
                .map(it -> value.apply(it.judgement().outlook()))
                .map(period -> period == null ? null : period.toString())
                .toArray(String[]::new);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String[] numbers(List<Evaluation> judged, Function<Numbers, @Nullable BigDecimal> value) {
        return judged.stream()
                .map(it -> value.apply(it.judgement().numbers()))
                .map(Evaluations::plain)
                .toArray(String[]::new);
    }

    /** The version of the bands that a round was judged by; 0 where nothing was. */
    int bandsIn(String commune, ReportingPeriod period) {
        return jdbc.sql("select coalesce(max(bands), 0) from evaluation where commune_code = ? and period = ?")
                .params(commune, period.toString())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static @Nullable Integer[] integers(List<Evaluation> judged, Function<Numbers, @Nullable Integer> value) {
        return judged.stream().map(it -> value.apply(it.judgement().numbers())).toArray(Integer[]::new);
    }
}
