package vn.chitieu.account;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.KeepingRefused.Reason;
import vn.chitieu.web.NotFound;

/** Giving roles, taking them away, and handing them over to who comes after. */
@Service
@RequiredArgsConstructor
public class GrantKeeping {

    private final Accounts accounts;
    private final KeptAccounts kept;
    private final AccountKeeping keeping;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;

    /**
     * Gives a role. One that is held already holds from now on as long as this says.
     *
     * @throws KeepingRefused if it is to oneself, since whoever administers sees no figures; or if it is the last
     *     administration everywhere and would end
     */
    @Transactional
    public void give(long id, Grant grant, CurrentUser by) {
        Account account = kept.get(id, by);
        kept.expectMayGive(grant, by);
        expectOther(account, by);
        String before = written(account.grants());
        if (grant.role() == Role.ADMINISTRATOR && holds(account, grant)) {
            expectReplaceable(account, grant, by);
        }
        account.grant(grant);
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.GRANTED, account, before, written(account.grants()), null));
    }

    /**
     * Takes a role away.
     *
     * @throws NotFound if the account does not hold it
     * @throws KeepingRefused if it is one's own administration, or the last one everywhere
     */
    @Transactional
    public void take(long id, Grant grant, CurrentUser by) {
        Account account = kept.get(id, by);
        if (!holds(account, grant)) {
            throw new NotFound(grant + " of " + account.username());
        }
        expectReplaceable(account, grant, by);
        String before = written(account.grants());
        account.revoke(grant);
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.GRANT_REMOVED, account, before, written(account.grants()), null));
    }

    /**
     * Moves all roles of one account to another in one step.
     *
     * @param disable whether the first is disabled as well
     * @throws KeepingRefused if one of them is one's own, or there is nobody to take over
     */
    @Transactional
    public void handOver(long from, String to, String reason, boolean disable, CurrentUser by) {
        Account leaving = kept.get(from, by);
        Account coming = kept.get(to, by);
        if (leaving.id() == coming.id() || !coming.isEnabled()) {
            throw new KeepingRefused(Reason.NO_SUCCESSOR);
        }
        expectOther(leaving, by);
        expectOther(coming, by);
        List<Grant> moved = leaving.grants();
        for (Grant grant : moved) {
            coming.grant(longest(grant, coming));
            leaving.revoke(grant);
        }
        accounts.save(coming);
        if (disable) {
            keeping.disable(leaving, reason, by);
        } else {
            accounts.save(leaving);
        }
        String what = written(moved);
        events.publishEvent(AccountActed.of(Kind.HANDED_OVER, leaving, what, coming.username(), reason));
        events.publishEvent(AccountActed.of(Kind.GRANTED, coming, leaving.username(), what, reason));
    }

    private static void expectOther(Account account, CurrentUser by) {
        if (account.id() == by.id()) {
            throw new KeepingRefused(Reason.OWN_ACCOUNT);
        }
    }

    /** As texts: {@code PARTY_OFFICE 82/28651 until 2026-12-31}. */
    static String written(Grant grant) {
        String place = Stream.of(grant.province(), grant.commune(), grant.unit())
                .filter(it -> it != null)
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
        return grant.role()
                + (place.isEmpty() ? "" : " " + place)
                + (grant.until() == null ? "" : " until " + grant.until());
    }

    private static String written(List<Grant> grants) {
        return grants.stream().map(GrantKeeping::written).sorted().collect(Collectors.joining(", "));
    }

    /** Who holds a role already without an end does not lose it by taking over one that ends. */
    private static Grant longest(Grant moved, Account coming) {
        return coming.grants().stream()
                .filter(held -> held.unlimited().equals(moved.unlimited()))
                .filter(held -> moved.until() != null && held.holdsOn(moved.until()))
                .findFirst()
                .orElse(moved);
    }

    private static boolean holds(Account account, Grant grant) {
        return account.grants().stream().anyMatch(held -> held.unlimited().equals(grant.unlimited()));
    }

    private void expectReplaceable(Account account, Grant grant, CurrentUser by) {
        if (grant.role() != Role.ADMINISTRATOR) {
            return;
        }
        expectOther(account, by);
        if (grant.administersEverything() && !administrators.isThereAnotherThan(account.id())) {
            throw new KeepingRefused(Reason.LAST_ADMINISTRATOR);
        }
    }
}
