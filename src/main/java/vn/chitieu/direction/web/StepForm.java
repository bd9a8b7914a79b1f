package vn.chitieu.direction.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.direction.Direction;
import vn.chitieu.direction.DirectionStep;
import vn.chitieu.direction.DirectionStep.Kind;
import vn.chitieu.web.FormFields;

/**
 * The next step with a direction as it is typed.
 *
 * @param heard how many steps it had on the page that was read
 */
record StepForm(
        @Nullable String kind,
        @Nullable String text,
        @Nullable String dueOn,
        @Nullable String heard) {

    private static final int LONGEST = 1_000;

    static StepForm on(Direction direction) {
        return new StepForm("", "", "", String.valueOf(direction.steps().size()));
    }

    /** The same form, to be sent again about what stands now. */
    StepForm about(Direction direction) {
        return new StepForm(kind, text, dueOn, String.valueOf(direction.steps().size()));
    }

    boolean isAbout(Direction direction) {
        return String.valueOf(direction.steps().size()).equals(heard);
    }

    /** Reads the form; everything wrong is said at its field. */
    Optional<DirectionStep.Draft> read(Direction direction, Set<Kind> open, Errors errors) {
        FormFields fields = new FormFields(errors);
        Kind chosen =
                open.stream().filter(it -> it.name().equals(kind)).findFirst().orElse(null);
        if (chosen == null) {
            fields.refuse("kind", "direction.problem.kind");
        }
        String said =
                chosen == Kind.DONE ? fields.lines("text", text, LONGEST) : fields.requiredLines("text", text, LONGEST);
        LocalDate due = chosen == Kind.POSTPONED ? fields.requiredDate("dueOn", dueOn) : null;
        if (due != null && !due.isAfter(direction.due())) {
            fields.refuse("dueOn", "direction.problem.not-later");
        }
        return chosen == null || errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new DirectionStep.Draft(chosen, said, due));
    }
}
