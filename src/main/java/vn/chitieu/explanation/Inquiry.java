package vn.chitieu.explanation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the standing committee asks about a target at the end of a period, and how it is answered, earliest first. A later
 * question takes the place of the one before.
 */
public record Inquiry(List<Remark> remarks) {

    private static final int WORKING_DAYS = 5;

    public Inquiry {
        remarks = List.copyOf(remarks);
    }

    /** The day a question is answered by unless another is set: five working days on; holidays are not known. */
    public static LocalDate dueAfter(LocalDate today) {
        LocalDate day = today;
        for (int left = WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    /** Whether a question waits for an answer. */
    public boolean isOpen() {
        return endsWith(Remark.Kind.ASKED);
    }

    /** Whether an answer waits for the committee. */
    public boolean isAnswered() {
        return endsWith(Remark.Kind.ANSWERED);
    }

    public boolean isAccepted() {
        return endsWith(Remark.Kind.ACCEPTED);
    }

    /** The question that holds; null while nothing was asked. */
    public @Nullable Remark question() {
        return remarks.reversed().stream()
                .filter(it -> it.kind() == Remark.Kind.ASKED)
                .findFirst()
                .orElse(null);
    }

    /** Days left to answer the question, negative once the day has passed; null while nothing is asked. */
    public @Nullable Long daysLeft(LocalDate today) {
        Remark question = question();
        return question == null || question.dueOn() == null ? null : ChronoUnit.DAYS.between(today, question.dueOn());
    }

    private boolean endsWith(Remark.Kind kind) {
        return !remarks.isEmpty() && remarks.getLast().kind() == kind;
    }
}
