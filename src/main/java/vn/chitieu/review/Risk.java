package vn.chitieu.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;

/**
 * Which figure a reviewer looks at first: state × questions × change, each a small whole number that can be said aloud.
 *
 * @param state 4 for missed and alarm, 3 at risk, 2 attention, else 1
 * @param questions 1 and the weights of all questions
 * @param change 1 and the steps between the states of the quarter before and of now
 */
public record Risk(int state, int questions, int change) {

    private static final int MOST = 4;

    static Risk of(@Nullable State now, @Nullable State before, List<Question> asked) {
        int weights = asked.stream().mapToInt(it -> it.kind().weight()).sum();
        return new Risk(gravity(now), 1 + weights, 1 + steps(now, before));
    }

    public int value() {
        return state * questions * change;
    }

    private static int gravity(@Nullable State state) {
        return switch (state) {
            case MISSED, ALARM -> MOST;
            case AT_RISK -> MOST - 1;
            case ATTENTION -> 2;
            case null, default -> 1;
        };
    }

    /** From reached over on track and attention to danger; what cannot be judged is no step. */
    private static int steps(@Nullable State now, @Nullable State before) {
        int here = level(now);
        int there = level(before);
        return here == 0 || there == 0 ? 0 : Math.abs(here - there);
    }

    private static int level(@Nullable State state) {
        return switch (state) {
            case MET, EXCEEDED, MET_LATE -> MOST;
            case ON_TRACK -> MOST - 1;
            case ATTENTION -> 2;
            case AT_RISK, ALARM, MISSED -> 1;
            case null, default -> 0;
        };
    }
}
