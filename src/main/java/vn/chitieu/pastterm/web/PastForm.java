package vn.chitieu.pastterm.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.pastterm.Bound;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.target.Field;
import vn.chitieu.web.FormFields;

/**
 * A result of the past term as it is typed.
 *
 * @param bound the name of its constant; empty where it is not said
 * @param field the name of its constant; empty where it is not said
 * @param target id of the target of this term; empty for none
 * @param document id of the document that reports it; empty for none
 */
record PastForm(
        String version,
        String name,
        String unit,
        String aim,
        String bound,
        String result,
        String judged,
        String field,
        String printed,
        String target,
        String document) {

    static final int BOUND = 5;
    static final int FIELD = 6;
    static final int CELLS = 8;

    private static final int LONGEST = 300;

    PastForm {
        version = orEmpty(version);
        name = orEmpty(name);
        unit = orEmpty(unit);
        aim = orEmpty(aim);
        bound = orEmpty(bound);
        result = orEmpty(result);
        judged = orEmpty(judged);
        field = orEmpty(field);
        printed = orEmpty(printed);
        target = orEmpty(target);
        document = orEmpty(document);
    }

    static PastForm of(PastResult stored) {
        PastResult.Said said = stored.said();
        return new PastForm(
                String.valueOf(stored.version()),
                said.name(),
                said.unit(),
                said.aim(),
                said.bound() == null ? "" : said.bound().name(),
                said.result(),
                said.judged(),
                said.field() == null ? "" : said.field().name(),
                said.printed(),
                stored.target() == null ? "" : String.valueOf(stored.target().id()),
                stored.document() == null
                        ? ""
                        : String.valueOf(stored.document().id()));
    }

    /** From the cells of a pasted line: name, unit, aim, result, words, bound, field, place; all of them there. */
    static PastForm ofCells(List<String> cells) {
        return new PastForm(
                "",
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(BOUND),
                cells.get(3),
                cells.get(4),
                cells.get(FIELD),
                cells.get(7),
                "",
                "");
    }

    int opened() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    @Nullable
    Long targetId() {
        return target.isEmpty() ? null : Long.valueOf(target);
    }

    @Nullable
    Long documentId() {
        return document.isEmpty() ? null : Long.valueOf(document);
    }

    Optional<PastResult.Said> read(Set<String> targets, Set<String> documents, Errors errors) {
        FormFields fields = new FormFields(errors);
        choose("target", target, targets.stream(), fields);
        choose("document", document, documents.stream(), fields);
        choose("bound", bound, Arrays.stream(Bound.values()).map(Enum::name), fields);
        choose("field", field, Arrays.stream(Field.values()).map(Enum::name), fields);
        PastResult.Said said = new PastResult.Said(
                fields.required("name", name, LONGEST),
                orEmpty(fields.optional("unit", unit, LONGEST)),
                orEmpty(fields.optional("aim", aim, LONGEST)),
                errors.hasFieldErrors("bound") || bound.isEmpty() ? null : Bound.valueOf(bound),
                fields.required("result", result, LONGEST),
                orEmpty(fields.optional("judged", judged, LONGEST)),
                errors.hasFieldErrors("field") || field.isEmpty() ? null : Field.valueOf(field),
                orEmpty(fields.optional("printed", printed, LONGEST)));
        number("aim", said.aimed(), fields);
        number("result", said.reached(), fields);
        if (said.bound() != null && said.aim().isEmpty()) {
            fields.refuse("aim", "pastterm.problem.aim");
        }
        return errors.hasErrors() ? Optional.empty() : Optional.of(said);
    }

    private static void choose(String field, String chosen, Stream<String> offered, FormFields fields) {
        if (!chosen.isEmpty() && offered.noneMatch(chosen::equals)) {
            fields.refuse(field, "pastterm.problem.choice");
        }
    }

    /** Words are taken as they are; a number with a point for a comma is asked back. */
    private static void number(String field, VietnameseNumber.Reading reading, FormFields fields) {
        if (reading instanceof VietnameseNumber.PointForComma(String suggestion)) {
            fields.refuse(field, "pastterm.problem.point", suggestion);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
