package vn.chitieu.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The standby's pool, and whether it is near enough to the primary: looked at in the background, never by a request. */
final class Standby implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Standby.class);

    /** Between two looks at where both are. */
    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final @Nullable HikariDataSource pool;
    private final WalPositions positions;
    private final Duration bound;
    private final StandbyLag lag = new StandbyLag();
    /** Up to when it may be read from, by {@link System#nanoTime}; null when it may not. */
    private final AtomicReference<@Nullable Long> freshUntil = new AtomicReference<>();

    private final Thread watch;
    private boolean told;

    /** @param pool null where none is configured */
    Standby(@Nullable HikariDataSource pool, WalPositions positions, Duration bound) {
        this.pool = pool;
        this.positions = positions;
        this.bound = bound;
        this.watch = Thread.ofPlatform().daemon().name("standby").unstarted(this::watch);
    }

    void start() {
        if (isConfigured()) {
            watch.start();
        }
    }

    boolean isConfigured() {
        return pool != null;
    }

    Duration bound() {
        return bound;
    }

    /** Whether all that was there a bound ago can be read there. */
    boolean isFresh() {
        Long until = freshUntil.get();
        return until != null && System.nanoTime() - until < 0;
    }

    Connection connection() throws SQLException {
        if (pool == null) {
            throw new SQLException("No standby is configured");
        }
        return pool.getConnection();
    }

    /** Some piece of work has failed there. If that is the server's state, nobody waits for it until it has been looked at. */
    void failed(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                if (isOfTheServer(sql)) {
                    freshUntil.set(null);
                }
                log.warn("Asked of the primary what failed on the standby: {}", cause.getMessage());
                return;
            }
        }
        log.debug("Asked of the primary what failed on the standby: {}", failure.getClass());
    }

    /** Connections lost (08), shut down or starting (57P), system (58): not a single statement, nor a pool that is busy. */
    private static boolean isOfTheServer(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && Stream.of("08", "57P", "58").anyMatch(state::startsWith);
    }

    private void watch() {
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            // The portal ends
            positions.close();
        }
    }

    /** The standby is asked first: it cannot be past what the primary says after that, unless it follows another one. */
    void look() {
        try {
            long there = positions.ofStandby();
            lag.standbyIsAt(there);
            long now = System.nanoTime();
            long here = positions.ofPrimary();
            if (there > here) {
                throw new SQLException("It is ahead of the primary, and so does not follow it");
            }
            lag.primaryIsAt(here, now);
            Duration behind = lag.at(now);
            if (behind == null || behind.compareTo(bound) >= 0) {
                freshUntil.set(null);
                tell(false, behind == null ? "not looked at twice yet" : behind.toMillis() + " ms behind at most");
            } else {
                freshUntil.set(now - behind.toNanos() + bound.toNanos());
                tell(true, behind.toMillis() + " ms behind at most");
            }
        } catch (SQLException | RuntimeException failure) {
            freshUntil.set(null);
            lag.forget();
            tell(false, String.valueOf(failure.getMessage()));
        }
    }

    private void tell(boolean fresh, String why) {
        if (fresh != told) {
            told = fresh;
            log.info("Comparisons are read from the {}: the standby is {}", fresh ? "standby" : "primary", why);
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        if (pool != null) {
            pool.close();
        }
    }
}
