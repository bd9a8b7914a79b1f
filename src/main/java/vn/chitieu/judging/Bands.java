package vn.chitieu.judging;

import java.math.BigDecimal;

/**
 * Where progress turns from one state into the next. Lower ends belong to the better state.
 *
 * @param version stamped on every evaluation, so that it can be recomputed
 * @param onTrack share of the expected way from which progress is on track
 * @param attention … from which it only needs attention
 * @param atRisk … from which it is at risk; below is alarm
 * @param onTrackPoints points behind the elapsed share of the year down to which a total is on track
 * @param attentionPoints … down to which it needs attention
 * @param atRiskPoints … down to which it is at risk; below is alarm
 */
public record Bands(
        int version,
        BigDecimal onTrack,
        BigDecimal attention,
        BigDecimal atRisk,
        BigDecimal onTrackPoints,
        BigDecimal attentionPoints,
        BigDecimal atRiskPoints) {

    /** The portal's defaults; the points are those of a province that wrote its rule down (−3, −8, −15). */
    public static final Bands DEFAULT = new Bands(
            1,
            new BigDecimal("0.95"),
            new BigDecimal("0.80"),
            new BigDecimal("0.60"),
            new BigDecimal("-3"),
            new BigDecimal("-8"),
            new BigDecimal("-15"));

    /** Refuses bands in which a better state would begin below a worse one. */
    public Bands {
        boolean descending = onTrack.compareTo(attention) >= 0
                && attention.compareTo(atRisk) >= 0
                && onTrackPoints.compareTo(attentionPoints) >= 0
                && attentionPoints.compareTo(atRiskPoints) >= 0;
        if (!descending) {
            throw new IllegalArgumentException("Bands must run from the better state down to the worse one");
        }
    }

    /** The state for a share of the expected way, 1 being exactly on the path. */
    public State ofShare(BigDecimal share) {
        return of(share, onTrack, attention, atRisk);
    }

    /** The state for points ahead (positive) or behind (negative) of the elapsed share of the year. */
    public State ofPoints(BigDecimal points) {
        return of(points, onTrackPoints, attentionPoints, atRiskPoints);
    }

    private static State of(BigDecimal value, BigDecimal onTrack, BigDecimal attention, BigDecimal atRisk) {
        if (value.compareTo(onTrack) >= 0) {
            return State.ON_TRACK;
        }
        if (value.compareTo(attention) >= 0) {
            return State.ATTENTION;
        }
        return value.compareTo(atRisk) >= 0 ? State.AT_RISK : State.ALARM;
    }
}
