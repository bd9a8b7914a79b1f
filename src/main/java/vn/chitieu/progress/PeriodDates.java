package vn.chitieu.progress;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import vn.chitieu.period.ReportingPeriod;

/**
 * From when to when the figures of a period are taken. All days are included.
 *
 * @param opensOn first day on which figures are taken
 * @param cutOffOn the day that figures tell of ("số liệu tính đến ngày")
 * @param dueOn last day to submit
 * @param closesOn last day to verify and close
 */
public record PeriodDates(
        ReportingPeriod period, LocalDate opensOn, LocalDate cutOffOn, LocalDate dueOn, LocalDate closesOn) {

    /** Days of the month after a period. */
    private static final int DUE_DAY = 5;

    private static final int CLOSING_DAY = 20;
    /** What a year's budget paid out is settled by then ("chỉnh lý quyết toán"). */
    private static final MonthDay YEAR_CLOSING = MonthDay.of(Month.JANUARY, 31);

    public PeriodDates {
        if (cutOffOn.isBefore(opensOn) || dueOn.isBefore(cutOffOn) || closesOn.isBefore(dueOn)) {
            throw new IllegalArgumentException("These dates of " + period + " do not follow each other");
        }
    }

    /** The portal's own: open while the period runs, due on the 5th after it, closed on the 20th, a year's on 31 January. */
    public static PeriodDates defaults(ReportingPeriod period) {
        LocalDate after = period.lastDay().plusDays(1);
        LocalDate closing =
                period.closesYear() ? YEAR_CLOSING.atYear(after.getYear()) : after.withDayOfMonth(CLOSING_DAY);
        return new PeriodDates(period, period.firstDay(), period.lastDay(), after.withDayOfMonth(DUE_DAY), closing);
    }

    /** Whether figures are taken on a day, closing included. */
    public boolean takesFiguresOn(LocalDate day) {
        return !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }
}
