package vn.chitieu.assessment;

import java.util.Set;
import vn.chitieu.judging.State;

/**
 * What a committee may conclude about a target, in the words of its reports; from the best to the worst.
 *
 * <p>Each word agrees with some of the portal's states. A word that says more good or more bad than the figures do is
 * signed with a reason. Where the portal has nothing to go by, only "đang thực hiện" claims nothing beyond the figures;
 * where it leaves the verdict to people, "đạt" and "cơ bản đạt" confirm what the unit has reported.
 */
public enum AssessmentWord {
    /** Vượt. */
    EXCEEDED(State.EXCEEDED),
    /** Đạt; late is a way of being met. */
    MET(State.MET, State.MET_LATE, State.NEEDS_CONFIRMATION),
    /** Cơ bản đạt: nearly there, or kept so far in a year that has not ended. */
    MOSTLY_MET(State.NEEDS_CONFIRMATION, State.ON_TRACK),
    /** Đang thực hiện: under way and not in danger, or nothing to judge it by yet. */
    IN_PROGRESS(
            State.ON_TRACK,
            State.ATTENTION,
            State.NO_PLAN,
            State.NO_FIGURE,
            State.NO_BASELINE,
            State.NOT_DUE,
            State.NOT_ARISEN),
    /** Khó có khả năng hoàn thành. */
    UNLIKELY(State.AT_RISK, State.ALARM),
    /** Chưa đạt: short of what is needed, whether or not it can still be reached. */
    NOT_YET_MET(State.ATTENTION, State.AT_RISK, State.ALARM, State.MISSED),
    /** Không đạt: decided. */
    MISSED(State.MISSED);

    private final Set<State> agreeing;

    AssessmentWord(State... agreeing) {
        this.agreeing = Set.of(agreeing);
    }

    /** Whether it says what the portal says. */
    public boolean agreesWith(State state) {
        return agreeing.contains(state);
    }
}
