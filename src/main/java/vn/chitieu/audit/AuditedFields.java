package vn.chitieu.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A thing as the trail writes it down: its fields in a fixed order, each on a line of its own ({@code name: Thu nhập}). */
public final class AuditedFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    /** Adds a field; what is null or empty is not there. */
    public AuditedFields with(String name, @Nullable Object value) {
        String text = Objects.toString(value, "").strip();
        if (!text.isEmpty()) {
            fields.put(name, text.replace("\n", " / "));
        }
        return this;
    }

    /** All fields. */
    public String text() {
        return lines(fields);
    }

    public boolean isSameAs(AuditedFields other) {
        return fields.equals(other.fields);
    }

    /** Only the fields in which it differs from another. */
    public @Nullable String unlike(AuditedFields other) {
        Map<String, String> own = new LinkedHashMap<>(fields);
        own.entrySet().removeAll(other.fields.entrySet());
        return own.isEmpty() ? null : lines(own);
    }

    private static String lines(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
    }
}
