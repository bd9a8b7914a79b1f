package vn.chitieu.comparison;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** A province saying which of its communes are compared with one another. */
@Service
@RequiredArgsConstructor
public class PeerGroupKeeping {

    private final PeerGroups groups;
    private final NamedCommunes communes;
    private final DataScopes scopes;
    private final AuditTrail trail;

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Another group has the name. */
        NAME_TAKEN,
        /** Somebody has changed or removed the group since it was seen. */
        CHANGED_MEANWHILE
    }

    /**
     * Makes a group of communes; those that are in another leave it.
     *
     * @throws AccessDeniedException unless the person keeps the groups of the province
     */
    @Transactional
    public Outcome add(String province, String name, Set<String> members, CurrentUser user) {
        expectKeeps(province, user);
        return scopes.during(DataScope.keepingProvince(province), () -> {
            groups.hold(province);
            OptionalLong id = groups.add(province, name);
            if (id.isEmpty()) {
                return Outcome.NAME_TAKEN;
            }
            fill(province, id.getAsLong(), members);
            record(province, Act.CREATED, null, groups.find(province, id.getAsLong()));
            return Outcome.DONE;
        });
    }

    /**
     * Gives a group a name and members; communes that are in another leave it.
     *
     * @throws AccessDeniedException unless the person keeps the groups of the province
     */
    @Transactional
    public Outcome change(PeerGroup seen, String province, String name, Set<String> members, CurrentUser user) {
        expectKeeps(province, user);
        if (groups.isTaken(province, name, seen.id())) {
            return Outcome.NAME_TAKEN;
        }
        return scopes.during(DataScope.keepingProvince(province), () -> {
            groups.hold(province);
            Optional<PeerGroup> before = groups.find(province, seen.id());
            if (!groups.rename(province, seen.id(), seen.version(), name)) {
                return Outcome.CHANGED_MEANWHILE;
            }
            fill(province, seen.id(), members);
            record(province, Act.CHANGED, before.orElse(seen), groups.find(province, seen.id()));
            return Outcome.DONE;
        });
    }

    /**
     * Removes a group; its communes are in none then.
     *
     * @throws AccessDeniedException unless the person keeps the groups of the province
     */
    @Transactional
    public Outcome remove(PeerGroup seen, String province, CurrentUser user) {
        expectKeeps(province, user);
        return scopes.during(DataScope.keepingProvince(province), () -> {
            if (!groups.remove(province, seen.id(), seen.version())) {
                return Outcome.CHANGED_MEANWHILE;
            }
            record(province, Act.REMOVED, seen, Optional.empty());
            return Outcome.DONE;
        });
    }

    /** Fills a group; another that communes leave for it is changed with it, and told of as such. */
    private void fill(String province, long id, Set<String> members) {
        List<PeerGroup> before = groups.of(province);
        groups.fill(province, id, members);
        for (PeerGroup other : before) {
            if (other.id() != id && other.communes().stream().anyMatch(members::contains)) {
                groups.raise(province, other.id());
                record(province, Act.CHANGED, other, groups.find(province, other.id()));
            }
        }
    }

    private void record(String province, Act act, @Nullable PeerGroup before, Optional<PeerGroup> after) {
        String name = after.map(PeerGroup::name).orElseGet(() -> before == null ? "" : before.name());
        trail.record(AuditEntry.of(AuditChain.ofProvince(province), act, AuditedKind.PEER_GROUP, name)
                .from(before == null ? null : text(before))
                .to(after.map(this::text).orElse(null)));
    }

    private String text(PeerGroup group) {
        List<String> names =
                communes.all(group.communes()).stream().map(NamedCommune::name).toList();
        return group.name() + ": " + String.join(", ", names);
    }

    private static void expectKeeps(String province, CurrentUser user) {
        if (!user.maySetGroupsOf(province)) {
            throw new AccessDeniedException(user.username() + " keeps no groups of province " + province);
        }
    }
}
