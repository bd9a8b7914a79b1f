package vn.chitieu.meeting;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.TokenSecret;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** Links to the screen in the meeting room: read-only, for some hours, without an account. */
@Service
@RequiredArgsConstructor
public class MeetingLinks {

    /** A meeting of a day, with the evening before to try it. */
    public static final Duration LASTS = Duration.ofHours(24);

    /** Finds a link of any commune and writes nothing. */
    private static final DataScope ANYWHERE =
            new DataScope(Set.of(DataScope.ALL), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static final String QUERY = """
        select meeting_link.*, display_name from meeting_link join account on account.id = made_by
        """;

    private final JdbcClient jdbc;
    private final DataScopes scopes;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Those of a meeting that open it now, latest first. */
    @Transactional(readOnly = true)
    public List<MeetingLink> openOf(Meeting meeting) {
        return jdbc
                .sql(QUERY + " where commune_code = ? and meeting_id = ? order by meeting_link.id desc")
                .param(meeting.place().commune())
                .param(meeting.id())
                .query((row, number) -> read(row))
                .list()
                .stream()
                .filter(it -> it.isOpenAt(clock.instant()))
                .toList();
    }

    /**
     * Makes a link that lasts {@link #LASTS}.
     *
     * @return the link's last part, which nobody can find out again
     */
    @Transactional
    public TokenSecret make(Meeting meeting, CurrentUser user) {
        MeetingKeeping.expectKeeper(meeting.place().commune(), user);
        TokenSecret token = TokenSecret.random(random);
        Instant now = clock.instant();
        jdbc.sql("""
            insert into meeting_link (meeting_id, province_code, commune_code, token_hash, made_by, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .param(meeting.id())
                .param(meeting.place().province())
                .param(meeting.place().commune())
                .param(token.hash())
                .param(user.id())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.plus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
        trail.record(entry(meeting, Act.GRANTED));
        return token;
    }

    /** Takes back all links of a meeting. */
    @Transactional
    public void withdraw(Meeting meeting, CurrentUser user) {
        MeetingKeeping.expectKeeper(meeting.place().commune(), user);
        jdbc.sql("""
            update meeting_link set withdrawn_at = ?
            where commune_code = ? and meeting_id = ? and withdrawn_at is null
            """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(meeting.place().commune())
                .param(meeting.id())
                .update();
        trail.record(entry(meeting, Act.REVOKED));
    }

    /** The link of which this is the last part, expired or not. */
    Optional<MeetingLink> find(String token) {
        return scopes.during(
                ANYWHERE,
                () -> jdbc.sql(QUERY + " where token_hash = ?")
                        .param(new TokenSecret(token).hash())
                        .query((row, number) -> read(row))
                        .optional());
    }

    private static AuditEntry entry(Meeting meeting, Act act) {
        return AuditEntry.of(meeting.place().chain(), act, AuditedKind.MEETING, MeetingKeeping.objectOf(meeting));
    }

    private static MeetingLink read(ResultSet row) throws SQLException {
        return new MeetingLink(
                row.getLong("id"),
                new Place(row.getString("province_code"), row.getString("commune_code")),
                row.getLong("meeting_id"),
                row.getString("display_name"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getTimestamp("withdrawn_at") != null);
    }
}
