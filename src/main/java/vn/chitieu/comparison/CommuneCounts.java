package vn.chitieu.comparison;

import java.util.Map;
import vn.chitieu.judging.State;

/**
 * How the leading targets of a commune stand at the end of a period.
 *
 * @param states how many targets are in each state
 */
public record CommuneCounts(
        String code, String name, String kind, String provinceName, String roundStatus, Map<State, Integer> states) {

    public CommuneCounts {
        states = Map.copyOf(states);
    }

    public int total() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Targets reached in time, early or late. */
    public int reached() {
        return sum(State.MET, State.EXCEEDED, State.MET_LATE);
    }

    public int onTrack() {
        return sum(State.ON_TRACK);
    }

    public int attention() {
        return sum(State.ATTENTION);
    }

    public int inDanger() {
        return sum(State.AT_RISK, State.ALARM);
    }

    public int missed() {
        return sum(State.MISSED);
    }

    /** Targets that cannot be judged, or not yet. */
    public int unknown() {
        return total() - reached() - onTrack() - attention() - inDanger() - missed();
    }

    private int sum(State... wanted) {
        int sum = 0;
        for (State state : wanted) {
            sum += states.getOrDefault(state, 0);
        }
        return sum;
    }
}
