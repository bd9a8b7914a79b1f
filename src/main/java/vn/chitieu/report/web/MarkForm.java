package vn.chitieu.report.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.report.ReportMark;
import vn.chitieu.web.FormFields;

/**
 * Number, day and subject of a report as they are typed.
 *
 * @param after number of the latest version on the page that was read
 */
record MarkForm(
        @Nullable String number,
        @Nullable String day,
        @Nullable String subject,
        @Nullable String after) {

    private static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_SUBJECT = 300;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    static MarkForm of(ReportMark mark) {
        return new MarkForm(
                mark.number(),
                mark.day() == null ? "" : DATE.format(mark.day()),
                mark.subject(),
                String.valueOf(mark.version()));
    }

    /** What stands after the version that is known; everything wrong is said at its field. */
    Optional<ReportMark> read(ReportMark known, Errors errors) {
        FormFields fields = new FormFields(errors);
        String digits = fields.optional("number", number, LONGEST_NUMBER);
        if (digits != null && !digits.matches("\\d{1,5}")) {
            fields.refuse("number", "report.problem.number");
        }
        LocalDate on = fields.date("day", day);
        String about = fields.optional("subject", subject, LONGEST_SUBJECT);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new ReportMark(
                        digits == null ? "" : digits, on, about == null ? "" : about, known.version() + 1));
    }

    boolean isAfter(ReportMark known) {
        return String.valueOf(known.version()).equals(after);
    }
}
