package vn.chitieu.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads the texts of a form; whatever cannot be read is said at its field, all of it at once. */
public record FormFields(Errors errors) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Says what to mend, unless something is said at the field already. */
    public void refuse(String field, String message, Object... arguments) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, message, arguments, null);
        }
    }

    /** One line that has to be there. */
    public String required(String field, @Nullable String typed, int longest) {
        return there(field, optional(field, typed, longest));
    }

    /** One line; null where nothing was typed. */
    public @Nullable String optional(String field, @Nullable String typed, int longest) {
        return fitting(field, typed == null ? "" : TypedText.line(typed), longest);
    }

    /** Several lines that have to be there. */
    public String requiredLines(String field, @Nullable String typed, int longest) {
        return there(field, lines(field, typed, longest));
    }

    /** Several lines; null where nothing was typed. */
    public @Nullable String lines(String field, @Nullable String typed, int longest) {
        return fitting(field, typed == null ? "" : TypedText.lines(typed).strip(), longest);
    }

    /** A day as people write it: {@code 5/10/2026}; null where nothing, or nothing that is a day, was typed. */
    public @Nullable LocalDate date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), DATE);
        } catch (DateTimeException e) {
            refuse(field, "form.problem.date");
            return null;
        }
    }

    /** A day that has to be there. */
    public @Nullable LocalDate requiredDate(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            refuse(field, "form.problem.required");
        }
        return date(field, typed);
    }

    private String there(String field, @Nullable String text) {
        if (text == null) {
            refuse(field, "form.problem.required");
        }
        return text == null ? "" : text;
    }

    private @Nullable String fitting(String field, String text, int longest) {
        if (text.length() > longest) {
            refuse(field, "form.problem.too-long", String.valueOf(longest));
        }
        return text.isEmpty() ? null : text;
    }
}
