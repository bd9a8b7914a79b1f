package vn.chitieu.bench;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.Role;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditedKind;

/** Accounts that a load test signs in by. All have one password, which is written here: for load tests only. */
public final class People {

    public static final String PASSWORD = "ThuTai@2030-chitieu";

    /** Of the password, at the least cost that bcrypt has: a load test opens thousands of sessions before it begins. */
    private static final String HASH = "{bcrypt}$2a$04$f8xO34Pnkz.SBbLq/Tfc7eFuzTv23evd2X/TKDXIt/w2h4ORl933C";

    private final Rows rows;
    private final Instant made;
    private final Instant lastSeen;

    /** @param lastSeen when each was last there, or the portal takes them for idle */
    People(Rows rows, Instant made, Instant lastSeen) {
        this.rows = rows;
        this.made = made;
        this.lastSeen = lastSeen;
    }

    /** Where an account works. */
    record Where(
            @Nullable String province,
            @Nullable String commune,
            @Nullable Long unit) {}

    /** Adds an account with one role, and its entry in the trail. */
    Actor add(long id, String username, String name, Role role, Where where, Chain trail) {
        rows.add(Table.ACCOUNT, 0, id, username, name, HASH, made, 0, where.province(), made, made, lastSeen);
        rows.add(Table.ACCOUNT_PASSWORD, 0, id, HASH, made);
        rows.add(Table.ACCOUNT_ROLE, 0, id, role, where.province(), where.commune(), where.unit());
        trail.add(
                0,
                made,
                Actor.SYSTEM,
                new Chain.Done(Act.CREATED, AuditedKind.ACCOUNT, username),
                null,
                "CREATED: " + name + " · " + role,
                null);
        return Actor.of(username, name);
    }
}
