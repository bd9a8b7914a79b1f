package vn.chitieu.web;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * Whether a failure is the database's state and no mistake in what was asked: it is down, cannot be reached, is full, is
 * starting, is a replica, or makes somebody wait too long, behind others ({@link Admission}) too. The same may succeed a moment later.
 */
final class DatabaseAway {

    /**
     * By PostgreSQL's classes of states: connection (08), transaction to be repeated (40), no resources (53), operator
     * (57: shut down, starting, out of time), system (58), and the two single states of a lock that was not given and of
     * writing on a replica.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of("55P03", "25006");
    private static final String CLOSED = "Connection is closed";
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** Whether one of a failure's causes says so. */
    static boolean isCauseOf(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof Admission.Overload || cause instanceof SQLException sql && says(sql)) {
                return true;
            }
            // A transaction that could not even be taken back: what broke it stands aside
            if (cause instanceof TransactionSystemException broken && isCauseOf(broken.getApplicationException())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean says(SQLException failure) {
        String state = failure.getSQLState();
        // Of a connection that the pool has thrown away since
        if (CLOSED.equals(failure.getMessage())) {
            return true;
        }
        // The pool's own, after it has waited for a connection, has a state only if the last attempt had one
        return failure instanceof SQLTransientConnectionException
                || failure.getCause() instanceof SocketTimeoutException
                || state != null
                        && state.length() == 5
                        && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
    }
}
