package vn.chitieu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programs come in by a token, as the person who made it and with the same rights. */
@Service
public class TokenSignIn {

    /** The last use is noted to this precision, so that not every request writes. */
    private static final Duration NOTED = Duration.ofHours(1);

    private final AccessTokens tokens;
    private final Clock clock;
    private final boolean demo;

    TokenSignIn(AccessTokens tokens, Clock clock, Environment environment) {
        this.tokens = tokens;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Who a token stands for; nobody if it is unknown, revoked or expired, or its account is closed or has no password of its own. */
    @Transactional
    public Optional<Authentication> signIn(String token) {
        Instant now = clock.instant();
        return tokens.findByHash(new TokenSecret(token).hash())
                .filter(found -> found.opensAt(now) && isOpen(found.account()))
                .map(found -> {
                    if (found.restsSince(now.minus(NOTED))) {
                        tokens.markUsed(found.id(), now);
                    }
                    CurrentUser person = CurrentUser.of(found.account(), LocalDate.now(clock));
                    return SignIn.signedIn(person);
                });
    }

    private boolean isOpen(Account account) {
        return account.isEnabled()
                && !account.isLocked()
                && !account.mustChangePassword()
                && (demo || !account.isDemo());
    }
}
