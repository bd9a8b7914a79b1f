package vn.chitieu.explanation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of an {@link Inquiry}.
 *
 * @param text the question; null where nothing was said
 * @param dueOn last day to answer a question, included
 * @param version of the explanation that answers
 */
public record Remark(
        Kind kind,
        @Nullable String text,
        @Nullable LocalDate dueOn,
        @Nullable Integer version,
        String speaker,
        Instant at) {

    /** Hỏi, trả lời, chấp nhận. */
    public enum Kind {
        ASKED,
        ANSWERED,
        ACCEPTED
    }
}
