package vn.chitieu.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.database.StandbyReads;
import vn.chitieu.period.ReportingPeriod;

/**
 * How many targets of each commune stand how at the end of a period, kept in the database under the commune's version. A save
 * counts nothing: whoever looks counts the communes that have moved since somebody looked last, and writes that down.
 */
@Repository
class CommuneTotals {

    /** Official top-level targets count; where a document has no list of targets, all its top-level ones do. */
    private static final String COUNT = """
        select evaluation.commune_code, count(*) as targets,
               count(*) filter (where evaluation.state = 'MISSED') as missed,
               count(*) filter (where evaluation.state in ('AT_RISK', 'ALARM')) as in_danger,
               count(*) filter (where evaluation.state = 'ATTENTION') as attention,
               count(*) filter (where evaluation.state = 'ON_TRACK') as on_track,
               count(*) filter (where evaluation.state in ('MET', 'EXCEEDED', 'MET_LATE')) as reached
        from evaluation
        join target on target.id = evaluation.target_id and target.parent_id is null and not target.withheld
             and coalesce(target.starts_from <= :quarter, true) and coalesce(target.retired_from > :quarter, true)
        where evaluation.commune_code = any(:communes) and evaluation.period = :period
          and (target.official
               or not exists (select from target listed
                              where listed.commune_code = target.commune_code and listed.official))
        group by evaluation.commune_code
        """;

    /** One statement, so that what is counted and the version it is counted under are of one moment. */
    private static final String RECOUNT = """
        with counted as (
        """ + COUNT + """
        ), stood as (
            select code, coalesce(sum(version), 0) as version
            from unnest(:communes) as asked (code) left join commune_version using (code)
            group by code
        ), kept as (
            insert into commune_total (commune_code, period, province_code, version, targets, missed, in_danger, attention,
                                       on_track, reached)
            select code, :period, province_code, stood.version, coalesce(targets, 0), coalesce(missed, 0), coalesce(in_danger, 0),
                   coalesce(attention, 0), coalesce(on_track, 0), coalesce(reached, 0)
            from stood join commune using (code) left join counted on counted.commune_code = code
            order by code
            on conflict (period, commune_code) do update
            set version = excluded.version, targets = excluded.targets, missed = excluded.missed,
                in_danger = excluded.in_danger, attention = excluded.attention, on_track = excluded.on_track,
                reached = excluded.reached
            where commune_total.version < excluded.version
        )
        select * from counted
        """;

    private static final String STANDING = """
        select commune.code, commune.name, commune.kind, commune.province_code, province.name as province_name,
               round.status as round_status, total.targets, total.missed, total.in_danger, total.attention, total.on_track,
               total.reached
        from round
        join commune on commune.code = round.commune_code
        join province on province.code = commune.province_code
        left join (select code, sum(version) as version from commune_version group by code) stood on stood.code = commune.code
        left join commune_total total on total.commune_code = round.commune_code and total.period = round.period
                                     and total.version = coalesce(stood.version, 0)
        where round.period = :period %s
        order by commune.name collate "vi-x-icu", commune.code
        """;

    private final JdbcClient jdbc;
    private final DataScopes scopes;
    private final StandbyReads standby;
    private final boolean keeping;

    CommuneTotals(
            JdbcClient jdbc,
            DataScopes scopes,
            StandbyReads standby,
            @Value("${chitieu.totals.kept}") boolean keeping) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.standby = standby;
        this.keeping = keeping;
    }

    /** Numbers of targets. */
    record Total(int targets, int missed, int inDanger, int attention, int onTrack, int reached) {

        static final Total NOTHING = new Total(0, 0, 0, 0, 0, 0);

        private static Total read(ResultSet row) throws SQLException {
            return new Total(
                    row.getInt("targets"),
                    row.getInt("missed"),
                    row.getInt("in_danger"),
                    row.getInt("attention"),
                    row.getInt("on_track"),
                    row.getInt("reached"));
        }
    }

    /**
     * A commune that has a round.
     *
     * @param total null where it has to be counted
     */
    record Standing(
            String code,
            String name,
            String kind,
            String provinceCode,
            String provinceName,
            String roundStatus,
            @Nullable Total total) {

        CommuneCounts counts(Total total) {
            return new CommuneCounts(
                    code,
                    name,
                    kind,
                    provinceCode,
                    provinceName,
                    roundStatus,
                    total.targets(),
                    total.missed(),
                    total.inDanger(),
                    total.attention(),
                    total.onTrack(),
                    total.reached());
        }
    }

    /** The communes that have a round in the period, in the order of a Vietnamese dictionary. */
    @Transactional(readOnly = true)
    public List<Standing> standing(Scope scope, ReportingPeriod period) {
        return jdbc.sql(STANDING.formatted(scope.isCountry() ? "" : "and round.province_code = :province"))
                .param("period", period.toString())
                .param("province", scope.province())
                .query((row, number) -> new Standing(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("province_code"),
                        row.getString("province_name"),
                        row.getString("round_status"),
                        !keeping || row.getObject("targets") == null ? null : Total.read(row)))
                .list();
    }

    /** Counts some communes anew and writes down what they have, unless a standby is read; those without targets are missing. */
    @Transactional
    public Map<String, Total> recount(Collection<String> communes, ReportingPeriod period) {
        return keeping && !standby.isReading()
                ? scopes.during(DataScope.EVERYTHING, () -> count(RECOUNT, communes, period))
                : count(COUNT, communes, period);
    }

    private Map<String, Total> count(String statement, Collection<String> communes, ReportingPeriod period) {
        Map<String, Total> totals = new HashMap<>();
        jdbc.sql(statement)
                .param("communes", communes.toArray(String[]::new))
                .param("period", period.toString())
                .param("quarter", period.quarter().toString())
                .query(row -> {
                    totals.put(row.getString("commune_code"), Total.read(row));
                });
        return totals;
    }
}
