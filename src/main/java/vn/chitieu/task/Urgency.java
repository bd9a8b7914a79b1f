package vn.chitieu.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How near the day is by which a task has to be done. */
public enum Urgency {
    /** The day has passed. */
    OVERDUE,
    /** The day is today or at most {@link #DAYS_BEFORE} days ahead. */
    DUE_SOON,
    /** There is time, no day is set, or the task is done or stopped. */
    NONE;

    /** From how many days before the day it counts as near. */
    static final int DAYS_BEFORE = 30;

    /** @param dueOn last day on which it may be done; null where none is set */
    public static Urgency of(TaskState state, @Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null || !state.isOpen()) {
            return NONE;
        }
        return dueOn.isBefore(today) ? OVERDUE : dueOn.isAfter(today.plusDays(DAYS_BEFORE)) ? NONE : DUE_SOON;
    }
}
