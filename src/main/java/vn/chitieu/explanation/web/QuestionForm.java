package vn.chitieu.explanation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.explanation.ExplainedTarget;
import vn.chitieu.explanation.Inquiry;
import vn.chitieu.web.FormFields;

/**
 * A question of the standing committee as it is typed.
 *
 * @param heard how many steps the thread had on the page that was read
 */
record QuestionForm(
        @Nullable String question,
        @Nullable String dueOn,
        @Nullable String heard) {

    private static final int LONGEST = 1_000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    static QuestionForm on(LocalDate today) {
        return new QuestionForm("", DATE.format(Inquiry.dueAfter(today)), "");
    }

    /** What is asked, and by when it is to be answered. */
    record Asked(String question, LocalDate dueOn) {}

    /** Reads the form; everything wrong is said at its field. */
    Optional<Asked> read(LocalDate today, Errors errors) {
        FormFields fields = new FormFields(errors);
        String text = fields.requiredLines("question", question, LONGEST);
        LocalDate due = ExplanationForm.day(fields, "dueOn", fields.requiredDate("dueOn", dueOn), today);
        return due == null || errors.hasErrors() ? Optional.empty() : Optional.of(new Asked(text, due));
    }

    boolean isAbout(ExplainedTarget target) {
        return String.valueOf(target.inquiry().remarks().size()).equals(heard);
    }
}
