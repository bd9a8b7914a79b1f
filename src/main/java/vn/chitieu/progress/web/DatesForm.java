package vn.chitieu.progress.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PeriodDates;
import vn.chitieu.web.FormFields;

/**
 * The dates of a period as they are typed.
 *
 * @param after version of the dates on the page that was read
 */
record DatesForm(
        @Nullable String opensOn,
        @Nullable String cutOffOn,
        @Nullable String dueOn,
        @Nullable String closesOn,
        @Nullable String reason,
        @Nullable String after) {

    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    static DatesForm of(PeriodDates dates, int version) {
        return new DatesForm(
                DATE.format(dates.opensOn()),
                DATE.format(dates.cutOffOn()),
                DATE.format(dates.dueOn()),
                DATE.format(dates.closesOn()),
                "",
                String.valueOf(version));
    }

    /** The version the page was read at; one that nothing has where the form does not say. */
    int version() {
        return after != null && after.matches("\\d{1,9}") ? Integer.parseInt(after) : -1;
    }

    /** What a form and its reason say; empty where something has to be mended, which is said at its field. */
    record Wanted(PeriodDates dates, String reason) {}

    Optional<Wanted> read(ReportingPeriod period, Errors errors) {
        FormFields fields = new FormFields(errors);
        LocalDate opens = fields.requiredDate("opensOn", opensOn);
        LocalDate cutOff = fields.requiredDate("cutOffOn", cutOffOn);
        LocalDate due = fields.requiredDate("dueOn", dueOn);
        LocalDate closes = fields.requiredDate("closesOn", closesOn);
        String why = fields.required("reason", reason, LONGEST_REASON);
        follow(opens, cutOff, "cutOffOn", "progress.problem.cut-off-before-opening", fields);
        follow(cutOff, due, "dueOn", "progress.problem.due-before-cut-off", fields);
        follow(due, closes, "closesOn", "progress.problem.closing-before-due", fields);
        if (opens != null && opens.isBefore(period.firstDay())) {
            fields.refuse("opensOn", "progress.problem.opening-before-period");
        }
        if (closes != null && closes.isAfter(period.lastDay().plusYears(1))) {
            fields.refuse("closesOn", "progress.problem.closing-too-late");
        }
        return errors.hasErrors() || opens == null || cutOff == null || due == null || closes == null
                ? Optional.empty()
                : Optional.of(new Wanted(new PeriodDates(period, opens, cutOff, due, closes), why));
    }

    private static void follow(
            @Nullable LocalDate first, @Nullable LocalDate second, String field, String problem, FormFields fields) {
        if (first != null && second != null && second.isBefore(first)) {
            fields.refuse(field, problem);
        }
    }
}
