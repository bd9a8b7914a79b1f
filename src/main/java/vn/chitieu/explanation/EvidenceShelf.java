package vn.chitieu.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.explanation.Evidence.Attachment;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;

/** All evidence, and the files among it. */
@Repository
@RequiredArgsConstructor
public class EvidenceShelf {

    private static final String QUERY = """
        select evidence.*, target.code, adder.display_name as adder, remover.display_name as remover
        from evidence
        join account adder on adder.id = added_by
        left join account remover on remover.id = removed_by
        left join target on target.id = target_id
        """;

    private final JdbcClient jdbc;

    /** Everything about one subject, latest first, also what was removed. */
    @Transactional(readOnly = true)
    public List<Evidence> of(EvidenceSubject subject) {
        return jdbc.sql(QUERY + """
            where evidence.commune_code = :commune and period = :period
              and target_id is not distinct from :target::bigint
              and evidence.series_id is not distinct from :series::bigint
            order by evidence.id desc
            """)
                .param("commune", subject.place().commune())
                .param("period", subject.round().period().toString())
                .param("target", subject.target())
                .param("series", subject.series())
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Evidence> find(String commune, long id) {
        return jdbc.sql(QUERY + "where evidence.commune_code = ? and evidence.id = ?")
                .params(commune, id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The bytes of a file that was not removed. */
    @Transactional(readOnly = true)
    public Optional<byte[]> contentOf(Evidence evidence) {
        return evidence.isRemoved()
                ? Optional.empty()
                : jdbc.sql("select content from evidence_file where evidence_id = ?")
                        .param(evidence.id())
                        .query((row, number) -> row.getBytes("content"))
                        .optional();
    }

    /** How much evidence stands beside the figures of a commune's period, by series; those without are left out. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> countsIn(String commune, ReportingPeriod period) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
            select series_id, count(*) as standing from evidence
            where commune_code = ? and period = ? and series_id is not null and removed_at is null
            group by series_id
            """).params(commune, period.toString()).query(row -> {
            counts.put(row.getLong("series_id"), row.getInt("standing"));
        });
        return counts;
    }

    /** The figure of a series in a round; empty where the commune has no such series, or keeps it out. */
    @Transactional(readOnly = true)
    public Optional<EvidenceSubject> figure(Round round, long series) {
        return jdbc.sql("""
            select key, name,
                   array(select distinct unit_id from assignment join target on target.id = target_id
                         where target.series_id = series.id and part = 'LEAD') as leads
            from series where id = ? and commune_code = ?
              and not exists (select from target where target.series_id = series.id and target.withheld)
            """)
                .params(series, round.place().commune())
                .query((row, number) -> new EvidenceSubject(
                        round, null, series, row.getString("key"), row.getString("name"), Set.of((Long[])
                                row.getArray("leads").getArray())))
                .optional();
    }

    /** Adds a row, unless the round was closed in the meantime. */
    Optional<Long> add(
            EvidenceSubject subject,
            String title,
            @Nullable String link,
            @Nullable Attachment file,
            long addedBy,
            Instant at) {
        return jdbc.sql("""
            insert into evidence (province_code, commune_code, period, target_id, series_id, title, link, file_name,
                                  media_type, size, sha256, scanned, added_by, added_at)
            select province_code, commune_code, period, :target::bigint, :series::bigint, :title, :link::text,
                   :name::text, :type::text, :size::integer, :hash::text, :scanned, :by, :at
            from round where commune_code = :commune and period = :period and status <> 'CLOSED'
            returning id
            """)
                .param("commune", subject.place().commune())
                .param("period", subject.round().period().toString())
                .param("target", subject.target())
                .param("series", subject.series())
                .param("title", title)
                .param("link", link)
                .param("name", file == null ? null : file.name())
                .param("type", file == null ? null : file.mediaType())
                .param("size", file == null ? null : file.size())
                .param("hash", file == null ? null : file.sha256())
                .param("scanned", file != null && file.scanned())
                .param("by", addedBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    void put(EvidenceSubject subject, long evidence, byte[] content) {
        jdbc.sql("insert into evidence_file (evidence_id, province_code, commune_code, content) values (?, ?, ?, ?)")
                .param(evidence)
                .param(subject.place().province())
                .param(subject.place().commune())
                .param(content)
                .update();
    }

    /** Marks as removed what still stands; says whether it did. */
    boolean remove(Evidence evidence, String reason, long removedBy, Instant at) {
        return jdbc.sql("""
            update evidence set removed_by = ?, removed_at = ?, removed_reason = ? where id = ? and removed_at is null
            """)
                        .param(removedBy)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(reason)
                        .param(evidence.id())
                        .update()
                == 1;
    }

    private static Evidence read(ResultSet row) throws SQLException {
        String file = row.getString("file_name");
        String reason = row.getString("removed_reason");
        return new Evidence(
                row.getLong("id"),
                ReportingPeriod.parse(row.getString("period")),
                row.getString("code"),
                row.getObject("series_id", Long.class),
                row.getString("title"),
                row.getString("link"),
                file == null
                        ? null
                        : new Attachment(
                                file,
                                row.getString("media_type"),
                                row.getInt("size"),
                                row.getString("sha256"),
                                row.getBoolean("scanned")),
                row.getString("adder"),
                row.getTimestamp("added_at").toInstant(),
                reason == null
                        ? null
                        : new Evidence.Removal(
                                row.getString("remover"),
                                row.getTimestamp("removed_at").toInstant(),
                                reason));
    }
}
