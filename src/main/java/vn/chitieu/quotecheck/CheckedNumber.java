package vn.chitieu.quotecheck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/**
 * A number of a text and what came of comparing it.
 *
 * @param start in the text of its passage
 * @param target null where none was recognised
 * @param named the time that it is quoted for
 * @param known what it was compared with; null where nothing is stored
 * @param same another number of the target that it agrees with instead: of another period, or of another kind
 * @param candidates the targets it may be about, where that is unclear
 */
public record CheckedNumber(
        int start,
        int end,
        String printed,
        Verdict verdict,
        @Nullable KnownTarget target,
        QuotedAs role,
        ReportingPeriod named,
        @Nullable KnownValue known,
        @Nullable KnownValue same,
        List<KnownTarget> candidates) {

    public CheckedNumber {
        candidates = List.copyOf(candidates);
    }
}
