package vn.chitieu.planning;

import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;

/**
 * What a plan that is handed down would change.
 *
 * @param period the commune's latest round of the year that is not closed; null where there is none, and nothing changes
 * @param before state there by what is in force; null where it is not judged there
 * @param after by the new plan
 */
public record PlanEffect(
        HandedPlan handed,
        @Nullable ReportingPeriod period,
        @Nullable State before,
        @Nullable State after) {

    public boolean moves() {
        return before != after;
    }
}
