package vn.chitieu.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a closed round that is to be changed, or was.
 *
 * @param key of the series
 * @param before as it was typed when the change was asked for; empty where there was no figure
 * @param typed as it is to be
 * @param approved null while nobody has decided
 */
public record Revision(
        long id,
        long series,
        String key,
        String before,
        String typed,
        String reason,
        long askedById,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean approved,
        @Nullable String decidedBy,
        @Nullable String decisionReason) {

    public boolean isPending() {
        return approved == null;
    }
}
