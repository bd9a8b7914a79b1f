package vn.chitieu.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.period.ReportingPeriod;

/** Who has handed in what: every commune of a province, every province of the country, also those with nothing here. */
@Repository
@RequiredArgsConstructor
public class HandIns {

    /** The day in Vietnam on which a round was handed in, and how far it is because of it. */
    private static final String HOW_FAR = """
        case when round.status is null then 'NONE'
             when round.status = 'OPEN' then
                 case when coalesce(round.extended_to, round.due_on) < :today then 'OVERDUE' else 'OPEN' end
             when round.submitted_at is null then 'HANDED_IN'
             when (round.submitted_at at time zone :zone)::date > coalesce(round.extended_to, round.due_on) then 'LATE'
             else 'ON_TIME' end
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A commune and how far it is. */
    public record Tile(String code, String name, String kind, HandIn handIn) {}

    /**
     * A province and how far its communes are.
     *
     * @param communes how many it has in all
     * @param byHandIn how many communes are how far; communes without a round of the period among them
     * @param targets leading ones of all of them
     * @param inDanger at risk or in alarm
     * @param reached in time, early or late
     */
    public record ProvinceLine(
            String code,
            String name,
            String kind,
            int communes,
            Map<HandIn, Integer> byHandIn,
            int targets,
            int missed,
            int inDanger,
            int attention,
            int onTrack,
            int reached) {

        public int withData() {
            return communes - byHandIn.getOrDefault(HandIn.NONE, 0);
        }

        public int handedIn() {
            return byHandIn.entrySet().stream()
                    .filter(it -> it.getKey().isHandedIn())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public int onTime() {
            return byHandIn.getOrDefault(HandIn.ON_TIME, 0);
        }

        public int overdue() {
            return byHandIn.getOrDefault(HandIn.OVERDUE, 0);
        }
    }

    /** All communes of a province, in the order of a Vietnamese dictionary. */
    @Transactional(readOnly = true)
    public List<Tile> of(String province, ReportingPeriod period) {
        return jdbc.sql("select commune.code, commune.name, commune.kind, " + HOW_FAR + """
            as how_far
            from commune
            left join round on round.commune_code = commune.code and round.period = :period
            where commune.province_code = :province
            order by commune.name collate "vi-x-icu", commune.code
            """)
                .param("province", province)
                .param("period", period.toString())
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query((row, number) -> new Tile(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        HandIn.valueOf(row.getString("how_far"))))
                .list();
    }

    /**
     * All provinces, in the order of a Vietnamese dictionary.
     *
     * @param counts how the communes of the country stand
     */
    @Transactional(readOnly = true)
    public List<ProvinceLine> ofCountry(ReportingPeriod period, List<CommuneCounts> counts) {
        record Named(String code, String name, String kind) {}
        Map<Named, Map<HandIn, Integer>> byHandIn = new LinkedHashMap<>();
        jdbc.sql("select province.code, province.name, province.kind, count(*) as communes, " + HOW_FAR + """
            as how_far
            from province
            join commune on commune.province_code = province.code
            left join round on round.commune_code = commune.code and round.period = :period
            group by province.code, how_far
            order by province.name collate "vi-x-icu", province.code
            """)
                .param("period", period.toString())
                .param("today", LocalDate.now(clock))
                .param("zone", clock.getZone().getId())
                .query(row -> {
                    byHandIn.computeIfAbsent(
                                    new Named(row.getString("code"), row.getString("name"), row.getString("kind")),
                                    any -> new EnumMap<>(HandIn.class))
                            .put(HandIn.valueOf(row.getString("how_far")), row.getInt("communes"));
                });
        Map<String, List<CommuneCounts>> byProvince =
                counts.stream().collect(Collectors.groupingBy(CommuneCounts::provinceCode));
        List<ProvinceLine> all = new ArrayList<>();
        byHandIn.forEach((named, handedIn) -> {
            List<CommuneCounts> here = byProvince.getOrDefault(named.code(), List.of());
            all.add(new ProvinceLine(
                    named.code(),
                    named.name(),
                    named.kind(),
                    handedIn.values().stream().mapToInt(Integer::intValue).sum(),
                    Map.copyOf(handedIn),
                    sum(here, CommuneCounts::total),
                    sum(here, CommuneCounts::missed),
                    sum(here, CommuneCounts::inDanger),
                    sum(here, CommuneCounts::attention),
                    sum(here, CommuneCounts::onTrack),
                    sum(here, CommuneCounts::reached)));
        });
        return all;
    }

    private static int sum(List<CommuneCounts> counts, ToIntFunction<CommuneCounts> part) {
        return counts.stream().mapToInt(part).sum();
    }

    /** How many figures of rounds that were handed in wait for the province, and how many are being mended. */
    public record Waiting(int toReview, int returned) {}

    /** Of a province and all its periods. */
    @Transactional(readOnly = true)
    public Waiting waiting(String province) {
        return jdbc.sql("""
            select count(*) filter (where figure.status in ('SUBMITTED', 'VERIFIED')
                                      and 'ACCEPTED' is distinct from (
                                          select act from province_acceptance word
                                          where word.series_id = figure.series_id and word.period = figure.period
                                            and word.version = figure.version
                                          order by word.id desc limit 1)) as to_review,
                   count(*) filter (where figure.status = 'RETURNED') as returned
            from round
            join figure on figure.commune_code = round.commune_code and figure.period = round.period
            where round.province_code = ? and round.status in ('SUBMITTED', 'VERIFIED')
            """)
                .param(province)
                .query((row, number) -> new Waiting(row.getInt("to_review"), row.getInt("returned")))
                .single();
    }
}
