package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    /** Adds a round where the commune has none for the period yet. */
    @Transactional
    public void add(Round round) {
        jdbc.sql("""
            insert into round (province_code, commune_code, period, status, opens_on, due_on)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """)
                .params(
                        round.place().province(),
                        round.place().commune(),
                        round.period().toString(),
                        round.status().name(),
                        round.opensOn(),
                        round.dueOn())
                .update();
    }

    private static Round read(ResultSet row) throws SQLException {
        return new Round(
                new Place(row.getString("province_code"), row.getString("commune_code")),
                ReportingPeriod.parse(row.getString("period")),
                RoundStatus.valueOf(row.getString("status")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }
}
