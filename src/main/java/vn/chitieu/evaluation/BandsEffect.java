package vn.chitieu.evaluation;

import java.util.List;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/**
 * What other bands would change in one commune, in its latest round that is not closed. Counts top-level targets.
 *
 * @param targets how many are judged
 * @param moves from state to state, worst first
 */
public record BandsEffect(String commune, ReportingPeriod period, int targets, List<Move> moves) {

    /** How many targets go from one state into another. */
    public record Move(State from, State to, int targets) {}

    public BandsEffect {
        moves = List.copyOf(moves);
    }

    /** How many targets change their state. */
    public int moved() {
        return moves.stream().mapToInt(Move::targets).sum();
    }
}
