package vn.chitieu.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * More time that was asked for.
 *
 * @param until the day asked for, included
 * @param granted null while nobody has decided
 */
public record Extension(
        long id,
        LocalDate until,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable String decisionReason) {

    public boolean isPending() {
        return granted == null;
    }
}
