package vn.chitieu.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a task, as somebody reported it; none is ever changed.
 *
 * @param number counted from 1; the highest holds
 * @param reporter display name of who reported
 * @param demo whether it was made up for the demonstration
 */
public record TaskReport(int number, Content content, String reporter, Instant reportedAt, boolean demo) {

    /**
     * What is reported.
     *
     * @param percent how much of it is done, 0 to 100, both included; 100 of what is done; null where nobody says
     * @param note in words; there where it is stopped
     * @param standsOn the day it tells of
     */
    public record Content(
            TaskState state,
            @Nullable BigDecimal percent,
            @Nullable String note,
            LocalDate standsOn) {

        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        public Content {
            if (percent != null && (percent.signum() < 0 || percent.compareTo(WHOLE) > 0)) {
                throw new IllegalArgumentException(percent + " percent of a task");
            }
            if (state == TaskState.STOPPED && note == null) {
                throw new IllegalArgumentException("Why it is stopped has to be said");
            }
            percent = switch (state) {
                case NOT_STARTED -> null;
                case DONE -> WHOLE;
                case UNDER_WAY, STOPPED -> percent;
            };
        }
    }
}
