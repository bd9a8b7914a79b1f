package vn.chitieu.crosscheck.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.crosscheck.Comparison;
import vn.chitieu.crosscheck.CrossCheck;
import vn.chitieu.crosscheck.StatedCheck;
import vn.chitieu.crosscheck.StatedCheck.Part;
import vn.chitieu.crosscheck.Weight;
import vn.chitieu.web.FormFields;

/**
 * A cross-check as it is typed.
 *
 * @param version of the check when the form was opened; empty for a new one
 * @param left ids of series, empty where none was chosen
 */
record CrossCheckForm(
        String version, List<String> left, String comparison, List<String> right, String weight, String instruction) {

    static final int PLACES = 6;
    private static final int LONGEST_INSTRUCTION = 500;

    CrossCheckForm {
        version = version == null ? "" : version;
        left = chosen(left);
        comparison = comparison == null ? Comparison.AT_MOST.name() : comparison;
        right = chosen(right);
        weight = weight == null ? Weight.MEDIUM.name() : weight;
        instruction = instruction == null ? "" : instruction;
    }

    static CrossCheckForm of(StatedCheck check) {
        return new CrossCheckForm(
                String.valueOf(check.version()),
                ids(check.left()),
                check.comparison().name(),
                ids(check.right()),
                check.weight().name(),
                check.instruction() == null ? "" : check.instruction());
    }

    /** The same, typed beside what somebody else has saved meanwhile. */
    CrossCheckForm besides(StatedCheck stored) {
        return new CrossCheckForm(String.valueOf(stored.version()), left, comparison, right, weight, instruction);
    }

    /** The version it was opened at; one that nothing has where the form does not say. */
    int opened() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** Says everything that is wrong at its field. */
    Optional<CrossCheck.Draft> read(Map<String, Part> series, Errors errors) {
        FormFields fields = new FormFields(errors);
        List<Part> ofLeft = side("left", left, series, fields);
        List<Part> ofRight = side("right", right, series, fields);
        expectOneUnit(ofLeft, ofRight, fields);
        ofRight.stream()
                .filter(ofLeft::contains)
                .findFirst()
                .ifPresent(both -> fields.refuse("right", "crosscheck.problem.both", both.name()));
        Comparison compared = constant("comparison", comparison, Comparison.values(), fields);
        Weight weighed = constant("weight", weight, Weight.values(), fields);
        String told = fields.optional("instruction", instruction, LONGEST_INSTRUCTION);
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new CrossCheck.Draft(
                        ofLeft.stream().map(Part::series).toList(),
                        compared,
                        ofRight.stream().map(Part::series).toList(),
                        weighed,
                        told));
    }

    private static List<Part> side(String field, List<String> ids, Map<String, Part> series, FormFields fields) {
        Set<Part> parts = new LinkedHashSet<>();
        for (String id : ids) {
            Part part = series.get(id);
            if (part == null) {
                fields.refuse(field, "crosscheck.problem.unknown");
            } else if (!parts.add(part)) {
                fields.refuse(field, "crosscheck.problem.twice", part.name());
            }
        }
        if (ids.isEmpty()) {
            fields.refuse(field, "crosscheck.problem.side");
        }
        return List.copyOf(parts);
    }

    private static void expectOneUnit(List<Part> left, List<Part> right, FormFields fields) {
        if (left.isEmpty()) {
            return;
        }
        Part first = left.getFirst();
        refuseOther("left", "crosscheck.problem.unit-left", first, left, fields);
        refuseOther("right", "crosscheck.problem.unit", first, right, fields);
    }

    private static void refuseOther(String field, String problem, Part first, List<Part> parts, FormFields fields) {
        parts.stream()
                .filter(part -> !part.unit().equals(first.unit()))
                .findFirst()
                .ifPresent(part -> fields.refuse(
                        field,
                        problem,
                        part.name(),
                        part.unit().symbol(),
                        first.unit().symbol()));
    }

    private static <E extends Enum<E>> E constant(String field, String typed, E[] constants, FormFields fields) {
        for (E constant : constants) {
            if (constant.name().equals(typed)) {
                return constant;
            }
        }
        fields.refuse(field, "crosscheck.problem.choice");
        return constants[0];
    }

    private static List<String> ids(List<Part> parts) {
        return parts.stream().map(part -> String.valueOf(part.series())).toList();
    }

    private static List<String> chosen(@Nullable List<String> sent) {
        List<String> chosen = new ArrayList<>();
        if (sent != null) {
            sent.stream().filter(it -> it != null && !it.isBlank()).forEach(chosen::add);
        }
        return List.copyOf(chosen);
    }
}
