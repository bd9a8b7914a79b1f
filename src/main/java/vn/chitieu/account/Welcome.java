package vn.chitieu.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.web.NotFound;

/** Links by which an administrator chooses a password where nobody is there to make one; each is good once. */
@Service
@RequiredArgsConstructor
public class Welcome {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordChoosing passwords;
    private final SignInAttempts attempts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Makes a link's last part, which nobody can find out again. */
    @Transactional
    String invite(Account account) {
        TokenSecret secret = TokenSecret.random(random);
        jdbc.sql("insert into account_welcome (token_hash, account_id, expires_at) values (?, ?, ?)")
                .params(
                        secret.hash(),
                        account.id(),
                        Timestamp.from(clock.instant().plus(LIFETIME)))
                .update();
        return secret.text();
    }

    /** The account whose password such a link sets; nobody's if it is unknown, used or expired. */
    @Transactional(readOnly = true)
    public Optional<Account> invited(String token) {
        return jdbc.sql("select account_id from account_welcome where token_hash = ? and expires_at > ?")
                .params(new TokenSecret(token).hash(), Timestamp.from(clock.instant()))
                .query((row, number) -> row.getLong("account_id"))
                .optional()
                .flatMap(accounts::findById);
    }

    /**
     * Sets the password and lets the account in; no other link of the account is good any more.
     *
     * @throws NotFound if somebody else was quicker
     */
    @Transactional
    public void accept(String token, String password) {
        Account account = invited(token).orElseThrow(() -> new NotFound("welcome"));
        int links = jdbc.sql("delete from account_welcome where account_id = ?")
                .param(account.id())
                .update();
        if (links == 0) {
            throw new NotFound("welcome");
        }
        if (!account.isEnabled()) {
            account.enable(clock.instant());
        }
        attempts.forget(account.id());
        passwords.choose(account.id(), password);
    }
}
