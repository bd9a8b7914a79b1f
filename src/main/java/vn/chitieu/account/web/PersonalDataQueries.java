package vn.chitieu.account.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.Account;
import vn.chitieu.account.web.PersonalDataCopy.Deed;
import vn.chitieu.account.web.PersonalDataCopy.DoneTo;
import vn.chitieu.account.web.PersonalDataCopy.Entered;
import vn.chitieu.account.web.PersonalDataCopy.Reminder;
import vn.chitieu.account.web.PersonalDataCopy.SignIn;
import vn.chitieu.account.web.PersonalDataCopy.Token;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/**
 * What is kept about one person, wherever it lies: also in communes that they work in no more, so it is read past their
 * present scope, and every statement asks for the person.
 */
@Repository
@Transactional(readOnly = true)
@RequiredArgsConstructor
class PersonalDataQueries {

    private final JdbcClient jdbc;
    private final DataScopes scopes;

    /** How much there is of what grows. */
    record Counts(long tokens, long signIns, long reminders, long figures, long deeds) {}

    Counts counts(Account account) {
        return everywhere(() -> jdbc.sql("""
            select (select count(*) from access_token where account_id = :id and revoked_at is null) as tokens,
                   (select count(*) from audit_entry where actor = :name and object_kind = 'SESSION') as sign_ins,
                   (select count(*) from reminder where account_id = :id and sent_at is not null) as reminders,
                   (select count(*) from figure_version where entered_by = :id) as figures,
                   (select count(*) from audit_entry where actor = :name and object_kind <> 'SESSION') as deeds
            """)
                .param("id", account.id())
                .param("name", account.username())
                .query((row, number) -> new Counts(
                        row.getLong("tokens"),
                        row.getLong("sign_ins"),
                        row.getLong("reminders"),
                        row.getLong("figures"),
                        row.getLong("deeds")))
                .single());
    }

    List<Token> tokens(Account account) {
        return jdbc.sql("""
            select name, created_at, expires_at, last_used_at, revoked_at
            from access_token where account_id = ? order by created_at, id
            """)
                .param(account.id())
                .query((row, number) -> new Token(
                        row.getString("name"),
                        at(row, "created_at"),
                        at(row, "expires_at"),
                        atIfAny(row, "last_used_at"),
                        atIfAny(row, "revoked_at")))
                .list();
    }

    List<SignIn> signIns(Account account) {
        return everywhere(() -> jdbc.sql("""
            select at, act, address from audit_entry
            where actor = ? and object_kind = 'SESSION' order by at, chain, seq
            """)
                .param(account.username())
                .query((row, number) -> new SignIn(at(row, "at"), row.getString("act"), row.getString("address")))
                .list());
    }

    List<Reminder> reminders(Account account) {
        return everywhere(() -> jdbc.sql("""
            select commune_code, period, due_on, sent_at, failure from reminder
            where account_id = ? order by tried_at, commune_code, period
            """)
                .param(account.id())
                .query((row, number) -> new Reminder(
                        row.getString("commune_code"),
                        row.getString("period"),
                        row.getObject("due_on", LocalDate.class),
                        atIfAny(row, "sent_at"),
                        row.getString("failure")))
                .list());
    }

    List<Entered> figures(Account account) {
        return everywhere(() -> jdbc.sql("""
            select entered.commune_code, series.key, entered.period, entered.entered_at
            from figure_version entered
            join series on series.id = entered.series_id
            where entered.entered_by = ?
            order by entered.entered_at, series.key, entered.period, entered.version
            """)
                .param(account.id())
                .query((row, number) -> new Entered(
                        row.getString("commune_code"),
                        row.getString("key"),
                        row.getString("period"),
                        at(row, "entered_at")))
                .list());
    }

    List<Deed> deeds(Account account) {
        return everywhere(() -> jdbc.sql("""
            select at, act, object_kind, object_id, address from audit_entry
            where actor = ? and object_kind <> 'SESSION' order by at, chain, seq
            """)
                .param(account.username())
                .query((row, number) -> new Deed(
                        at(row, "at"),
                        row.getString("act"),
                        row.getString("object_kind"),
                        row.getString("object_id"),
                        row.getString("address")))
                .list());
    }

    /** Who did it is somebody else's data. */
    List<DoneTo> acts(Account account) {
        return everywhere(() -> jdbc.sql("""
            select at, act, before, after, reason from audit_entry
            where object_kind = 'ACCOUNT' and object_id = ? order by at, chain, seq
            """)
                .param(account.username())
                .query((row, number) -> new DoneTo(
                        at(row, "at"),
                        row.getString("act"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason")))
                .list());
    }

    private <T> T everywhere(Supplier<T> reading) {
        return scopes.during(DataScope.EVERYTHING, reading);
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant atIfAny(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
