package vn.chitieu.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chitieu.commune.Place;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/** The rounds of a province that are not closed, with what is stored about them. */
@Repository
@RequiredArgsConstructor
class OpenRounds {

    private final JdbcClient jdbc;

    private record Round(String commune, ReportingPeriod period) {}

    /**
     * An evaluation, with what it takes to make it again.
     *
     * @param parent the composite it is a part of
     * @param inputs null for a composite, which is made of its parts
     */
    record Stored(
            long target,
            @Nullable Long parent,
            String commune,
            ReportingPeriod period,
            State state,
            @Nullable JudgedInputs inputs) {}

    /** The communes that have such a round. */
    List<Place> places(String province) {
        return jdbc.sql("""
            select distinct province_code, commune_code from round
            where province_code = ? and status <> 'CLOSED' order by commune_code
            """)
                .param(province)
                .query((row, number) -> new Place(row.getString("province_code"), row.getString("commune_code")))
                .list();
    }

    /** All evaluations of each commune's latest such round, in one statement whatever their number. */
    List<Stored> latest(String province) {
        Collection<Round> latest = latestRounds(province).values();
        return jdbc.sql("""
            select target_id, parent_id, evaluation.commune_code, evaluation.period, evaluation.state, inputs
            from evaluation join target on target.id = target_id
            where not target.withheld and (evaluation.commune_code, evaluation.period) in (select * from unnest(?, ?))
            order by evaluation.commune_code, target_id
            """)
                .param(latest.stream().map(Round::commune).toArray(String[]::new))
                .param(latest.stream().map(round -> round.period().toString()).toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private Map<String, Round> latestRounds(String province) {
        Map<String, Round> latest = new TreeMap<>();
        jdbc.sql("select commune_code, period from round where province_code = ? and status <> 'CLOSED'")
                .param(province)
                .query((row, number) ->
                        new Round(row.getString("commune_code"), ReportingPeriod.parse(row.getString("period"))))
                .list()
                .forEach(round -> latest.merge(
                        round.commune(), round, (a, b) -> a.period().compareTo(b.period()) > 0 ? a : b));
        return latest;
    }

    private static Stored read(ResultSet row) throws SQLException {
        String inputs = row.getString("inputs");
        return new Stored(
                row.getLong("target_id"),
                row.getObject("parent_id", Long.class),
                row.getString("commune_code"),
                ReportingPeriod.parse(row.getString("period")),
                State.valueOf(row.getString("state")),
                inputs == null ? null : InputsText.read(inputs));
    }
}
