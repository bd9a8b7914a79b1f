package vn.chitieu.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What was read from the database and stands until its version moves, for everybody who reaches the same rows.
 *
 * <p>The version has to be read before: then what is read is as new or newer, and whoever knows a later one reads again.
 * Each node keeps its own, and they agree since the version is the database's.
 */
@Component
public class KeptReadings {

    /** Bounds how long something may stand that no version counts, such as the name of an account. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final Cache<Key, Reading<?>> readings;
    private final DataScopes scopes;
    private final boolean keeping;

    private record Key(Object what, DataScope scope) {}

    /** What was read, and the version that had been read before it. */
    public record Reading<T>(long version, T value) {}

    KeptReadings(@Value("${chitieu.readings.kept}") int atMost, DataScopes scopes) {
        this.scopes = scopes;
        this.keeping = atMost > 0;
        this.readings = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfterWrite(AT_MOST)
                .build();
    }

    /**
     * What stands, or else what is read now.
     *
     * @param what tells one thing from another; its kind, such as a record's class, is part of it
     * @param read gives something that nobody changes
     */
    public <T> T of(Object what, long version, Supplier<T> read) {
        if (!keeping) {
            return read.get();
        }
        Reading<T> before = find(what);
        if (before != null && before.version() == version) {
            return before.value();
        }
        T value = read.get();
        keep(what, version, value);
        return value;
    }

    /**
     * What was kept last, for who asks together with something else whether its version still stands; null where nothing
     * was.
     */
    @SuppressWarnings("unchecked") // one kind of key, one kind of value
    public <T> @Nullable Reading<T> find(Object what) {
        return keeping ? (Reading<T>) readings.getIfPresent(new Key(what, scopes.current())) : null;
    }

    /**
     * Keeps what was read.
     *
     * @param version read before it or with it, and not raised by this very transaction: that may raise it no further for
     *     what it still changes, and may be rolled back
     */
    public void keep(Object what, long version, Object value) {
        if (keeping) {
            readings.put(new Key(what, scopes.current()), new Reading<>(version, value));
        }
    }
}
