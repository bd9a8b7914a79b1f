package vn.chitieu.explanation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.Place;
import vn.chitieu.evaluation.Evaluation;
import vn.chitieu.judging.State;
import vn.chitieu.progress.Round;
import vn.chitieu.target.TargetRow;

/**
 * A target at the end of a period with everything said about it.
 *
 * @param leads the units that lead it
 * @param versions latest first
 * @param earlier what was said last in an earlier period, for comparison
 */
public record ExplainedTarget(
        TargetRow target,
        Round round,
        Evaluation evaluation,
        Set<Long> leads,
        List<Explanation> versions,
        @Nullable Explanation earlier,
        Inquiry inquiry) {

    public ExplainedTarget {
        leads = Set.copyOf(leads);
        versions = List.copyOf(versions);
    }

    public Place place() {
        return target.place();
    }

    public State state() {
        return evaluation.judgement().state();
    }

    /** The version that holds; null while nothing is written. */
    public @Nullable Explanation latest() {
        return versions.isEmpty() ? null : versions.getFirst();
    }

    /** Number of the latest version, 0 where there is none. */
    public int version() {
        Explanation latest = latest();
        return latest == null ? 0 : latest.version();
    }

    /** Whether its state or the committee requires that something is said. */
    public boolean isRequired() {
        return inquiry.isOpen()
                || target.series() != null && Requirement.of(state()).isPresent();
    }

    /** Whether all that is required is said. */
    public boolean isWritten() {
        Explanation latest = latest();
        boolean explained = Requirement.of(state()).isEmpty() || latest != null && latest.explains(state());
        return !inquiry.isOpen() && explained;
    }

    /** Whether what is missing is the figure itself, so that a day for it has to be promised. */
    public boolean lacksFigure() {
        return state() == State.NO_FIGURE;
    }

    /** Whether this is the person's to explain: the office explains all, a unit those it leads. */
    public boolean isExplainedBy(CurrentUser user) {
        return user.isPartyOfficeOf(place().commune())
                || user.unitsIn(place().commune()).stream().anyMatch(leads::contains);
    }

    /** Whether this person may write about it now. */
    public boolean isWritableBy(CurrentUser user) {
        return !isClosed() && isExplainedBy(user);
    }

    /** Whether this person may ask about it now. */
    public boolean isAskableBy(CurrentUser user) {
        return !isClosed() && user.isStandingCommitteeOf(place().commune());
    }

    /** Whether this person may accept the answer that is there. */
    public boolean isAcceptableBy(CurrentUser user) {
        return inquiry.isAnswered() && user.isStandingCommitteeOf(place().commune());
    }

    public boolean isClosed() {
        return round.isClosed();
    }
}
