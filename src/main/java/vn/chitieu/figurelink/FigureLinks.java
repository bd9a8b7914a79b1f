package vn.chitieu.figurelink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.TokenSecret;
import vn.chitieu.commune.Place;
import vn.chitieu.figurelink.FigureLink.Decision;
import vn.chitieu.figurelink.FigureLink.Given;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.progress.Round;

/** The links as they are stored. Each step is taken by one statement that finds the link where it has to stand. */
@Repository
@RequiredArgsConstructor
class FigureLinks {

    private static final String QUERY = """
        select figure_link.*, maker.display_name as maker, decider.display_name as decider
        from figure_link
        join account maker on maker.id = made_by
        left join account decider on decider.id = decided_by
        """;

    private final JdbcClient jdbc;

    /** Those of a round, latest first. */
    @Transactional(readOnly = true)
    List<FigureLink> of(Round round) {
        return jdbc.sql(QUERY + " where commune_code = ? and period = ? order by figure_link.id desc")
                .params(round.place().commune(), round.period().toString())
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<FigureLink> find(TokenSecret token) {
        return jdbc.sql(QUERY + " where token_hash = ?")
                .param(token.hash())
                .query((row, number) -> read(row))
                .optional();
    }

    void add(Round round, long series, String recipient, Instant expiresAt, TokenSecret token, long by, Instant at) {
        jdbc.sql("""
            insert into figure_link (series_id, period, province_code, commune_code, token_hash, recipient, made_by,
                                     made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        series,
                        round.period().toString(),
                        round.place().province(),
                        round.place().commune(),
                        token.hash(),
                        recipient,
                        by,
                        at.atOffset(ZoneOffset.UTC),
                        expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes back what nobody has used; says how many links that were. */
    int withdraw(Round round, long series, Instant at) {
        return jdbc.sql("""
            update figure_link set withdrawn_at = ?
            where series_id = ? and commune_code = ? and period = ? and given_at is null and withdrawn_at is null
            """)
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        series,
                        round.place().commune(),
                        round.period().toString())
                .update();
    }

    /** Says what came by a link; false if it was used, taken back or has run out in the meantime. */
    boolean give(FigureLink link, Given given) {
        return jdbc.sql("""
            update figure_link set given_at = :at, given_by = :by, typed = :typed, grade = :grade, note = :note
            where id = :id and given_at is null and withdrawn_at is null and expires_at > :at
            """)
                        .param("id", link.id())
                        .param("at", given.at().atOffset(ZoneOffset.UTC))
                        .param("by", given.by())
                        .param("typed", given.typed())
                        .param("grade", given.grade().name())
                        .param("note", given.note())
                        .update()
                == 1;
    }

    /** Says what the office makes of it; false if it has been decided, or nothing was given. */
    boolean decide(FigureLink link, boolean confirmed, @Nullable String reason, long by, Instant at) {
        return jdbc.sql("""
            update figure_link
            set decision = :decision, decided_by = :by, decided_at = :at, decision_reason = :reason
            where id = :id and given_at is not null and decision is null
            """)
                        .param("decision", confirmed ? "CONFIRMED" : "REFUSED")
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", link.id())
                        .update()
                == 1;
    }

    private static FigureLink read(ResultSet row) throws SQLException {
        return new FigureLink(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                ReportingPeriod.parse(row.getString("period")),
                row.getLong("series_id"),
                row.getString("recipient"),
                row.getString("maker"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("withdrawn_at") != null,
                given(row),
                decision(row));
    }

    private static @Nullable Given given(ResultSet row) throws SQLException {
        String typed = row.getString("typed");
        return typed == null
                ? null
                : new Given(
                        row.getString("given_by"),
                        typed,
                        FigureGrade.valueOf(row.getString("grade")),
                        row.getString("note"),
                        row.getTimestamp("given_at").toInstant());
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return decision == null
                ? null
                : new Decision(
                        decision.equals("CONFIRMED"),
                        row.getString("decider"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decision_reason"));
    }
}
