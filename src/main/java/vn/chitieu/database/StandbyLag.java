package vn.chitieu.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How far behind a standby is at most, in this node's own time: the primary's position in its write-ahead log is written
 * down with the moment, and once the standby has come past it, it has all that was there at that moment. So no two clocks
 * are compared, a primary on which nothing happens is no lag, and a standby that gets nothing any more is.
 */
final class StandbyLag {

    private record Mark(long position, long nanos) {}

    /** A standby that is paused for a day gathers no more. */
    private static final int MOST = 100;

    private final Deque<Mark> ahead = new ArrayDeque<>();
    private @Nullable Mark reached;

    /** @param nanos before the primary was asked, by {@link System#nanoTime} */
    void primaryIsAt(long position, long nanos) {
        // Without the oldest it is thought to be further behind than it is, and never nearer
        if (ahead.size() == MOST) {
            ahead.removeFirst();
        }
        ahead.addLast(new Mark(position, nanos));
    }

    /** @param position up to which everything can be read there */
    void standbyIsAt(long position) {
        while (!ahead.isEmpty() && ahead.getFirst().position() <= position) {
            reached = ahead.removeFirst();
        }
    }

    /** What is known no longer counts. */
    void forget() {
        ahead.clear();
        reached = null;
    }

    /** Null as long as nothing is known. */
    @Nullable
    Duration at(long nanos) {
        return reached == null ? null : Duration.ofNanos(nanos - reached.nanos());
    }
}
