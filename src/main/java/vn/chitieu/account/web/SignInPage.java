package vn.chitieu.account.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Role;

/**
 * The sign-in page.
 *
 * @param notice message key of what to say first
 * @param demoRoles empty outside the demo
 * @param chosen name of the demo account to fill in
 */
record SignInPage(
        boolean failed,
        @Nullable String notice,
        boolean demo,
        List<DemoRole> demoRoles,
        String demoPassword,
        @Nullable String chosen) {

    /** The accounts that can be tried in one role. */
    record DemoRole(Role role, List<HeldRole> accounts) {}

    static SignInPage plain(boolean failed, @Nullable String notice) {
        return new SignInPage(failed, notice, false, List.of(), "", null);
    }

    /** The page with all demo accounts; one of them is filled in if it is asked for by its name. */
    SignInPage withDemo(List<HeldRole> held, String password, @Nullable String wanted) {
        boolean known = held.stream().anyMatch(account -> account.username().equals(wanted));
        return new SignInPage(failed, notice, true, byRole(held), password, known ? wanted : null);
    }

    /** Those who work in a commune first. */
    private static List<DemoRole> byRole(List<HeldRole> held) {
        return Arrays.stream(Role.values())
                .sorted(Comparator.reverseOrder())
                .map(role -> new DemoRole(
                        role, held.stream().filter(it -> it.role() == role).toList()))
                .filter(role -> !role.accounts().isEmpty())
                .toList();
    }
}
