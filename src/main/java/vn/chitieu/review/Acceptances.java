package vn.chitieu.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.period.ReportingPeriod;

/** What a province has said about figures; nothing of it is ever changed. */
@Repository
@RequiredArgsConstructor
class Acceptances {

    private static final int SHOWN = 5;

    private final JdbcClient jdbc;

    /**
     * Accepts figures that still stand as they were seen, in rounds that are still open to it; none that this person loaded
     * for the commune.
     *
     * @return the series that were accepted
     */
    Set<Long> accept(List<WaitingCell> cells, ReportingPeriod period, UUID batch, long by, Instant at) {
        return new HashSet<>(jdbc.sql("""
            insert into province_acceptance (series_id, period, version, province_code, commune_code, act, batch, by, at)
            select said.series_id, :period, said.version, said.province_code, said.commune_code, 'ACCEPTED', :batch, :by, :at
            from unnest(:series, :versions, :provinces, :communes)
                 as said (series_id, version, province_code, commune_code)
            join figure on figure.series_id = said.series_id and figure.period = :period
                       and figure.version = said.version and figure.status in ('SUBMITTED', 'VERIFIED')
                       and figure.entered_by <> :by
            join round on round.commune_code = said.commune_code and round.period = :period
                      and round.status in ('SUBMITTED', 'VERIFIED')
            returning series_id
            """)
                .param("period", period.toString())
                .param("batch", batch)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("series", cells.stream().map(WaitingCell::series).toArray(Long[]::new))
                .param("versions", cells.stream().map(WaitingCell::version).toArray(Integer[]::new))
                .param(
                        "provinces",
                        texts(cells.stream()
                                .map(it -> it.commune().provinceCode())
                                .toList()))
                .param(
                        "communes",
                        texts(cells.stream().map(it -> it.commune().code()).toList()))
                .query((row, number) -> row.getLong("series_id"))
                .list());
    }

    /** The latest batches of a period that can still be taken back, because a round of theirs is not closed. */
    @Transactional(readOnly = true)
    public List<AcceptedBatch> latest(String province, ReportingPeriod period) {
        return jdbc.sql("""
            select batch, display_name, min(word.at) as at, count(*) as cells, count(distinct word.commune_code) as communes
            from province_acceptance word
            join account on account.id = word.by
            join round on round.commune_code = word.commune_code and round.period = word.period
            join figure on figure.series_id = word.series_id and figure.period = word.period
                       and figure.version = word.version and figure.status in ('SUBMITTED', 'VERIFIED')
            where word.province_code = ? and word.period = ? and round.status <> 'CLOSED' and word.act = 'ACCEPTED'
              and not exists (select from province_acceptance later
                              where later.series_id = word.series_id and later.period = word.period
                                and later.version = word.version and later.id > word.id)
            group by batch, display_name
            order by min(word.at) desc
            limit ?
            """)
                .params(province, period.toString(), SHOWN)
                .query((row, number) -> new AcceptedBatch(
                        row.getObject("batch", UUID.class),
                        row.getString("display_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("cells"),
                        row.getInt("communes")))
                .list();
    }

    /**
     * Takes back what of a batch still holds and belongs to rounds that are not closed.
     *
     * @return keys of the series by commune
     */
    Map<String, List<String>> withdraw(String province, ReportingPeriod period, UUID batch, long by, Instant at) {
        Map<String, List<String>> taken = new TreeMap<>();
        jdbc.sql("""
            with taken as (
                insert into province_acceptance (series_id, period, version, province_code, commune_code, act, batch, by, at)
                select word.series_id, word.period, word.version, word.province_code, word.commune_code, 'WITHDRAWN',
                       word.batch, :by, :at
                from province_acceptance word
                join round on round.commune_code = word.commune_code and round.period = word.period
                where word.province_code = :province and word.period = :period and word.batch = :batch
                  and word.act = 'ACCEPTED' and round.status <> 'CLOSED'
                  and not exists (select from province_acceptance later
                                  where later.series_id = word.series_id and later.period = word.period
                                    and later.version = word.version and later.id > word.id)
                returning series_id, commune_code
            )
            select taken.commune_code, series.key from taken join series on series.id = taken.series_id
            order by taken.commune_code, series.id
            """)
                .param("province", province)
                .param("period", period.toString())
                .param("batch", batch)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    taken.computeIfAbsent(row.getString("commune_code"), any -> new ArrayList<>())
                            .add(row.getString("key"));
                });
        return taken;
    }

    /** The communes that a batch is about. */
    List<String> communesOf(String province, UUID batch) {
        return jdbc.sql("select distinct commune_code from province_acceptance where province_code = ? and batch = ?")
                .params(province, batch)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
