package vn.chitieu.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/**
 * One commune's work on one reporting period ("đợt báo cáo").
 *
 * @param dates as its province set them when it was opened or since
 * @param extendedTo last day to submit where more time was granted, included; null where not
 */
public record Round(
        Place place,
        RoundStatus status,
        PeriodDates dates,
        @Nullable LocalDate extendedTo) {

    /** A new round with the portal's own dates. */
    public static Round open(Place place, ReportingPeriod period) {
        return new Round(place, RoundStatus.OPEN, PeriodDates.defaults(period), null);
    }

    public ReportingPeriod period() {
        return dates.period();
    }

    /** Last day to submit, included. */
    public LocalDate dueOn() {
        return extendedTo == null ? dates.dueOn() : extendedTo;
    }

    public boolean isOpen() {
        return status == RoundStatus.OPEN;
    }

    public boolean isClosed() {
        return status == RoundStatus.CLOSED;
    }

    /** Days left until the due day; negative once it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn());
    }
}
