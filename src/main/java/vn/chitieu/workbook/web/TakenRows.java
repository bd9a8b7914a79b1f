package vn.chitieu.workbook.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chitieu.progress.FigureGrade;
import vn.chitieu.web.TypedText;
import vn.chitieu.workbook.Proposal;

/**
 * The rows of a preview that were ticked. The fields of a series carry its id: {@code take-17}, {@code value-17},
 * {@code grade-17}, {@code note-17}, {@code version-17}, {@code row-17}.
 */
record TakenRows(Map<Long, Proposal> proposals) {

    private static final String TAKE = "take-";
    private static final Pattern TAKEN = Pattern.compile(TAKE + "\\d{1,18}");
    private static final int MOST_ROWS = 100_000;

    static TakenRows of(MultiValueMap<String, String> fields) {
        Map<Long, Proposal> taken = new LinkedHashMap<>();
        fields.keySet().stream().filter(name -> TAKEN.matcher(name).matches()).forEach(name -> {
            String series = name.substring(TAKE.length());
            String value = fields.getFirst("value-" + series);
            if (value != null) {
                taken.put(
                        Long.valueOf(series),
                        new Proposal(
                                number(fields.getFirst("row-" + series)) % MOST_ROWS,
                                value,
                                grade(fields.getFirst("grade-" + series)),
                                note(fields.getFirst("note-" + series)),
                                number(fields.getFirst("version-" + series))));
            }
        });
        return new TakenRows(taken);
    }

    private static @Nullable FigureGrade grade(@Nullable String name) {
        for (FigureGrade grade : FigureGrade.values()) {
            if (grade.name().equals(name)) {
                return grade;
            }
        }
        return null;
    }

    private static String note(@Nullable String text) {
        return text == null ? "" : TypedText.line(text);
    }

    /** What a form without the field says is what nobody has seen: a figure that was never entered. */
    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
