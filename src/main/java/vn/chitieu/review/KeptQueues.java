package vn.chitieu.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;
import vn.chitieu.period.ReportingPeriod;

/**
 * Queues that were put together once: of each only the communes are read again whose version has moved. Each node keeps its own,
 * and they agree since the versions are the database's.
 */
@Component
class KeptQueues {

    /** Bounds how long a queue may show what no version counts, however often parts of it are read anew. */
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final Cache<Key, Queue> queues;
    private final DataScopes scopes;
    private final boolean keeping;

    private record Key(String province, ReportingPeriod period, DataScope scope) {}

    KeptQueues(@Value("${chitieu.queues.kept-cells}") int atMost, DataScopes scopes) {
        this.scopes = scopes;
        this.keeping = atMost > 0;
        this.queues = Caffeine.newBuilder()
                .maximumWeight(atMost)
                .weigher((Weigher<Key, Queue>) (key, queue) -> queue.weight())
                .expireAfter(new SinceReadWhole())
                .build();
    }

    /**
     * @param versions of all communes of the province, read before
     * @param read what some of the communes have handed in, by their codes
     */
    Queue of(
            String province,
            ReportingPeriod period,
            Map<String, Long> versions,
            Function<Set<String>, Map<String, CommuneQueue>> read) {
        Key key = new Key(province, period, scopes.current());
        @Nullable Queue before = keeping ? queues.getIfPresent(key) : null;
        if (before == null) {
            return kept(key, Queue.of(versions, read.apply(versions.keySet())));
        }
        Set<String> moved = versions.entrySet().stream()
                .filter(it -> !it.getValue().equals(before.versions().get(it.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (moved.isEmpty() && versions.size() == before.versions().size()) {
            return before;
        }
        Map<String, CommuneQueue> communes = new HashMap<>(before.communes());
        communes.keySet().retainAll(versions.keySet());
        communes.putAll(read.apply(moved));
        return kept(key, Queue.of(versions, communes));
    }

    private static final class SinceReadWhole implements Expiry<Key, Queue> {

        @Override
        public long expireAfterCreate(Key key, Queue queue, long now) {
            return AT_MOST.toNanos();
        }

        @Override
        public long expireAfterUpdate(Key key, Queue queue, long now, long left) {
            return left;
        }

        @Override
        public long expireAfterRead(Key key, Queue queue, long now, long left) {
            return left;
        }
    }

    private Queue kept(Key key, Queue queue) {
        if (keeping) {
            queues.put(key, queue);
        }
        return queue;
    }
}
