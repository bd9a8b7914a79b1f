package vn.chitieu.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * How many attempts an address has in a minute. An attempt is taken before it is made and given back if it was right, so
 * that many at once get no more than many one by one. Each node counts for itself, in memory.
 */
final class AttemptLimit {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final LoadingCache<String, Bucket> addresses;

    AttemptLimit(int perMinute, Clock clock) {
        TimeMeter time = new TimeByClock(clock);
        addresses = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                // A bucket that rested for its period is full again, as a new one is
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** @throws TooManyAttempts if none is left */
    void take(HttpServletRequest request) {
        ConsumptionProbe taken = addresses.get(address(request)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new TooManyAttempts(TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1);
        }
    }

    void giveBack(HttpServletRequest request) {
        addresses.get(address(request)).addTokens(1);
    }

    /** Where somebody comes from; in IPv6 the network, since one machine has all its addresses. */
    static String address(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String[] groups = address.split(":");
        return groups.length == 8 ? String.join(":", groups[0], groups[1], groups[2], groups[3]) : address;
    }

    private record TimeByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
