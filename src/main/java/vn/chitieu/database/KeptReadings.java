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

    private final Cache<Key, Reading> readings;
    private final DataScopes scopes;
    private final boolean keeping;

    private record Key(Object what, DataScope scope) {}

    private record Reading(long version, Object value) {}

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
    @SuppressWarnings("unchecked") // one kind of key, one kind of value
    public <T> T of(Object what, long version, Supplier<T> read) {
        if (!keeping) {
            return read.get();
        }
        Key key = new Key(what, scopes.current());
        @Nullable Reading before = readings.getIfPresent(key);
        if (before != null && before.version() == version) {
            return (T) before.value();
        }
        T value = read.get();
        readings.put(key, new Reading(version, value));
        return value;
    }
}
