package vn.chitieu.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;

/**
 * On which days people are reminded of a round: 7, 3 and 1 days before its due day, on that day, 1, 3 and 7 days after it,
 * and weekly from then on.
 */
final class ReminderDays {

    private static final int WEEK = 7;
    /** Days after the due day, of which there are more every week. */
    private static final List<Integer> STEPS = List.of(-WEEK, -3, -1, 0, 1, 3, WEEK);

    private ReminderDays() {}

    /**
     * The step that is due, as days after the due day: the latest that was reached, so that days which were missed are made
     * up for by one reminder and not by several. Empty as long as none was reached.
     */
    static OptionalInt stepOn(LocalDate today, LocalDate dueOn) {
        int days = (int) ChronoUnit.DAYS.between(dueOn, today);
        if (days >= WEEK) {
            return OptionalInt.of(days - days % WEEK);
        }
        return STEPS.stream()
                .mapToInt(Integer::intValue)
                .filter(step -> step <= days)
                .max();
    }

    /** The latest due day that somebody is reminded of today. */
    static LocalDate latestDueDay(LocalDate today) {
        return today.plusDays(WEEK);
    }
}
