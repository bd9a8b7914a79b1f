package vn.chitieu.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import vn.chitieu.account.factor.RecoveryCode;
import vn.chitieu.account.factor.Totp;

/** The authenticator apps of the fixture's people. */
@TestComponent
public class Codes {

    private static final Duration STEP = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Clock clock;

    Codes(Accounts accounts, SecondFactors factors, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.clock = clock;
    }

    /** Sets the second factor of an account up; the code of this moment is used by that. */
    public List<RecoveryCode> setUp(Account account) {
        return factors.confirm(account.id(), codeOf(account));
    }

    /** What the app shows now. */
    public String codeOf(Account account) {
        return app(account).codeAt(clock.instant());
    }

    /** What the app of an account by this name shows now. */
    public String codeOf(String username) {
        return codeOf(accounts.findByUsername(username).orElseThrow());
    }

    /** What the app shows half a minute later; the portal takes it already. */
    public String nextCodeOf(Account account) {
        return app(account).codeAt(clock.instant().plus(STEP));
    }

    private Totp app(Account account) {
        return factors.offered(account.id());
    }
}
