package vn.chitieu.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.KeepingRefused.Reason;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Language;

/**
 * Removing what is kept about a person: they ask, an administrator does it. The username and the audit trail stay, since
 * the law on archives wants it known who did what.
 */
@Service
@RequiredArgsConstructor
public class PersonRemoval {

    private final Accounts accounts;
    private final KeptAccounts kept;
    private final OwnAccount own;
    private final SecondFactors factors;
    private final SignInAttempts attempts;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Asks for it; asked again, the later reason counts. */
    @Transactional
    public void ask(CurrentUser user, String reason) {
        Account account = own.of(user);
        account.askRemoval(reason, clock.instant());
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.REMOVAL_ASKED, account, null, null, reason));
    }

    /**
     * Does it, for good.
     *
     * @throws KeepingRefused if it is one's own, or still opens something
     * @throws Conflict if it was done already
     */
    @Transactional
    public void remove(long id, @Nullable String reason, CurrentUser by) {
        Account account = kept.get(id, by);
        if (account.id() == by.id()) {
            throw new KeepingRefused(Reason.OWN_ACCOUNT);
        }
        if (account.isEnabled()) {
            throw new KeepingRefused(Reason.STILL_ENABLED);
        }
        String roles = account.grants().stream().map(GrantKeeping::written).collect(Collectors.joining(" · "));
        AccountActed removed =
                AccountActed.of(Kind.PERSON_REMOVED, account, roles.isEmpty() ? null : roles, null, reason);
        account.removePerson(nobodysName(), clock.instant());
        accounts.save(account);
        forget(id);
        events.publishEvent(removed);
    }

    private void forget(long account) {
        factors.forget(account);
        attempts.forget(account);
        for (String table : new String[] {"account_password", "account_welcome"}) {
            jdbc.sql("delete from " + table + " where account_id = ?")
                    .param(account)
                    .update();
        }
        // The row stays, as of any token that was revoked; what it was called and when it was used does not
        jdbc.sql("""
            update access_token
            set name = '', last_used_at = null, revoked_at = coalesce(revoked_at, ?)
            where account_id = ?
            """).params(Timestamp.from(clock.instant()), account).update();
        jdbc.sql("update account set last_sign_in_at = null where id = ?")
                .param(account)
                .update();
    }

    /** Kept where names are kept, so in the one language of names. */
    private String nobodysName() {
        return messages.getMessage("account.removed.name", null, Locale.of(Language.VIETNAMESE.tag()));
    }
}
