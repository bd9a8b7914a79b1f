package vn.chitieu.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What came out of every checking, kept so that a page can show it. */
@Repository
@RequiredArgsConstructor
public class Verifications {

    private final JdbcClient jdbc;
    private final AuditVerifier verifier;
    private final Anchoring anchoring;
    private final Clock clock;

    /** A checking and its time. */
    public record Kept(Instant at, Verification result) {}

    /** Checks everything now, and keeps what comes out. */
    @Transactional
    public Verification verify() {
        Verification result = verifier.verify();
        keep(result);
        return result;
    }

    /** Anchors what has moved, and then checks everything; what stands in the anchors already is not changed by that. */
    @Transactional
    public Verification anchorAndVerify() {
        if (anchoring.isSound()) {
            anchoring.keep();
        }
        return verify();
    }

    /** Checks unless that was done today, here or on another node, or is being done there just now. */
    @Transactional
    public Optional<Verification> verifyOnceADay() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit'), hashtext('verification'))")
                .query((row, number) -> row.getBoolean(1))
                .single();
        boolean doneToday = latest().map(
                        kept -> kept.at().atZone(clock.getZone()).toLocalDate())
                .equals(Optional.of(LocalDate.now(clock)));
        return alone && !doneToday ? Optional.of(verify()) : Optional.empty();
    }

    /** The last one; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Kept> latest() {
        return jdbc.sql("select * from audit_verification order by id desc limit 1")
                .query((row, number) -> new Kept(
                        row.getTimestamp("at").toInstant(),
                        new Verification(
                                row.getLong("chains"),
                                row.getLong("entries"),
                                row.getInt("files"),
                                troubles(row.getLong("id")))))
                .optional();
    }

    private List<Trouble> troubles(long verification) {
        return jdbc.sql("select * from audit_trouble where verification_id = ? order by position")
                .param(verification)
                .query((row, number) -> trouble(row))
                .list();
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                row.getString("chain"),
                row.getObject("seq", Long.class),
                Trouble.Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class));
    }

    private void keep(Verification result) {
        long id = jdbc.sql("""
            insert into audit_verification (at, chains, entries, files, troubles) values (?, ?, ?, ?, ?) returning id
            """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        result.chains(),
                        result.entries(),
                        result.files(),
                        result.troubles().size())
                .query((row, number) -> row.getLong("id"))
                .single();
        int position = 1;
        for (Trouble trouble : result.troubles()) {
            jdbc.sql("""
                insert into audit_trouble (verification_id, position, chain, seq, kind, day) values (?, ?, ?, ?, ?, ?)
                """)
                    .param(id)
                    .param(position++)
                    .param(trouble.chain())
                    .param(trouble.seq())
                    .param(trouble.kind().name())
                    .param(trouble.day())
                    .update();
        }
    }
}
