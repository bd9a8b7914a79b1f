package vn.chitieu.inspection;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.audit.AuditedKind;

/**
 * How much of the trail a person reads. An inspector reads a commune's chain, or a province's and those of its communes.
 * An administrator reads all chains, or a province's and who came in there; figures he reads nowhere.
 *
 * @param everything administers the installation
 * @param communes inspects these
 * @param provinces inspects these with their communes
 * @param administered administers these
 */
public record ReadableTrail(boolean everything, Set<String> communes, Set<String> provinces, Set<String> administered) {

    /** @throws AccessDeniedException if nothing of it is open to this person */
    public static ReadableTrail of(CurrentUser user) {
        if (!user.mayReadAudit()) {
            throw new AccessDeniedException(user.username() + " does not read the audit trail");
        }
        Set<Grant> inspecting = user.grants().stream()
                .filter(grant -> grant.role() == Role.INSPECTOR)
                .collect(Collectors.toSet());
        return new ReadableTrail(
                user.isAdministratorEverywhere(),
                inspecting.stream()
                        .map(Grant::commune)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                inspecting.stream()
                        .filter(grant -> grant.commune() == null)
                        .map(Grant::province)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()),
                user.administeredProvinces());
    }

    /** Whether it is one commune's chain and nothing else, so that there is none to choose. */
    public boolean isOneCommune() {
        return !everything && provinces.isEmpty() && administered.isEmpty() && communes.size() == 1;
    }

    static String[] figures() {
        return names(AuditedKind::isFigure);
    }

    static String[] ofAccounts() {
        return names(AuditedKind::isOfAccounts);
    }

    private static String[] names(Predicate<AuditedKind> which) {
        return Arrays.stream(AuditedKind.values()).filter(which).map(Enum::name).toArray(String[]::new);
    }
}
