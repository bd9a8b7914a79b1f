package vn.chitieu.comparison;

/**
 * How the leading targets of a commune stand at the end of a period.
 *
 * @param total all of them
 * @param inDanger at risk or in alarm
 * @param reached in time, early or late
 */
public record CommuneCounts(
        String code,
        String name,
        String kind,
        String provinceCode,
        String provinceName,
        String roundStatus,
        int total,
        int missed,
        int inDanger,
        int attention,
        int onTrack,
        int reached) {

    /** Targets that cannot be judged, or not yet. */
    public int unknown() {
        return total - reached - onTrack - attention - inDanger - missed;
    }

    /** Whether anything is missed or in danger. */
    public boolean isInDanger() {
        return missed + inDanger > 0;
    }
}
