package vn.chitieu.account;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.web.NotFound;

/**
 * The one door to an account for those who administer it: the installation's administrators keep all, a province's those
 * whose every grant lies in the province.
 */
@Service
@RequiredArgsConstructor
public class KeptAccounts {

    private final Accounts accounts;

    /**
     * @throws NotFound if there is no such account
     * @throws AccessDeniedException if there is, and this person does not keep it
     */
    @Transactional(readOnly = true)
    public Account get(long id, CurrentUser by) {
        return checked(accounts.findById(id).orElseThrow(() -> new NotFound("account " + id)), by);
    }

    /**
     * @throws NotFound if there is no such account
     * @throws AccessDeniedException if there is, and this person does not keep it
     */
    @Transactional(readOnly = true)
    public Account get(String username, CurrentUser by) {
        return checked(accounts.findByUsername(username).orElseThrow(() -> new NotFound("account " + username)), by);
    }

    /** @throws AccessDeniedException if this person may not give such a grant */
    void expectMayGive(Grant grant, CurrentUser by) {
        if (!by.mayGive(grant)) {
            throw new AccessDeniedException(by.username() + " may not give " + grant);
        }
    }

    private static Account checked(Account account, CurrentUser by) {
        if (!keeps(by, account)) {
            throw new AccessDeniedException(by.username() + " does not keep account " + account.username());
        }
        return account;
    }

    private static boolean keeps(CurrentUser by, Account account) {
        if (by.isAdministratorEverywhere()) {
            return true;
        }
        List<Grant> grants = account.grants();
        return grants.isEmpty()
                ? account.province() != null && by.administeredProvinces().contains(account.province())
                : grants.stream().allMatch(by::mayGive);
    }
}
