package vn.chitieu.account;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/** The second step of signing in: a code of the app, or a recovery code. */
@Service
@RequiredArgsConstructor
public class CodeSignIn {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SignInAttempts attempts;
    private final Clock clock;

    /**
     * Signs in who has shown the password before; each wrong code counts as a failure to sign in.
     *
     * @throws CredentialsExpiredException if that was too long ago, or the account was closed since
     * @throws BadCredentialsException if the code is wrong
     * @throws LockedException if no attempt is left
     */
    public Authentication signIn(CodeAwaited awaited, String code) {
        Account account = accounts.findById(awaited.account()).orElseThrow(CodeSignIn::over);
        if (awaited.isOverAt(clock.instant()) || !account.isEnabled()) {
            throw over();
        }
        boolean allowed = attempts.begin(account.id());
        if (!allowed || !factors.accepts(account, code)) {
            attempts.failed(account);
            throw allowed
                    ? new BadCredentialsException("The code is wrong")
                    : new LockedException("No attempt is left");
        }
        attempts.succeeded(account);
        return SignIn.signedIn(CurrentUser.of(account, LocalDate.now(clock)));
    }

    private static CredentialsExpiredException over() {
        return new CredentialsExpiredException("The password has to be shown again");
    }
}
