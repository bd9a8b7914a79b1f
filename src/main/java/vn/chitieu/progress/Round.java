package vn.chitieu.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;

/**
 * One commune's work on one reporting period ("đợt báo cáo").
 *
 * @param opensOn first day on which figures are taken
 * @param dueOn last day to submit, included
 */
public record Round(Place place, ReportingPeriod period, RoundStatus status, LocalDate opensOn, LocalDate dueOn) {

    /** Day of the month after a period on which its figures are due, unless the province says otherwise. */
    private static final int DUE_DAY = 5;

    /** A new round with the portal's default dates: open while the period runs, due on the 5th after it. */
    public static Round open(Place place, ReportingPeriod period) {
        return new Round(
                place,
                period,
                RoundStatus.OPEN,
                period.firstDay(),
                period.lastDay().plusDays(1).withDayOfMonth(DUE_DAY));
    }

    public boolean isOpen() {
        return status == RoundStatus.OPEN;
    }

    /** Days left until the due day; negative once it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, dueOn);
    }
}
