package vn.chitieu.account.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Role;

/**
 * The accounts that an administrator keeps, a page of them.
 *
 * @param search what was searched for
 * @param total how many there are on all pages
 * @param removals whose data is still to be removed, whatever was searched for
 */
public record AccountsPage(String search, long total, int page, int pages, List<Line> accounts, List<Asked> removals) {

    static final int SIZE = 50;

    public record Line(
            long id,
            String username,
            String displayName,
            boolean enabled,
            boolean locked,
            @Nullable Instant lastSignInAt,
            List<Held> roles) {}

    /** Somebody who asked that their data is removed. */
    public record Asked(long id, String displayName, Instant at) {}

    /** A role that is held, in words. */
    public record Held(
            Role role,
            String place,
            @Nullable String province,
            @Nullable String commune,
            @Nullable Long unit,
            @Nullable LocalDate until,
            boolean over) {}

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }
}
