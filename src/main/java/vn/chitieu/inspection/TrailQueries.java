package vn.chitieu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Trouble;

/** The trail as a person may read it, newest first. What is veiled does not leave the database. */
@Repository
@RequiredArgsConstructor
public class TrailQueries {

    private static final int AT_A_TIME = 500;

    private static final String READABLE = """
        select entry.*, readable.veiled,
               case when not veiled then before_text end as before, case when not veiled then after_text end as after,
               coalesce(commune.kind, province.kind) as place_kind, coalesce(commune.name, province.name) as place_name
        from (select chain, seq, province_code, commune_code, at, actor, actor_name, address, act, object_kind,
                     object_id, before as before_text, after as after_text, reason, hash
              from audit_entry) entry
        cross join lateral (
            select entry.object_kind = any(:figures) and not coalesce(entry.commune_code = any(:communes), false)
                   and not coalesce(entry.province_code = any(:provinces), false) as veiled) readable
        left join commune on commune.code = entry.commune_code
        left join province on province.code = entry.province_code
        where (:everything or entry.chain = any(:communes) or entry.province_code = any(:provinces)
               or entry.province_code = any(:administered)
                  and (entry.commune_code is null or entry.object_kind = any(:accounts)))
          and (:chain::text is null or entry.chain = :chain)
          and (:actor::text is null or entry.actor = :actor)
          and (:act::text is null or entry.act = :act)
          and (:kind::text is null or entry.object_kind = :kind)
          and (:object::text is null or position(lower(:object) in lower(entry.object_id)) > 0)
          and (:from::timestamptz is null or entry.at >= :from)
          and (:until::timestamptz is null or entry.at < :until)
          and (:before_at::timestamptz is null
               or (entry.at, entry.chain, entry.seq) < (:before_at, :before_chain, :before_seq))
        order by entry.at desc, entry.chain desc, entry.seq desc
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * A page of the trail.
     *
     * @param after where the page before it ended; null for the first
     */
    @Transactional(readOnly = true)
    public List<TrailLine> lines(ReadableTrail trail, TrailFilter filter, @Nullable TrailPosition after, int most) {
        return asked(READABLE + "limit " + most, trail, filter, after)
                .query((row, number) -> TrailLine.read(row))
                .list();
    }

    /** All of it, line by line. */
    @Transactional(readOnly = true)
    public void each(ReadableTrail trail, TrailFilter filter, Consumer<TrailLine> reader) {
        asked(READABLE, trail, filter, null).withFetchSize(AT_A_TIME).query(row -> {
            reader.accept(TrailLine.read(row));
        });
    }

    /** What concerns this person of what is wrong: the own chains, and the files outside the database. */
    @Transactional(readOnly = true)
    public List<Trouble> readable(List<Trouble> troubles, ReadableTrail trail) {
        Set<String> chains = new HashSet<>(trail.communes());
        Set<String> provinces = new HashSet<>(trail.provinces());
        provinces.addAll(trail.administered());
        provinces.forEach(province -> chains.add("P" + province));
        chains.addAll(jdbc.sql("select code from commune where province_code = any(:provinces)")
                .param("provinces", trail.provinces().toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list());
        return troubles.stream()
                .filter(it -> trail.everything() || it.chain() == null || chains.contains(it.chain()))
                .toList();
    }

    private JdbcClient.StatementSpec asked(
            String sql, ReadableTrail trail, TrailFilter filter, @Nullable TrailPosition after) {
        return jdbc.sql(sql)
                .param("everything", trail.everything())
                .param("communes", trail.communes().toArray(String[]::new))
                .param("provinces", trail.provinces().toArray(String[]::new))
                .param("administered", trail.administered().toArray(String[]::new))
                .param("figures", ReadableTrail.figures())
                .param("accounts", ReadableTrail.ofAccounts())
                .param("chain", filter.chain())
                .param("actor", filter.actor())
                .param("act", filter.act() == null ? null : filter.act().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("object", filter.object())
                .param("from", startOf(filter.from()))
                .param(
                        "until",
                        startOf(filter.until() == null ? null : filter.until().plusDays(1)))
                .param("before_at", after == null ? null : after.at().atOffset(ZoneOffset.UTC))
                .param("before_chain", after == null ? null : after.chain())
                .param("before_seq", after == null ? null : after.seq());
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
