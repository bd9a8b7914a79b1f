package vn.chitieu.entry;

import java.util.List;
import java.util.Map;
import vn.chitieu.progress.Round;

/** Something that must be in order before a round is submitted; modules above add their own. */
public interface SubmissionCheck {

    /**
     * Something that stands in the way.
     *
     * @param message key of a message that takes the name of the target
     * @param name of the target
     * @param address where it is mended
     */
    record Obstacle(String message, String name, String address) {}

    /**
     * What stands in the way of a round.
     *
     * @param cells of the round, by series
     */
    List<Obstacle> obstaclesOf(Round round, Map<Long, RoundCells.RoundCell> cells);
}
