package vn.chitieu.direction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.commune.Unit;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.web.FormFields;

/**
 * A conclusion as it is typed.
 *
 * @param owner who does it: the name of one of the commune's units, or of anybody else
 */
public record TypedDirection(
        @Nullable String text,
        @Nullable String owner,
        @Nullable String dueOn) {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_OWNER = 200;

    private static final int DAYS = 30;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /**
     * A form to begin with. It is due at the end of the quarter after the period, so that the next meeting sees what became
     * of it; thirty days on where that quarter is over.
     *
     * @param owner null where nobody is known to lead it
     */
    public static TypedDirection proposing(@Nullable String owner, ReportingPeriod period, LocalDate today) {
        LocalDate next = YearMonth.from(period.lastDay()).plusMonths(3).atEndOfMonth();
        LocalDate due = next.isAfter(today) ? next : today.plusDays(DAYS);
        return new TypedDirection("", Objects.requireNonNullElse(owner, ""), DATE.format(due));
    }

    /**
     * What is to be done, by whom and by when.
     *
     * @param unit null where the owner is none of the commune's units
     */
    public record Understood(
            String text, String owner, @Nullable Long unit, LocalDate dueOn) {}

    /**
     * Reads the form; everything wrong is said at its field.
     *
     * @param on the day it is concluded; nothing is due before
     */
    public Optional<Understood> read(List<Unit> units, LocalDate on, Errors errors) {
        FormFields fields = new FormFields(errors);
        String what = fields.requiredLines("text", text, LONGEST_TEXT);
        String who = fields.required("owner", owner, LONGEST_OWNER);
        LocalDate due = fields.requiredDate("dueOn", dueOn);
        if (due != null && due.isBefore(on)) {
            fields.refuse("dueOn", "direction.problem.past");
        }
        if (due == null || errors.hasErrors()) {
            return Optional.empty();
        }
        Unit unit = units.stream()
                .filter(it -> it.name().equalsIgnoreCase(who))
                .findFirst()
                .orElse(null);
        return Optional.of(new Understood(
                what, unit == null ? who : unit.name(), unit == null ? null : Objects.requireNonNull(unit.id()), due));
    }
}
