package vn.chitieu.commune;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How often what a commune is judged by has changed, as {@link CommuneVersions#SET_UP} tells it.
 *
 * @param raised whether this very transaction raised it: what it reads may still change, or never become true
 */
public record SetUpNumber(long number, boolean raised) {

    /** Nothing stands by it, and nothing is kept by it. */
    public static final SetUpNumber UNKNOWN = new SetUpNumber(-1, true);

    public static SetUpNumber beside(ResultSet row) throws SQLException {
        return new SetUpNumber(row.getLong("set_up"), row.getBoolean("raised"));
    }

    /** Whether what was kept by a number still stands. */
    public boolean stillIs(long number) {
        return !raised && this.number == number;
    }
}
