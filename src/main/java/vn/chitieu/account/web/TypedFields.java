package vn.chitieu.account.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads what was typed into the fields of a form; whatever cannot be read is said at its field, all of it at once. */
record TypedFields(Errors errors) {

    private static final int LONGEST_TEXT = 200;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** What a form sends, where a field may be missing altogether. */
    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** Says what to mend, unless something is said at the field already. */
    void refuse(String field, String problem, Object... arguments) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "account.problem." + problem, arguments, null);
        }
    }

    /** One line that has to be there. */
    String required(String field, String typed) {
        String text = optional(field, typed);
        if (text == null) {
            refuse(field, "required");
        }
        return text == null ? "" : text;
    }

    /** One line; null where nothing was typed. */
    @Nullable
    String optional(String field, String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST_TEXT || text.codePoints().anyMatch(Character::isISOControl)) {
            refuse(field, "too-long", String.valueOf(LONGEST_TEXT));
        }
        return text.isEmpty() ? null : text;
    }

    /** One line of a certain form; null where nothing was typed. */
    @Nullable
    String formed(String field, String typed, Pattern form, String problem) {
        String text = optional(field, typed);
        if (text != null && !form.matcher(text).matches()) {
            refuse(field, problem);
        }
        return text;
    }

    @Nullable
    LocalDate date(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip(), DATE);
        } catch (DateTimeException e) {
            refuse(field, "date");
            return null;
        }
    }
}
