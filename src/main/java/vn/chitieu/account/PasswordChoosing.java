package vn.chitieu.account;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.password.PasswordProblem;
import vn.chitieu.account.password.PasswordRules;
import vn.chitieu.web.NotFound;

/** Choosing one's own password. */
@Service
@RequiredArgsConstructor
public class PasswordChoosing {

    private final Accounts accounts;
    private final PasswordHistory history;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What the account's password has to be like. */
    @Transactional(readOnly = true)
    public PasswordRules rulesFor(long account) {
        return new PasswordRules(get(account).hasSecondFactor());
    }

    /** Everything wrong with a password for this account. */
    @Transactional(readOnly = true)
    public Set<PasswordProblem> problems(long id, String chosen) {
        Account account = get(id);
        Set<PasswordProblem> problems = EnumSet.noneOf(PasswordProblem.class);
        problems.addAll(new PasswordRules(account.hasSecondFactor()).problems(account.username(), chosen));
        if (!PasswordRules.isTooLong(chosen) && wasUsed(account, chosen)) {
            problems.add(PasswordProblem.USED_BEFORE);
        }
        return problems;
    }

    /** Whether this is the account's present password; each wrong one counts as a failure to sign in. */
    public boolean isPresent(long id, String typed) {
        Account account = get(id);
        boolean allowed = attempts.begin(id);
        String hash = account.passwordHash();
        boolean right = hash != null && !PasswordRules.isTooLong(typed) && encoder.matches(typed, hash);
        if (allowed && right) {
            attempts.release(id);
            return true;
        }
        attempts.failed(account);
        return false;
    }

    /** Sets a password that has no problem. */
    @Transactional
    public void choose(long id, String chosen) {
        Account account = get(id);
        Instant now = clock.instant();
        String hash = requireNonNull(encoder.encode(chosen));
        account.changePassword(hash, now);
        accounts.save(account);
        history.remember(id, hash, now);
        events.publishEvent(AccountActed.of(Kind.PASSWORD_CHANGED, account));
    }

    private boolean wasUsed(Account account, String chosen) {
        List<String> former = history.of(account.id());
        return Stream.concat(Stream.ofNullable(account.passwordHash()), former.stream())
                .distinct()
                .anyMatch(hash -> encoder.matches(chosen, hash));
    }

    private Account get(long id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("account " + id));
    }
}
