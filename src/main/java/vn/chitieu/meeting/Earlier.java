package vn.chitieu.meeting;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.DirectionStep;

/**
 * What earlier meetings left.
 *
 * @param open not done yet, the day that is due first before the others
 * @param done since the meeting before
 */
public record Earlier(List<Direction> open, List<Direction> done) {

    public Earlier {
        open = List.copyOf(open);
        done = List.copyOf(done);
    }

    /** @param since the end of the meeting before; null where there was none, and nothing counts as done since */
    static Earlier of(List<Direction> directions, @Nullable Instant since) {
        return new Earlier(
                directions.stream()
                        .filter(it -> !it.state().isOver())
                        .sorted(Comparator.comparing(Direction::due))
                        .toList(),
                directions.stream()
                        .filter(it -> {
                            DirectionStep done = it.done();
                            return done != null && since != null && done.at().isAfter(since);
                        })
                        .toList());
    }

    public boolean isEmpty() {
        return open.isEmpty() && done.isEmpty();
    }
}
