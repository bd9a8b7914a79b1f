package vn.chitieu.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.direction.Direction;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.judging.State;

/**
 * The minutes of a meeting.
 *
 * @param earlier what earlier meetings left
 * @param general what was concluded about the work as a whole
 */
public record Minutes(Meeting meeting, Earlier earlier, List<Item> items, List<Direction> general) {

    public Minutes {
        items = List.copyOf(items);
        general = List.copyOf(general);
    }

    /**
     * A target with what was said and concluded about it.
     *
     * @param sentence as the portal judges it
     * @param said null where nothing was written
     */
    public record Item(
            String name,
            @Nullable State state,
            String sentence,
            Explanation.@Nullable Content said,
            List<Direction> concluded) {}
}
