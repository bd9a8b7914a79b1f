package vn.chitieu.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/**
 * A target at the end of a period: what the portal concludes now, and what was signed about it.
 *
 * @param signings latest first; lists of many targets hold only the latest
 */
public record AssessedTarget(
        Place place, long target, ReportingPeriod period, Conclusion now, List<Assessment> signings) {

    public AssessedTarget {
        signings = List.copyOf(signings);
    }

    /** The one that holds; null while nothing is signed. */
    public @Nullable Assessment latest() {
        return signings.isEmpty() ? null : signings.getFirst();
    }

    /** Number of the latest signing, 0 where there is none. */
    public int version() {
        Assessment latest = latest();
        return latest == null ? 0 : latest.version();
    }

    /** Whether the committee says something else than the portal does. */
    public boolean isContested() {
        Assessment latest = latest();
        return latest != null && !latest.word().agreesWith(now.state());
    }

    /** Whether the figures have moved on since it was signed. */
    public boolean isOutdated() {
        Assessment latest = latest();
        return latest != null && !latest.then().isSameAs(now);
    }
}
