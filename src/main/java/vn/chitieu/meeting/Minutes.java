package vn.chitieu.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.direction.Direction;
import vn.chitieu.judging.State;

/**
 * The minutes of a meeting; of one that has ended, as everything stood then.
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
     * @param cause null where nothing was explained; and so are the measures
     */
    public record Item(
            String name,
            @Nullable State state,
            String sentence,
            @Nullable String cause,
            @Nullable String measures,
            List<Direction> concluded) {}
}
