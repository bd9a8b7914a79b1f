package vn.chitieu.entry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chitieu.entry.GridSaving.Typed;
import vn.chitieu.progress.FigureGrade;

/**
 * What was typed into the grid. The fields of a series carry its id: {@code value-17}, {@code grade-17}, {@code note-17},
 * {@code version-17}.
 */
record EntryForm(Map<Long, Typed> cells) {

    private static final String VALUE = "value-";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    static EntryForm of(MultiValueMap<String, String> fields) {
        Map<Long, Typed> cells = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.matches(VALUE + "\\d{1,18}")) {
                String series = name.substring(VALUE.length());
                cells.put(
                        Long.valueOf(series),
                        new Typed(
                                values.getFirst(),
                                grade(fields.getFirst("grade-" + series)),
                                text(fields.getFirst("note-" + series)),
                                version(fields.getFirst("version-" + series))));
            }
        });
        return new EntryForm(cells);
    }

    /** Estimated unless the person says more: that is what a running period has. */
    private static FigureGrade grade(@Nullable String name) {
        for (FigureGrade grade : FigureGrade.values()) {
            if (grade.name().equals(name)) {
                return grade;
            }
        }
        return FigureGrade.ESTIMATED;
    }

    private static @Nullable Integer version(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /** Without control characters, which no note needs and of which the database cannot hold every one. */
    private static String text(@Nullable String text) {
        return text == null ? "" : CONTROL.matcher(text).replaceAll(" ");
    }
}
