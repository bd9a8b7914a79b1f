package vn.chitieu.account;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.KeepingRefused.Reason;

/** Helping back in who cannot sign in. Nobody does it for themselves. */
@Service
@RequiredArgsConstructor
public class AccountRecovery {

    private final Accounts accounts;
    private final KeptAccounts kept;
    private final SignInAttempts attempts;
    private final SecondFactors factors;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** A new password to type once, for who has forgotten theirs. */
    @Transactional
    public OneTimePassword resetPassword(long id, CurrentUser by) {
        Account account = somebodyElses(id, by);
        OneTimePassword password = OneTimePassword.random(random);
        account.resetPassword(requireNonNull(encoder.encode(password.text())), clock.instant());
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.PASSWORD_RESET, account));
        return password;
    }

    /** Lets who failed too often try again. */
    @Transactional
    public void unlock(long id, CurrentUser by) {
        Account account = somebodyElses(id, by);
        attempts.forget(id);
        events.publishEvent(AccountActed.of(Kind.UNLOCKED, account));
    }

    /** Takes the second factor off, for who has lost the app and the recovery codes. */
    @Transactional
    public void resetSecondFactor(long id, CurrentUser by) {
        Account account = somebodyElses(id, by);
        factors.forget(id);
        events.publishEvent(AccountActed.of(Kind.SECOND_FACTOR_RESET, account));
    }

    private Account somebodyElses(long id, CurrentUser by) {
        Account account = kept.get(id, by);
        if (account.id() == by.id()) {
            throw new KeepingRefused(Reason.OWN_ACCOUNT);
        }
        return account;
    }
}
