package vn.chitieu.judging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/**
 * What is still ahead of a target, in the unit of its figures; absent where there is no way to go.
 *
 * @param goal the figure that would meet the target on the day that decides
 * @param day the period whose end decides
 * @param paceSoFar change a year since the way began
 * @param paceNeeded change a year from now on that would just reach the goal, under a cap the most that is allowed;
 *     zero once the goal is reached
 * @param forecast null with fewer than two known points
 * @param lastChance last period until which one may stand still and yet arrive at the best pace ever reached; null where
 *     even today that pace would not do
 */
public record Outlook(
        @Nullable BigDecimal goal,
        @Nullable ReportingPeriod day,
        @Nullable BigDecimal paceSoFar,
        @Nullable BigDecimal paceNeeded,
        @Nullable Forecast forecast,
        @Nullable ReportingPeriod lastChance) {

    public static final Outlook NONE = new Outlook(null, null, null, null, null, null);
}
