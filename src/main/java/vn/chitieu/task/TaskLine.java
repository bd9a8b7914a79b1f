package vn.chitieu.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in one line of a list.
 *
 * @param days until it is due, or since; 0 where no day is set
 * @param late whether it was done after the day
 * @param unclear which of the six is empty, in their order
 */
public record TaskLine(
        long id,
        TaskKind kind,
        @Nullable String number,
        String title,
        List<String> leads,
        @Nullable LocalDate dueOn,
        Urgency urgency,
        long days,
        TaskState state,
        @Nullable BigDecimal percent,
        boolean late,
        boolean demo,
        List<Clarity> unclear) {

    public static TaskLine of(StatedTask stated, LocalDate today) {
        LocalDate dueOn = stated.task().six().dueOn();
        return new TaskLine(
                stated.id(),
                stated.task().kind(),
                stated.task().number(),
                stated.task().title(),
                stated.leads().stream().map(StatedTask.Member::name).toList(),
                dueOn,
                stated.urgency(today),
                dueOn == null ? 0 : Math.abs(ChronoUnit.DAYS.between(today, dueOn)),
                stated.state(),
                stated.percent(),
                stated.isLate(),
                stated.latest() != null && stated.latest().demo(),
                List.copyOf(stated.unclear()));
    }
}
