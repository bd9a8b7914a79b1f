package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** More time for a round: asked for by its Party office, granted or refused by the province. */
@Service
@RequiredArgsConstructor
public class Extensions {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final DataScopes scopes;
    private final AuditTrail trail;
    private final Clock clock;

    /** Those of a round, latest first. */
    @Transactional(readOnly = true)
    public List<Extension> of(Round round) {
        return jdbc.sql("""
            select round_extension.*, display_name from round_extension join account on account.id = asked_by
            where commune_code = ? and period = ? order by round_extension.id desc
            """)
                .params(round.place().commune(), round.period().toString())
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Asks for more time.
     *
     * @return false if a request waits already
     * @throws RoundNotOpen if the round was submitted
     */
    @Transactional
    public boolean ask(Round round, LocalDate until, String reason, CurrentUser user) {
        if (!user.isPartyOfficeOf(round.place().commune())) {
            throw new AccessDeniedException(user.username() + " asks for no time");
        }
        if (!round.isOpen()) {
            throw new RoundNotOpen(round);
        }
        boolean first = jdbc.sql("""
            insert into round_extension (province_code, commune_code, period, until, reason, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (commune_code, period) where decision is null do nothing
            """)
                        .params(
                                round.place().province(),
                                round.place().commune(),
                                round.period().toString(),
                                until,
                                reason,
                                user.id(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (!first) {
            return false;
        }
        trail.record(
                FigureReview.ofRound(round, Act.ASKED).to("until: " + until).because(reason));
        return true;
    }

    /**
     * Grants the waiting request, or refuses it, with a reason.
     *
     * @return false if none waits
     * @throws AccessDeniedException unless the person reviews the province
     */
    @Transactional
    public boolean decide(Round round, boolean granted, String reason, CurrentUser user) {
        if (!user.mayReviewProvince(round.place().province())) {
            throw new AccessDeniedException(user.username() + " grants no time");
        }
        return scopes.during(DataScope.ofCommune(round.place().commune()), () -> decided(round, granted, reason, user));
    }

    private boolean decided(Round round, boolean granted, String reason, CurrentUser user) {
        List<LocalDate> until = jdbc.sql("""
            update round_extension
            set decision = ?, decided_by = ?, decided_at = ?, decision_reason = ?
            where commune_code = ? and period = ? and decision is null
            returning until
            """)
                .params(
                        granted ? "GRANTED" : "REFUSED",
                        user.id(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        reason,
                        round.place().commune(),
                        round.period().toString())
                .query((row, number) -> row.getObject("until", LocalDate.class))
                .list();
        if (until.isEmpty()) {
            return false;
        }
        if (granted) {
            rounds.extend(round, until.getFirst());
        }
        trail.record(FigureReview.ofRound(round, granted ? Act.GRANTED : Act.REFUSED)
                .to("until: " + until.getFirst())
                .because(reason));
        return true;
    }

    private static Extension read(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new Extension(
                row.getLong("id"),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("display_name"),
                row.getTimestamp("asked_at").toInstant(),
                decision == null ? null : decision.equals("GRANTED"),
                row.getString("decision_reason"));
    }
}
