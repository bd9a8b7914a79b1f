package vn.chitieu.pastterm.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.web.FormFields;

/**
 * A result of the past term as it is typed.
 *
 * @param target id of the target of this term; empty for none
 */
record PastForm(String version, String name, String unit, String aim, String result, String judged, String target) {

    static final int CELLS = 5;

    private static final int LONGEST = 300;

    PastForm {
        version = orEmpty(version);
        name = orEmpty(name);
        unit = orEmpty(unit);
        aim = orEmpty(aim);
        result = orEmpty(result);
        judged = orEmpty(judged);
        target = orEmpty(target);
    }

    static PastForm of(PastResult stored) {
        PastResult.Said said = stored.said();
        return new PastForm(
                String.valueOf(stored.version()),
                said.name(),
                said.unit(),
                said.aim(),
                said.result(),
                said.judged(),
                stored.target() == null ? "" : String.valueOf(stored.target().id()));
    }

    /** From the cells of a pasted line: name, unit, aim, result, words; of what comes after them nothing is taken. */
    static PastForm ofCells(List<String> cells) {
        String[] five = Arrays.copyOf(cells.toArray(String[]::new), CELLS);
        return new PastForm("", five[0], five[1], five[2], five[3], five[4], "");
    }

    int opened() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    Optional<PastResult.Said> read(Set<String> targets, Errors errors) {
        FormFields fields = new FormFields(errors);
        if (!target.isEmpty() && !targets.contains(target)) {
            fields.refuse("target", "pastterm.problem.choice");
        }
        PastResult.Said said = new PastResult.Said(
                fields.required("name", name, LONGEST),
                orEmpty(fields.optional("unit", unit, LONGEST)),
                number("aim", orEmpty(fields.optional("aim", aim, LONGEST)), fields),
                number("result", fields.required("result", result, LONGEST), fields),
                orEmpty(fields.optional("judged", judged, LONGEST)));
        return errors.hasErrors() ? Optional.empty() : Optional.of(said);
    }

    /** Words are taken as they are; a number with a point for a comma is asked back. */
    private static String number(String field, String text, FormFields fields) {
        if (VietnameseNumber.read(text) instanceof VietnameseNumber.PointForComma(String suggestion)) {
            fields.refuse(field, "pastterm.problem.point", suggestion);
        }
        return text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
