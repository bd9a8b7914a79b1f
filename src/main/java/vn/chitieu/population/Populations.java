package vn.chitieu.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** The lists of all communes, what is counted of them, and which members were ticked. */
@Repository
@RequiredArgsConstructor
public class Populations {

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    /** By name. */
    @Transactional(readOnly = true)
    public List<Population> ofCommune(String commune) {
        Map<Long, List<Population.Member>> members = new HashMap<>();
        jdbc.sql("select * from population_member where commune_code = ? order by name collate \"vi-x-icu\", id")
                .param(commune)
                .query(row -> {
                    members.computeIfAbsent(row.getLong("population_id"), id -> new ArrayList<>())
                            .add(member(row));
                });
        return jdbc.sql("select * from population where commune_code = ? order by name collate \"vi-x-icu\"")
                .param(commune)
                .query((row, number) -> new Population(
                        row.getLong("id"),
                        new Place(row.getString("province_code"), row.getString("commune_code")),
                        row.getString("name"),
                        members.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Population> find(String commune, long id) {
        return ofCommune(commune).stream().filter(it -> it.id() == id).findFirst();
    }

    /** The list that a series is counted of. */
    @Transactional(readOnly = true)
    public Optional<Population> ofSeries(String commune, long series) {
        return jdbc.sql("select population_id from series where id = ? and commune_code = ? and population_id is not"
                        + " null")
                .params(series, commune)
                .query((row, number) -> row.getLong("population_id"))
                .optional()
                .flatMap(id -> find(commune, id));
    }

    /** A ratio that may be counted of a list. */
    public record Ratio(long id, String name, @Nullable Long population) {}

    /** The ratios of a commune, by name. */
    @Transactional(readOnly = true)
    public List<Ratio> ratiosOf(String commune) {
        return jdbc.sql("""
            select id, name, population_id from series
            where commune_code = ? and kind = 'RATIO' order by name collate "vi-x-icu", id
            """)
                .param(commune)
                .query((row, number) ->
                        new Ratio(row.getLong("id"), row.getString("name"), row.getObject("population_id", Long.class)))
                .list();
    }

    @Transactional
    public void add(Place place, String name) {
        jdbc.sql("insert into population (province_code, commune_code, name) values (?, ?, ?)")
                .params(place.province(), place.commune(), name)
                .update();
        trail.record(AuditEntry.of(place.chain(), Act.CREATED, AuditedKind.POPULATION, name));
    }

    @Transactional
    public void addMember(Population population, String name, @Nullable ReportingPeriod from) {
        jdbc.sql("""
            insert into population_member (population_id, province_code, commune_code, name, from_period)
            values (?, ?, ?, ?, ?)
            """)
                .param(population.id())
                .param(population.place().province())
                .param(population.place().commune())
                .param(name)
                .param(from == null ? null : from.toString())
                .update();
        record(population, null, new AuditedFields().with("member", name).with("from", from));
    }

    /** Gives a member another name or an end; periods before the end count it as before. */
    @Transactional
    public void changeMember(Population population, long member, String name, @Nullable ReportingPeriod until) {
        jdbc.sql("update population_member set name = ?, until_period = ? where id = ? and population_id = ?")
                .param(name)
                .param(until == null ? null : until.toString())
                .param(member)
                .param(population.id())
                .update();
        population.members().stream()
                .filter(it -> it.id() == member)
                .map(it -> new AuditedFields().with("member", it.name()).with("until", it.until()))
                .forEach(before -> record(
                        population,
                        before,
                        new AuditedFields().with("member", name).with("until", until)));
    }

    /** Has these ratios, and no others, counted of a list. */
    @Transactional
    public void tie(Population population, Set<Long> series) {
        jdbc.sql("""
            update series set version = version + 1,
                   population_id = case when id = any(:series) then :population end
            where commune_code = :commune and kind = 'RATIO'
              and (id = any(:series)) <> (population_id is not distinct from :population)
            """)
                .param("series", series.toArray(Long[]::new))
                .param("population", population.id())
                .param("commune", population.place().commune())
                .update();
        record(population, null, new AuditedFields().with("series", new TreeSet<>(series)));
    }

    /** The members that were ticked for a figure. */
    @Transactional(readOnly = true)
    public Set<Long> ticked(long series, ReportingPeriod period) {
        return new HashSet<>(
                jdbc.sql("select member_id from population_tick where series_id = ? and period = ? and met")
                        .params(series, period.toString())
                        .query((row, number) -> row.getLong("member_id"))
                        .list());
    }

    @Transactional
    void tick(Place place, long series, ReportingPeriod period, Map<Long, Boolean> met, long by) {
        met.forEach((member, yes) -> jdbc.sql("""
            insert into population_tick (series_id, period, member_id, province_code, commune_code, met, entered_by,
                                         entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (series_id, period, member_id) do update
            set met = excluded.met, entered_by = excluded.entered_by, entered_at = excluded.entered_at
            """)
                .param(series)
                .param(period.toString())
                .param(member)
                .param(place.province())
                .param(place.commune())
                .param(yes)
                .param(by)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private void record(Population population, @Nullable AuditedFields before, AuditedFields after) {
        trail.record(AuditEntry.of(population.place().chain(), Act.CHANGED, AuditedKind.POPULATION, population.name())
                .from(before == null ? null : before.text())
                .to(after.text()));
    }

    private static Population.Member member(ResultSet row) throws SQLException {
        return new Population.Member(
                row.getLong("id"),
                row.getString("name"),
                period(row.getString("from_period")),
                period(row.getString("until_period")));
    }

    private static @Nullable ReportingPeriod period(@Nullable String code) {
        return code == null ? null : ReportingPeriod.parse(code);
    }
}
