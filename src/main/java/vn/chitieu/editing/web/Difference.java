package vn.chitieu.editing.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that says one thing where it is stored and another where somebody has typed it.
 *
 * @param field its name in the form
 */
public record Difference(String field, String stored, String typed) {

    /** All fields in which two forms of one kind differ; those that only the code knows are left out. */
    static List<Difference> between(Record stored, Record typed) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        collect("", stored, before);
        collect("", typed, after);
        List<Difference> differences = new ArrayList<>();
        before.forEach((field, value) -> {
            String other = after.getOrDefault(field, value);
            if (!other.strip().equals(value.strip()) && !field.equals("version")) {
                differences.add(new Difference(field, value, other));
            }
        });
        return differences;
    }

    /** The field's label without its row: {@code years[2].plan} is a plan. */
    public String label() {
        return field.replaceAll("\\[\\d+]", "");
    }

    private static void collect(String path, @Nullable Object value, Map<String, String> texts) {
        switch (value) {
            case null -> {}
            case String text -> texts.put(path, text);
            case List<?> list -> {
                for (int at = 0; at < list.size(); at++) {
                    collect(path + "[" + at + "]", list.get(at), texts);
                }
            }
            case Record form -> {
                for (RecordComponent component : form.getClass().getRecordComponents()) {
                    collect(
                            path.isEmpty() ? component.getName() : path + "." + component.getName(),
                            read(form, component),
                            texts);
                }
            }
            default -> throw new IllegalArgumentException("No form field: " + value);
        }
    }

    private static @Nullable Object read(Record form, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
