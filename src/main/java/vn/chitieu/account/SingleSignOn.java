package vn.chitieu.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in by what somebody else vouches for: a province's own sign-in names a person, who must have an account here. */
@Service
public class SingleSignOn {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final IdleAccounts idle;
    private final Clock clock;
    private final boolean demo;

    SingleSignOn(Accounts accounts, SignInAttempts attempts, IdleAccounts idle, Clock clock, Environment environment) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.idle = idle;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The person whose account has this name; nobody if there is none or it is closed, and none is ever made. */
    @Transactional(readOnly = true)
    public Optional<CurrentUser> person(String vouchedFor) {
        String username = vouchedFor.strip().toLowerCase(Locale.ROOT);
        if (!Account.isUsername(username)) {
            return Optional.empty();
        }
        Optional<Account> open = accounts.findByUsername(username).filter(this::isOpen);
        open.ifPresent(attempts::succeeded);
        return open.map(account -> CurrentUser.of(account, LocalDate.now(clock)));
    }

    /** The person as the security chain knows everybody, however they came in. */
    public Authentication signedIn(CurrentUser person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, SignIn.authorities(person));
    }

    private boolean isOpen(Account account) {
        return account.isEnabled() && !account.isLocked() && (demo || !account.isDemo()) && !idle.disable(account.id());
    }
}
