package vn.chitieu.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.web.NotFound;

/** The access tokens of the person signed in. */
@Service
@RequiredArgsConstructor
public class OwnTokens {

    /** More than anybody can keep an eye on. */
    public static final int MOST = 20;

    private final AccessTokens tokens;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Those not revoked, the newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(CurrentUser user) {
        return tokens.heldBy(user.id());
    }

    /**
     * Makes a token.
     *
     * @param name what it is for
     * @return the token itself, which nobody can find out again
     */
    @Transactional
    public String make(CurrentUser user, String name, Duration lifetime) {
        Account account =
                accounts.findByUsername(user.username()).orElseThrow(() -> new NotFound("account " + user.username()));
        TokenSecret secret = TokenSecret.random(random);
        Instant now = clock.instant();
        Instant end = now.plus(lifetime);
        AccessToken made = tokens.save(AccessToken.of(account, name, secret, now, end));
        trail.record(entry(user, Act.CREATED, made)
                .to(new AuditedFields().with("name", name).with("expires", end).text()));
        return secret.text();
    }

    /** @throws NotFound if this person has no such token, or has revoked it already */
    @Transactional
    public void revoke(CurrentUser user, long id) {
        AccessToken token = tokens.findHeldBy(user.id(), id)
                .orElseThrow(() -> new NotFound("token " + id + " of " + user.username()));
        token.revoke(clock.instant());
        trail.record(entry(user, Act.REVOKED, token).from(token.name()));
    }

    private static AuditEntry entry(CurrentUser user, Act act, AccessToken token) {
        return AuditEntry.of(user.chain(), act, AuditedKind.TOKEN, user.username() + " " + token.id());
    }
}
