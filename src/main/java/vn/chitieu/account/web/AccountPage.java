package vn.chitieu.account.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Account;
import vn.chitieu.account.web.AccountsPage.Held;

/**
 * One account, for those who keep it.
 *
 * @param own whether it is the reader's own
 * @param removalAskedAt when its person asked that their data is removed, if they did
 * @param personRemovedAt since when it is nobody's
 * @param problem message key of why something was not done
 */
public record AccountPage(
        long id,
        String username,
        String displayName,
        boolean enabled,
        boolean locked,
        boolean secondFactor,
        boolean own,
        boolean mustChangePassword,
        Instant createdAt,
        @Nullable Instant lastSignInAt,
        List<Held> roles,
        @Nullable Instant removalAskedAt,
        @Nullable String removalReason,
        @Nullable Instant personRemovedAt,
        @Nullable String problem) {

    static AccountPage of(Account account, List<Held> roles, boolean own, @Nullable String problem) {
        return new AccountPage(
                account.id(),
                account.username(),
                account.displayName(),
                account.isEnabled(),
                account.isLocked(),
                account.hasSecondFactor(),
                own,
                account.mustChangePassword(),
                account.createdAt(),
                account.lastSignInAt(),
                roles,
                account.removalAskedAt(),
                account.removalReason(),
                account.personRemovedAt(),
                problem);
    }
}
