package vn.chitieu.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One token that everybody knows for each demo account, so that examples work as they are printed. */
@Service
@Profile("demo")
@RequiredArgsConstructor
public class DemoTokens {

    private static final Duration LIFETIME = Duration.ofDays(36_500);

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final Clock clock;

    /** The token of an account: {@code demo-vanphong-28651}. */
    public static String of(String username) {
        return "demo-" + username;
    }

    /** Makes the tokens that are not there yet; one that somebody revoked stays so. */
    @Transactional
    public void load() {
        Instant now = clock.instant();
        for (Account account : accounts.demoWithoutToken()) {
            TokenSecret secret = new TokenSecret(of(account.username()));
            tokens.save(AccessToken.of(account, "demo", secret, now, now.plus(LIFETIME)));
        }
    }
}
