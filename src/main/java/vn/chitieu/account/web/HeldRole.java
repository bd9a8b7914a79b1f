package vn.chitieu.account.web;

import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Role;

/**
 * One role of one account, as a query reads it; an account without any has one row without a role.
 *
 * @param place empty for the whole installation
 */
public record HeldRole(
        String username,
        String displayName,
        boolean enabled,
        @Nullable Role role,
        String place) {}
