package vn.chitieu.judging;

/**
 * What a figure means for its target. Declared from worst to best: a composite takes its worst part.
 *
 * <p>The last two say that there is nothing to judge yet; a composite looks past them unless all its parts are so.
 */
public enum State {
    /** Không đạt: decided, and not kept. */
    MISSED,
    /** Báo động. */
    ALARM,
    /** Nguy cơ. */
    AT_RISK,
    /** Cần chú ý. */
    ATTENTION,
    /** Chưa có kế hoạch giao: the plan to compare with is not handed down yet. */
    NO_PLAN,
    /** Chưa có số liệu: the period asks for a figure and has none. Never zero (G12). */
    NO_FIGURE,
    /** Chưa có số gốc: nothing to measure the way from. */
    NO_BASELINE,
    /** Chờ cấp ủy xác nhận: "cơ bản đạt" is left to people. */
    NEEDS_CONFIRMATION,
    /** Đúng tiến độ. */
    ON_TRACK,
    /** Đạt chậm: reached after its year. */
    MET_LATE,
    /** Đạt. */
    MET,
    /** Vượt: more than was asked. */
    EXCEEDED,
    /** Chưa đến kỳ: the period asks for no figure. */
    NOT_DUE,
    /** Không phát sinh: no case to measure, the denominator is zero (G12). */
    NOT_ARISEN;

    /** Whether the target is reached, early, in time or late. */
    public boolean isReached() {
        return this == MET || this == EXCEEDED || this == MET_LATE;
    }

    /** Whether there is nothing to judge in this period. */
    public boolean isSilent() {
        return this == NOT_DUE || this == NOT_ARISEN;
    }

    /** Whether it says how the target fares: there was something to judge, and it could be judged. */
    public boolean isDecided() {
        return isReached() || isDanger() || this == ON_TRACK;
    }

    /** Whether people should talk about it: from "cần chú ý" to "không đạt". */
    public boolean isDanger() {
        return compareTo(ATTENTION) <= 0;
    }
}
