package vn.chitieu.inspection.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditedKind;
import vn.chitieu.inspection.TrailFilter;

/** What somebody types to find entries; an empty field does not matter. */
record TrailForm(
        @Nullable String chain,
        @Nullable String actor,
        @Nullable String act,
        @Nullable String kind,
        @Nullable String object,
        @Nullable String from,
        @Nullable String until) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Reads the form; everything wrong is said at its field. */
    Optional<TrailFilter> read(BindingResult errors) {
        String place = text(chain);
        if (place != null && !place.matches("\\d{5}|[Pp]\\d{2}|\\*")) {
            errors.rejectValue("chain", "audit.problem.chain");
        }
        Act wanted = constant(Act.values(), act);
        if (wanted == null && text(act) != null) {
            errors.rejectValue("act", "audit.problem.choice");
        }
        AuditedKind thing = constant(AuditedKind.values(), kind);
        if (thing == null && text(kind) != null) {
            errors.rejectValue("kind", "audit.problem.choice");
        }
        LocalDate first = day("from", from, errors);
        LocalDate last = day("until", until, errors);
        String person = text(actor);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new TrailFilter(
                        place == null ? null : place.toUpperCase(Locale.ROOT),
                        person == null ? null : person.toLowerCase(Locale.ROOT),
                        wanted,
                        thing,
                        text(object),
                        first,
                        last));
    }

    /** The fields that say something, as an address or a form carries them on. */
    public Map<String, String> filled() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("chain", text(chain));
        fields.put("actor", text(actor));
        fields.put("act", text(act));
        fields.put("kind", text(kind));
        fields.put("object", text(object));
        fields.put("from", text(from));
        fields.put("until", text(until));
        Map<String, String> filled = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, BindingResult errors) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            errors.rejectValue(field, "audit.problem.day");
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
