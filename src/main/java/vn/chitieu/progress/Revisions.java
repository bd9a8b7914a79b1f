package vn.chitieu.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.judging.ReportedFigure;

/** Changing a figure after its round was closed: asked for by the Party office, approved by the standing committee. */
@Service
@RequiredArgsConstructor
public class Revisions {

    private static final String APPLY = """
        with asked as (
            select * from figure_revision where id = :id
        ), changed as (
            insert into figure as old (series_id, period, province_code, commune_code, value, numerator, denominator,
                                       grade, typed, status, version, entered_by, entered_at, verified_by, revised)
            select series_id, period, province_code, commune_code, value, numerator, denominator, grade, typed,
                   'VERIFIED', 1, asked_by, :at, :by, true
            from asked
            on conflict (series_id, period) do update
            set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
                grade = excluded.grade, typed = excluded.typed, status = 'VERIFIED', demo = false, reason = null,
                version = old.version + 1, entered_by = excluded.entered_by, entered_at = excluded.entered_at,
                verified_by = excluded.verified_by, revised = true
            returning *
        )
        insert into figure_version (series_id, period, version, province_code, commune_code, value, numerator,
                                    denominator, grade, note, typed, status, reason, entered_by, entered_at)
        select changed.series_id, changed.period, version, changed.province_code, changed.commune_code, changed.value,
               changed.numerator, changed.denominator, changed.grade, note, changed.typed, status, asked.reason,
               entered_by, entered_at
        from changed cross join asked
        """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail trail;
    private final Clock clock;

    /** Those of a round, latest first. */
    @Transactional(readOnly = true)
    public List<Revision> of(Round round) {
        return jdbc.sql("""
            select figure_revision.*, series.key, asker.display_name as asker, decider.display_name as decider,
                   coalesce((select typed from figure_version
                             where figure_version.series_id = figure_revision.series_id
                               and figure_version.period = figure_revision.period and entered_at < asked_at
                             order by version desc limit 1), '') as before
            from figure_revision
            join series on series.id = figure_revision.series_id
            join account asker on asker.id = asked_by
            left join account decider on decider.id = decided_by
            where figure_revision.commune_code = ? and figure_revision.period = ?
            order by figure_revision.id desc
            """)
                .params(round.place().commune(), round.period().toString())
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Asks for a figure of a closed round to be changed.
     *
     * @return false if a change of it waits already
     * @throws RoundNotOpen if the round is not closed, so that it needs no revision
     */
    @Transactional
    public boolean ask(Round round, FigureEntry entry, String reason, CurrentUser user) {
        if (!user.isPartyOfficeOf(round.place().commune())) {
            throw new AccessDeniedException(user.username() + " revises no figures");
        }
        ReportedFigure figure = entry.figure();
        if (round.status() != RoundStatus.CLOSED || figure == null) {
            throw new RoundNotOpen(round);
        }
        boolean first = jdbc.sql("""
            insert into figure_revision (series_id, period, province_code, commune_code, value, numerator, denominator,
                                         grade, typed, reason, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (series_id, period) where decision is null do nothing
            """)
                        .param(entry.series())
                        .param(round.period().toString())
                        .param(round.place().province())
                        .param(round.place().commune())
                        .param(figure.value())
                        .param(figure.numerator())
                        .param(figure.denominator())
                        .param(entry.grade().name())
                        .param(entry.typed())
                        .param(reason)
                        .param(user.id())
                        .param(now())
                        .update()
                == 1;
        if (!first) {
            return false;
        }
        trail.record(AuditEntry.of(
                        round.place().chain(),
                        Act.ASKED,
                        AuditedKind.FIGURE,
                        keyOf(entry.series()) + " " + round.period())
                .to(entry.typed())
                .because(reason));
        return true;
    }

    /**
     * Approves a revision, which changes the figure, or refuses it.
     *
     * @return false if it was decided already
     * @throws AccessDeniedException unless the person is of the standing committee and did not ask for it
     */
    @Transactional
    public boolean decide(Round round, long id, boolean approved, String reason, CurrentUser user) {
        Optional<Revision> found =
                of(round).stream().filter(it -> it.id() == id).findFirst();
        if (!user.isStandingCommitteeOf(round.place().commune())
                || found.filter(it -> it.askedById() == user.id()).isPresent()) {
            throw new AccessDeniedException(user.username() + " approves no revision " + id);
        }
        if (found.isEmpty() || !decided(id, approved, reason, user)) {
            return false;
        }
        Revision revision = found.get();
        if (approved) {
            jdbc.sql(APPLY)
                    .param("id", id)
                    .param("by", user.id())
                    .param("at", now())
                    .update();
            events.publishEvent(new FigureRevised(round.place(), round.period(), Set.of(revision.series()), user.id()));
        }
        trail.record(AuditEntry.of(
                        round.place().chain(),
                        approved ? Act.REVISED : Act.REFUSED,
                        AuditedKind.FIGURE,
                        revision.key() + " " + round.period())
                .from(revision.before())
                .to(revision.typed())
                .because(reason.isEmpty() ? revision.reason() : revision.reason() + " · " + reason));
        return true;
    }

    private boolean decided(long id, boolean approved, String reason, CurrentUser user) {
        return jdbc.sql("""
            update figure_revision set decision = ?, decided_by = ?, decided_at = ?, decision_reason = ?
            where id = ? and decision is null
            """)
                        .params(approved ? "APPROVED" : "REFUSED", user.id(), now(), reason, id)
                        .update()
                == 1;
    }

    private String keyOf(long series) {
        return jdbc.sql("select key from series where id = ?")
                .param(series)
                .query((row, number) -> row.getString("key"))
                .single();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }

    private static Revision read(ResultSet row) throws SQLException {
        @Nullable String decision = row.getString("decision");
        return new Revision(
                row.getLong("id"),
                row.getLong("series_id"),
                row.getString("key"),
                row.getString("before"),
                row.getString("typed"),
                row.getString("reason"),
                row.getLong("asked_by"),
                row.getString("asker"),
                row.getTimestamp("asked_at").toInstant(),
                decision == null ? null : decision.equals("APPROVED"),
                row.getString("decider"),
                row.getString("decision_reason"));
    }
}
