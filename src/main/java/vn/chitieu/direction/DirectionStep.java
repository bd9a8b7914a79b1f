package vn.chitieu.direction;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of what became of a {@link Direction}.
 *
 * @param text what was said; null only where there was nothing to add to "done"
 * @param dueOn the later day, where it was put off
 * @param speaker name of the account that said it
 * @param account its id
 */
public record DirectionStep(
        Kind kind, @Nullable String text, @Nullable LocalDate dueOn, String speaker, long account, Instant at) {

    /** What can be said. */
    public enum Kind {
        /** Báo cáo đã làm: whoever does it says that it is done. */
        REPORTED,
        /** Yêu cầu làm tiếp: what was reported is not enough. */
        SENT_BACK,
        /** Xác nhận hoàn thành. */
        DONE,
        /** Gia hạn. */
        POSTPONED,
        /** Thôi thực hiện. */
        WITHDRAWN,
        /** Mở lại. */
        REOPENED
    }

    /** A step that is yet to be taken. */
    public record Draft(
            Kind kind, @Nullable String text, @Nullable LocalDate dueOn) {}
}
