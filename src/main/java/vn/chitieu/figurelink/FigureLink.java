package vn.chitieu.figurelink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.FigureGrade;

/**
 * A link by which somebody without an account is asked for one figure.
 *
 * @param recipient whom the office asks, in its own words
 * @param expiresAt from then on nothing is taken any more
 * @param withdrawn whether the office has taken it back
 * @param given null while nobody has used it
 * @param decision null while the office has not decided about what was given
 */
public record FigureLink(
        long id,
        Place place,
        ReportingPeriod period,
        long series,
        String recipient,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        boolean withdrawn,
        @Nullable Given given,
        @Nullable Decision decision) {

    /** Where a link stands. */
    public enum State {
        /** Somebody may use it. */
        OPEN,
        EXPIRED,
        WITHDRAWN,
        /** Used; the figure waits for the office. */
        GIVEN,
        CONFIRMED,
        REFUSED
    }

    /**
     * What came by the link.
     *
     * @param by who says it, as they wrote themselves
     * @param typed the figure as it was typed
     */
    public record Given(
            String by,
            String typed,
            FigureGrade grade,
            @Nullable String note,
            Instant at) {}

    /** What the office made of it. */
    public record Decision(
            boolean confirmed,
            String by,
            Instant at,
            @Nullable String reason) {}

    public State stateAt(Instant now) {
        if (decision != null) {
            return decision.confirmed() ? State.CONFIRMED : State.REFUSED;
        }
        if (given != null) {
            return State.GIVEN;
        }
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
