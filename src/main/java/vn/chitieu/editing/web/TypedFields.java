package vn.chitieu.editing.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.web.TypedText;

/** Reads what was typed into the fields of a form; whatever cannot be read is said at its field, all of it at once. */
final class TypedFields {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_INTEGER_DIGITS = 15;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Errors errors;
    private final String prefix;

    TypedFields(Errors errors) {
        this(errors, "");
    }

    private TypedFields(Errors errors, String prefix) {
        this.errors = errors;
        this.prefix = prefix;
    }

    /** The fields of a part of the form: {@code in("rule").text("low", …)} speaks of {@code rule.low}. */
    TypedFields in(String part) {
        return new TypedFields(errors, prefix + part + ".");
    }

    /** The version a form was opened at; one that nothing has where a form does not say. */
    static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    int problems() {
        return errors.getErrorCount();
    }

    /** Says what to mend, unless something is said at the field already. */
    void refuse(String field, String problem, Object... arguments) {
        if (!errors.hasFieldErrors(prefix + field)) {
            errors.rejectValue(prefix + field, "editing.problem." + problem, arguments, null);
        }
    }

    /** One line without the spaces around it; null where nothing was typed. */
    @Nullable
    String text(String field, String typed) {
        return lines(field, TypedText.line(typed));
    }

    /** The same, of as many lines as were typed. */
    @Nullable
    String lines(String field, String typed) {
        String text = TypedText.lines(typed).strip();
        if (text.length() > LONGEST_TEXT) {
            refuse(field, "tooLong", String.valueOf(LONGEST_TEXT));
        }
        return text.isEmpty() ? null : text;
    }

    /** Text that has to be there. */
    String required(String field, String typed) {
        String text = text(field, typed);
        if (text == null) {
            refuse(field, "required");
        }
        return text == null ? "" : text;
    }

    @Nullable
    BigDecimal number(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        return switch (VietnameseNumber.read(typed)) {
            case VietnameseNumber.Understood(BigDecimal value, boolean thousands) -> {
                if (value.precision() - value.scale() > MOST_INTEGER_DIGITS) {
                    refuse(field, "tooManyDigits", String.valueOf(MOST_INTEGER_DIGITS));
                }
                yield value;
            }
            case VietnameseNumber.PointForComma(String suggestion) -> {
                refuse(field, "pointForComma", suggestion);
                yield null;
            }
            case VietnameseNumber.NotANumber nothing -> {
                refuse(field, "notANumber");
                yield null;
            }
        };
    }

    BigDecimal requiredNumber(String field, String typed) {
        if (typed.isBlank()) {
            refuse(field, "required");
        }
        BigDecimal number = number(field, typed);
        return number == null ? BigDecimal.ZERO : number;
    }

    int requiredYear(String field, String typed) {
        if (typed.isBlank()) {
            refuse(field, "required");
            return FIRST_YEAR;
        }
        String text = typed.strip();
        int year = text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            refuse(field, "year");
            return FIRST_YEAR;
        }
        return year;
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

    /** One of the constants; the first one where none of them was chosen. */
    <E extends Enum<E>> E choice(String field, String typed, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        refuse(field, "choice");
        return type.getEnumConstants()[0];
    }

    /** A quarter by its code; null where none was chosen. */
    @Nullable
    ReportingPeriod quarter(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            ReportingPeriod period = ReportingPeriod.parse(typed);
            if (period.equals(period.quarter())) {
                return period;
            }
        } catch (IllegalArgumentException e) {
            // said below, as for every other code that is no quarter
        }
        refuse(field, "choice");
        return null;
    }
}
