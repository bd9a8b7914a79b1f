package vn.chitieu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets work that only reads, and may be some seconds behind, read from the standby. Everything else, and everything while
 * the standby is away or too far behind, is the primary's.
 */
@Component
public class StandbyReads {

    private static final ThreadLocal<@Nullable Standby> READING = new ThreadLocal<>();

    private final Standby standby;

    StandbyReads(Standby standby) {
        this.standby = standby;
    }

    /** Whether there is a standby to read from at all, away or not. */
    public boolean areConfigured() {
        return standby.isConfigured();
    }

    /** Longer than anything may be behind that is read by {@link #reading}: so long somebody's own writing has to be kept from it. */
    public Duration behindAtMost() {
        return standby.bound();
    }

    /**
     * Does a piece of work, all of it on one server. What fails on the standby, for whatever reason, is done again on the
     * primary: so nobody hears that something is not there which has not come through yet.
     *
     * @param work changes nothing, and may be done twice
     */
    public <T extends @Nullable Object> T reading(Supplier<T> work) {
        if (READING.get() != null || !standby.isFresh()) {
            return work.get();
        }
        READING.set(standby);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            standby.failed(failure);
        } finally {
            READING.remove();
        }
        return work.get();
    }

    /** Whether the work that is being done reads the standby, so that it must write nothing. */
    public boolean isReading() {
        return READING.get() != null;
    }

    /** Null where the primary is meant. */
    static @Nullable Connection connection() throws SQLException {
        Standby reading = READING.get();
        return reading == null ? null : reading.connection();
    }
}
