package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/** The rounds of all communes. */
@Repository
@RequiredArgsConstructor
public class Rounds {

    /** What {@link #beside} reads of a round, in a query whose rows are of its commune. */
    public static final String COLUMNS =
            "round.period, round.status as round_status, opens_on, cut_off_on, due_on, closes_on, extended_to";

    private final JdbcClient jdbc;

    /** A commune's rounds, earliest period first. */
    @Transactional(readOnly = true)
    public List<Round> ofCommune(String commune) {
        return jdbc
                .sql("select * from round where commune_code = ?")
                .param(commune)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Round::period))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(String commune, ReportingPeriod period) {
        return jdbc.sql("select * from round where commune_code = ? and period = ?")
                .params(commune, period.toString())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The rounds in reach that wait to be submitted until this day or an earlier one, the earliest first. */
    @Transactional(readOnly = true)
    public List<Round> openUntil(LocalDate day) {
        return jdbc.sql("""
            select * from round where status = 'OPEN' and coalesce(extended_to, due_on) <= ?
            order by coalesce(extended_to, due_on), commune_code, period
            """).param(day).query((row, number) -> read(row)).list();
    }

    /** Adds a round where the commune has none for the period yet, and says whether it did. */
    @Transactional
    public boolean add(Round round) {
        return jdbc.sql("""
            insert into round (province_code, commune_code, period, status, opens_on, cut_off_on, due_on, closes_on)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
                        .params(
                                round.place().province(),
                                round.place().commune(),
                                round.period().toString(),
                                round.status().name(),
                                round.dates().opensOn(),
                                round.dates().cutOffOn(),
                                round.dates().dueOn(),
                                round.dates().closesOn())
                        .update()
                == 1;
    }

    /** Moves a round on, or back. */
    void move(Round round, RoundStatus to) {
        jdbc.sql("update round set status = ? where commune_code = ? and period = ?")
                .params(to.name(), round.place().commune(), round.period().toString())
                .update();
    }

    /** Says that a round is submitted; false if it was before. */
    boolean submit(Round round, long by, Instant at) {
        return jdbc.sql("""
            update round set status = 'SUBMITTED', submitted_by = ?, submitted_at = ?
            where commune_code = ? and period = ? and status = 'OPEN'
            """)
                        .params(
                                by,
                                at.atOffset(ZoneOffset.UTC),
                                round.place().commune(),
                                round.period().toString())
                        .update()
                == 1;
    }

    /** Says that a round is closed; false if it is not verified. */
    boolean close(Round round, Instant at) {
        return jdbc.sql("""
            update round set status = 'CLOSED', closed_at = ?
            where commune_code = ? and period = ? and status = 'VERIFIED'
            """)
                        .params(
                                at.atOffset(ZoneOffset.UTC),
                                round.place().commune(),
                                round.period().toString())
                        .update()
                == 1;
    }

    /** Gives a round until a later day to submit. */
    void extend(Round round, LocalDate until) {
        jdbc.sql("update round set extended_to = ? where commune_code = ? and period = ?")
                .params(until, round.place().commune(), round.period().toString())
                .update();
    }

    /** How many rounds of a province stand where, by period. */
    @Transactional(readOnly = true)
    public Map<ReportingPeriod, Map<RoundStatus, Integer>> countsIn(String province) {
        Map<ReportingPeriod, Map<RoundStatus, Integer>> counts = new HashMap<>();
        jdbc.sql("""
            select period, status, count(*) as rounds from round where province_code = ? group by period, status
            """).param(province).query(row -> {
            counts.computeIfAbsent(
                            ReportingPeriod.parse(row.getString("period")), period -> new EnumMap<>(RoundStatus.class))
                    .put(RoundStatus.valueOf(row.getString("status")), row.getInt("rounds"));
        });
        return counts;
    }

    /** Gives the rounds of a province that are not closed other dates; granted time ends where it has become needless. */
    void redate(String province, PeriodDates dates) {
        jdbc.sql("""
            update round
            set opens_on = :opens, cut_off_on = :cutOff, due_on = :due, closes_on = :closes,
                extended_to = case when extended_to > :due then extended_to end
            where province_code = :province and period = :period and status <> 'CLOSED'
            """)
                .param("province", province)
                .param("period", dates.period().toString())
                .param("opens", dates.opensOn())
                .param("cutOff", dates.cutOffOn())
                .param("due", dates.dueOn())
                .param("closes", dates.closesOn())
                .update();
    }

    private static Round read(ResultSet row) throws SQLException {
        return read(row, "status");
    }

    /** The round that stands beside something else of the commune. */
    public static Round beside(ResultSet row) throws SQLException {
        return read(row, "round_status");
    }

    private static Round read(ResultSet row, String status) throws SQLException {
        PeriodDates dates = new PeriodDates(
                ReportingPeriod.parse(row.getString("period")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("cut_off_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
        return new Round(
                new Place(row.getString("province_code"), row.getString("commune_code")),
                RoundStatus.valueOf(row.getString(status)),
                dates,
                row.getObject("extended_to", LocalDate.class));
    }
}
