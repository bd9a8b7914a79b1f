package vn.chitieu.account.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.DemoPassword;
import vn.chitieu.account.Role;
import vn.chitieu.web.HelpDesk;

/**
 * The sign-in page.
 *
 * @param failed whether the last try was wrong
 * @param notice message key of what else to say first
 * @param username filled in already, if any
 * @param password filled in only for a demo account that was chosen
 * @param elsewhere other places to sign in at
 * @param help whom to ask, where somebody has written it down
 * @param demo the accounts to try; none outside the demo
 */
public record SignInPage(
        boolean failed,
        @Nullable String notice,
        @Nullable String username,
        @Nullable String password,
        List<SignInElsewhere.Offer> elsewhere,
        HelpDesk.@Nullable Office help,
        @Nullable Demo demo) {

    /** All accounts that can be tried, and their one password. */
    public record Demo(String password, List<DemoRole> roles) {}

    /** The accounts that can be tried in one role. */
    public record DemoRole(Role role, List<HeldRole> accounts) {}

    /**
     * The page with all demo accounts.
     *
     * @param chosen name of the account to fill in; ignored unless it is one of them
     */
    SignInPage withDemo(List<HeldRole> accounts, @Nullable String chosen) {
        boolean known = accounts.stream().anyMatch(account -> account.username().equals(chosen));
        return new SignInPage(
                failed,
                notice,
                known ? chosen : username,
                known ? DemoPassword.VALUE : null,
                elsewhere,
                help,
                new Demo(DemoPassword.VALUE, byRole(accounts)));
    }

    /** Those who work in a commune first. */
    private static List<DemoRole> byRole(List<HeldRole> accounts) {
        return Arrays.stream(Role.values())
                .sorted(Comparator.reverseOrder())
                .map(role -> new DemoRole(
                        role, accounts.stream().filter(it -> it.role() == role).toList()))
                .filter(role -> !role.accounts().isEmpty())
                .toList();
    }
}
