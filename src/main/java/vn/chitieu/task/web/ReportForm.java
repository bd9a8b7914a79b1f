package vn.chitieu.task.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.task.StatedTask;
import vn.chitieu.task.TaskReport;
import vn.chitieu.task.TaskState;
import vn.chitieu.web.FormFields;

/**
 * A step of a task as it is typed.
 *
 * @param after number of the report that held when the form was opened
 */
record ReportForm(String after, String state, String percent, String standsOn, String note) {

    private static final int LONGEST_NOTE = 2000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    ReportForm {
        after = after == null ? "" : after;
        state = state == null ? "" : state;
        percent = percent == null ? "" : percent;
        standsOn = standsOn == null ? "" : standsOn;
        note = note == null ? "" : note;
    }

    /** Empty but for the state that holds and today. */
    static ReportForm after(StatedTask task, String today) {
        return new ReportForm(String.valueOf(task.reports()), task.state().name(), "", today, "");
    }

    /** The same, typed beside what somebody else has reported meanwhile. */
    ReportForm besides(StatedTask stored) {
        return new ReportForm(String.valueOf(stored.reports()), state, percent, standsOn, note);
    }

    /** The report that it was opened after; one that nothing has where the form does not say. */
    int opened() {
        return after.matches("\\d{1,9}") ? Integer.parseInt(after) : -1;
    }

    /** Says everything that is wrong at its field. */
    Optional<TaskReport.Content> read(LocalDate today, Errors errors) {
        FormFields fields = new FormFields(errors);
        TaskState reported = Stream.of(TaskState.values())
                .filter(it -> it.name().equals(state))
                .findFirst()
                .orElse(null);
        if (reported == null) {
            fields.refuse("state", "task.problem.state");
        }
        BigDecimal done = percent(reported, fields);
        LocalDate day = fields.requiredDate("standsOn", standsOn);
        if (day != null && day.isAfter(today)) {
            fields.refuse("standsOn", "task.problem.future");
        }
        String said = fields.lines("note", note, LONGEST_NOTE);
        if (reported == TaskState.STOPPED && said == null) {
            fields.refuse("note", "task.problem.why");
        }
        return errors.hasErrors() || reported == null || day == null
                ? Optional.empty()
                : Optional.of(new TaskReport.Content(reported, done, said, day));
    }

    private @Nullable BigDecimal percent(@Nullable TaskState reported, FormFields fields) {
        String typed = percent.strip().replaceFirst("\\s*%$", "");
        if (typed.isEmpty()) {
            return null;
        }
        BigDecimal value = switch (VietnameseNumber.read(typed)) {
            case VietnameseNumber.Understood(BigDecimal number, boolean thousands) -> number;
            case VietnameseNumber.PointForComma(String suggestion) -> {
                fields.refuse("percent", "task.problem.point", suggestion);
                yield null;
            }
            case VietnameseNumber.NotANumber nothing -> {
                fields.refuse("percent", "task.problem.number");
                yield null;
            }
        };
        if (value == null) {
            return null;
        }
        if (value.signum() < 0 || value.compareTo(WHOLE) > 0) {
            fields.refuse("percent", "task.problem.percent");
            return null;
        }
        if (reported == TaskState.DONE && value.compareTo(WHOLE) < 0) {
            fields.refuse("percent", "task.problem.done");
        }
        if (reported == TaskState.NOT_STARTED && value.signum() > 0) {
            fields.refuse("percent", "task.problem.not-started");
        }
        return value;
    }
}
