package vn.chitieu.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.factor.RecoveryCode;
import vn.chitieu.account.factor.SecretBox;
import vn.chitieu.account.factor.Totp;
import vn.chitieu.web.NotFound;

/** What accounts show besides their password: codes of an app, or recovery codes. */
@Service
@RequiredArgsConstructor
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SecretBox box;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public boolean isSetUp(long account) {
        return get(account).hasSecondFactor();
    }

    /** How many recovery codes are left. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(long account) {
        return jdbc.sql("select count(*) from recovery_code where account_id = ?")
                .param(account)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** The secret to put into an app, the same until it is confirmed. */
    @Transactional
    public Totp offered(long account) {
        jdbc.sql("insert into second_factor (account_id, secret, created_at) values (?, ?, ?) on conflict do nothing")
                .params(account, box.close(Totp.random(random).secret(), account), Timestamp.from(clock.instant()))
                .update();
        return secretOf(account).orElseThrow();
    }

    /**
     * Sets the second factor up, once the app has shown that it knows the secret.
     *
     * @return the recovery codes, which nobody can find out again; empty if the code is wrong
     */
    @Transactional
    public List<RecoveryCode> confirm(long id, String code) {
        Account account = get(id);
        Optional<Totp> secret = secretOf(id);
        if (account.hasSecondFactor() || secret.isEmpty() || !uses(id, secret.get(), code)) {
            return List.of();
        }
        jdbc.sql("update account set second_factor_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
        List<RecoveryCode> codes = Stream.generate(() -> RecoveryCode.random(random))
                .limit(RECOVERY_CODES)
                .toList();
        for (RecoveryCode recovery : codes) {
            jdbc.sql("insert into recovery_code (account_id, hash) values (?, ?)")
                    .params(id, recovery.hash())
                    .update();
        }
        events.publishEvent(AccountActed.of(Kind.SECOND_FACTOR_SET_UP, account));
        return codes;
    }

    /** Whether a code is right; no code is right twice. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean accepts(Account account, String typed) {
        if (secretOf(account.id()).filter(it -> uses(account.id(), it, typed)).isPresent()) {
            return true;
        }
        boolean recovered = RecoveryCode.read(typed)
                .filter(it -> jdbc.sql("delete from recovery_code where account_id = ? and hash = ?")
                                .params(account.id(), it.hash())
                                .update()
                        == 1)
                .isPresent();
        if (recovered) {
            events.publishEvent(AccountActed.of(Kind.RECOVERY_CODE_USED, account));
        }
        return recovered;
    }

    /** Takes one's own second factor off; the caller has asked for the password. */
    @Transactional
    public void remove(long id) {
        Account account = get(id);
        forget(id);
        events.publishEvent(AccountActed.of(Kind.SECOND_FACTOR_REMOVED, account));
    }

    @Transactional
    void forget(long account) {
        jdbc.sql("delete from second_factor where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(account)
                .update();
        jdbc.sql("update account set second_factor_at = null where id = ?")
                .param(account)
                .update();
    }

    private boolean uses(long account, Totp secret, String code) {
        OptionalLong step = secret.stepOf(code, clock.instant());
        return step.isPresent()
                && jdbc.sql("update second_factor set last_step = :step where account_id = :account and"
                                        + " last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    private Optional<Totp> secretOf(long account) {
        return jdbc.sql("select secret from second_factor where account_id = ?")
                .param(account)
                .query((row, number) -> new Totp(box.open(row.getBytes("secret"), account)))
                .optional();
    }

    private Account get(long id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
    }
}
