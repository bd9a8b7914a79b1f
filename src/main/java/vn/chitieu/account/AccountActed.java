package vn.chitieu.account;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something was done with an account, or its person came in or failed to; told in the transaction that did it. Who did
 * it is who is signed in.
 *
 * @param account its number; null where somebody typed a name that nobody has
 * @param username empty where there is no account: what was typed may have been a password
 * @param province where the account belongs, if to one province
 * @param commune where the account belongs, if to one commune
 */
public record AccountActed(
        Kind kind,
        @Nullable Long account,
        String username,
        @Nullable String province,
        @Nullable String commune,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        CREATED,
        DESCRIBED,
        DISABLED,
        DISABLED_AS_IDLE,
        ENABLED,
        GRANTED,
        GRANT_REMOVED,
        HANDED_OVER,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        LOCKED,
        UNLOCKED,
        SECOND_FACTOR_SET_UP,
        SECOND_FACTOR_REMOVED,
        SECOND_FACTOR_RESET,
        RECOVERY_CODE_USED,
        REMOVAL_ASKED,
        PERSON_REMOVED,
        SIGNED_IN,
        SIGN_IN_FAILED
    }

    static AccountActed of(Kind kind, Account account) {
        return of(kind, account, null, null, null);
    }

    static AccountActed of(
            Kind kind, Account account, @Nullable String before, @Nullable String after, @Nullable String reason) {
        List<Grant> grants = account.grants();
        return new AccountActed(
                kind,
                account.id(),
                account.username(),
                account.province() != null
                        ? account.province()
                        : only(grants.stream().map(Grant::province).toList()),
                only(grants.stream().map(Grant::commune).toList()),
                before,
                after,
                reason);
    }

    /** Somebody typed a name that nobody has. */
    static AccountActed byNobody() {
        return new AccountActed(Kind.SIGN_IN_FAILED, null, "", null, null, null, null, null);
    }

    private static @Nullable String only(List<? extends @Nullable String> codes) {
        return codes.stream().distinct().count() == 1
                ? codes.stream().filter(Objects::nonNull).findFirst().orElse(null)
                : null;
    }
}
