package vn.chitieu.explanation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/**
 * One version of what is said about a target at the end of a period; each is kept, the latest holds.
 *
 * @param version counts up with every save
 * @param state of the target when it was written: an explanation of a missing figure explains no danger, nor the reverse
 * @param writer name of the account that wrote it
 */
public record Explanation(
        ReportingPeriod period, int version, Content content, State state, String writer, Instant writtenAt) {

    /**
     * What is said.
     *
     * @param measures what is done about it
     * @param request what is asked of others; null where nothing is
     * @param commitment null only where a figure is promised instead
     * @param promisedOn the day a missing figure is promised for
     */
    public record Content(
            CauseKind kind,
            String cause,
            String measures,
            @Nullable Request request,
            @Nullable Commitment commitment,
            @Nullable LocalDate promisedOn) {

        AuditedFields fields() {
            return new AuditedFields()
                    .with("causeKind", kind)
                    .with("cause", cause)
                    .with("measures", measures)
                    .with("request", request == null ? null : request.what())
                    .with("requestTo", request == null ? null : request.to())
                    .with("requestBy", request == null ? null : request.by())
                    .with("commitment", commitment == null ? null : commitment.what())
                    .with("commitmentBy", commitment == null ? null : commitment.by())
                    .with("promisedOn", promisedOn);
        }
    }

    /** What somebody else should do, and by when. */
    public record Request(String what, String to, LocalDate by) {}

    /** What the writer will do, and by when. */
    public record Commitment(String what, LocalDate by) {}

    /** Whether it answers what a state requires. */
    public boolean explains(State now) {
        return (state == State.NO_FIGURE) == (now == State.NO_FIGURE);
    }
}
