package vn.chitieu.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.chitieu.account.password.PasswordRules;
import vn.chitieu.web.OneMoreStep;

/**
 * Signing in by name and password. A name that nobody has, and an account that is locked or disabled, cost as much time
 * as a wrong password and are answered alike, so that neither the answer nor its delay tells anything.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final IdleAccounts idle;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final boolean demo;
    private final String nobodysHash;

    SignIn(
            Accounts accounts,
            SignInAttempts attempts,
            IdleAccounts idle,
            PasswordEncoder encoder,
            Clock clock,
            Environment environment) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.idle = idle;
        this.encoder = encoder;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.nobodysHash = requireNonNull(encoder.encode("nobody's password"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String password =
                typed.getCredentials() == null ? "" : typed.getCredentials().toString();
        Optional<Account> found = find(typed.getName().strip().toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            matches(password, null);
            attempts.failedAsNobody();
            throw refusal();
        }
        Account account = found.get();
        boolean opens = account.isEnabled() && (demo || !account.isDemo()) && !idle.disable(account.id());
        boolean allowed = attempts.begin(account.id());
        boolean right = matches(password, account.passwordHash());
        if (!opens || !allowed || !right) {
            attempts.failed(account);
            throw refusal();
        }
        if (account.hasSecondFactor()) {
            attempts.release(account.id());
            throw new OneMoreStep("/login/code", new CodeAwaited(account.id(), clock.instant()));
        }
        attempts.succeeded(account);
        UsernamePasswordAuthenticationToken signedIn = signedIn(CurrentUser.of(account, LocalDate.now(clock)));
        signedIn.setDetails(typed.getDetails());
        return signedIn;
    }

    static UsernamePasswordAuthenticationToken signedIn(CurrentUser person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
    }

    static List<SimpleGrantedAuthority> authorities(CurrentUser person) {
        return person.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role()))
                .distinct()
                .toList();
    }

    /** What the database would not accept as a name is not asked for. */
    private Optional<Account> find(String username) {
        return Account.isUsername(username) ? accounts.findByUsername(username) : Optional.empty();
    }

    private boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? nobodysHash : hash);
        return same && hash != null && !PasswordRules.isTooLong(password);
    }

    private static BadCredentialsException refusal() {
        return new BadCredentialsException("Name or password is wrong, or the account is closed");
    }
}
