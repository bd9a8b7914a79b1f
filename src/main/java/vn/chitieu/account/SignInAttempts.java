package vn.chitieu.account;

import java.sql.Timestamp;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;

/**
 * How often in a row somebody failed to sign in. An attempt is counted before it is judged and given back when it was
 * right, in one statement and a transaction of its own: whoever tries many passwords at once gets no more tries than
 * one who tries them one by one.
 */
@Service
@RequiredArgsConstructor
class SignInAttempts {

    /** "Sai 5 lần: khóa" until an administrator unlocks. */
    static final int MOST = 5;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Takes one of the attempts that are left; false if there is none, which is what a lock is. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(long account) {
        return jdbc.sql("""
            update account
            set failed_sign_ins = failed_sign_ins + 1,
                locked_at = case when failed_sign_ins + 1 >= :most then :now::timestamptz end
            where id = :account and failed_sign_ins < :most
            """)
                        .param("most", MOST)
                        .param("now", now())
                        .param("account", account)
                        .update()
                == 1;
    }

    /** Gives the attempt back: it was right, but there is more to show before one is in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(long account) {
        jdbc.sql("""
            update account
            set failed_sign_ins = greatest(failed_sign_ins - 1, 0),
                locked_at = case when failed_sign_ins - 1 >= :most then locked_at end
            where id = :account
            """).param("most", MOST).param("account", account).update();
    }

    /** The attempt was wrong, or there was none left. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Account account) {
        events.publishEvent(AccountActed.of(Kind.SIGN_IN_FAILED, account));
        boolean justLocked = jdbc.sql("""
            update account set lock_told = true
            where id = ? and locked_at is not null and not lock_told
            """).param(account.id()).update() == 1;
        if (justLocked) {
            events.publishEvent(AccountActed.of(Kind.LOCKED, account));
        }
    }

    /** Somebody typed a name that nobody has. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failedAsNobody() {
        events.publishEvent(AccountActed.byNobody());
    }

    /** Somebody is in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Account account) {
        forget(account.id());
        jdbc.sql("update account set last_sign_in_at = ? where id = ?")
                .params(now(), account.id())
                .update();
        events.publishEvent(AccountActed.of(Kind.SIGNED_IN, account));
    }

    /** Begins to count anew. */
    @Transactional
    public void forget(long account) {
        jdbc.sql("update account set failed_sign_ins = 0, locked_at = null, lock_told = false where id = ?")
                .param(account)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
