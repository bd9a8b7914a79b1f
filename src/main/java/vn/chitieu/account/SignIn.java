package vn.chitieu.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Signing in by name and password. A name that nobody has costs as much time as a wrong password, so that neither the
 * answer nor its delay tells which names exist.
 */
@Component
class SignIn extends DaoAuthenticationProvider {

    /** What the database accepts; anything else cannot be a name and is not asked for. */
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    SignIn(Accounts accounts, PasswordEncoder encoder, Environment environment) {
        super(typed -> find(accounts, typed, environment.acceptsProfiles(Profiles.of("demo"))));
        setPasswordEncoder(encoder);
    }

    @Override
    protected Authentication createSuccessAuthentication(Object principal, Authentication typed, UserDetails found) {
        CurrentUser person = ((Found) found).person;
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
        signedIn.setDetails(typed.getDetails());
        return signedIn;
    }

    static List<SimpleGrantedAuthority> authorities(CurrentUser person) {
        return person.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role()))
                .distinct()
                .toList();
    }

    /** What was typed, as a name that an account can have; empty if none can. */
    static Optional<String> username(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(name -> USERNAME.matcher(name).matches());
    }

    private static UserDetails find(Accounts accounts, String typed, boolean demo) {
        return username(typed)
                .flatMap(accounts::findByUsername)
                .map(account -> new Found(account, demo))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private static final class Found extends User {

        private final CurrentUser person;

        Found(Account account, boolean demo) {
            super(
                    account.username(),
                    account.passwordHash(),
                    account.isEnabled() && (demo || !account.isDemo()),
                    true,
                    true,
                    true,
                    List.of());
            person = CurrentUser.of(account);
        }
    }
}
