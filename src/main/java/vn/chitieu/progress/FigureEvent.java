package vn.chitieu.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a figure.
 *
 * @param version of the figure that it happened to
 * @param by who did it
 * @param before the text as it was typed before; null where there was no figure, or the figure stayed as it was
 * @param typed the text as it was typed; null where the figure stayed as it was, or was cleared
 * @param grade of what was typed; null where nothing was
 * @param gradeBefore of the figure before, where there was one
 * @param reason why: of a return, of a revision and of the word on it
 */
public record FigureEvent(
        Kind kind,
        int version,
        Instant at,
        String by,
        @Nullable String before,
        @Nullable String typed,
        @Nullable FigureGrade grade,
        @Nullable FigureGrade gradeBefore,
        @Nullable String note,
        @Nullable String reason) {

    /** What happened, in the order in which things of the same moment are told. */
    public enum Kind {
        ENTERED,
        CHANGED,
        CLEARED,
        REVISION_ASKED,
        REVISION_REFUSED,
        /** Changed after the round was closed; by whoever let it be. */
        REVISED,
        SUBMITTED,
        WITHDRAWN,
        VERIFIED,
        RETURNED
    }

    /** Whether the grade, and not the number, is what changed. */
    public boolean isOtherGrade() {
        return gradeBefore != null && grade != gradeBefore;
    }
}
