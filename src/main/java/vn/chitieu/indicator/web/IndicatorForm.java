package vn.chitieu.indicator.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.indicator.IndicatorCatalogue.Wording;
import vn.chitieu.indicator.web.IndicatorsPage.Line;

/** What an administrator decides about an indicator, as it is typed. */
record IndicatorForm(String name, String unit, String field, String position) {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_UNIT = 60;

    IndicatorForm {
        name = text(name);
        unit = text(unit);
        field = text(field);
        position = text(position);
    }

    static IndicatorForm of(Line line) {
        return new IndicatorForm(line.name(), line.unit(), line.field(), String.valueOf(line.position()));
    }

    /**
     * Says everything that is wrong at its field.
     *
     * @param fields that there are
     */
    Optional<Wording> read(List<String> fields, boolean taken, Errors errors) {
        check("name", name, LONGEST_NAME, errors);
        check("unit", unit, LONGEST_UNIT, errors);
        if (taken) {
            errors.rejectValue("name", "indicator.problem.taken");
        }
        if (!fields.contains(field)) {
            errors.rejectValue("field", "indicator.problem.field");
        }
        if (!position.matches("[1-9]\\d{0,2}")) {
            errors.rejectValue("position", "indicator.problem.position");
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new Wording(field, name, unit, Integer.parseInt(position)));
    }

    private static void check(String at, String typed, int longest, Errors errors) {
        if (typed.isEmpty()) {
            errors.rejectValue(at, "indicator.problem.required");
        } else if (typed.length() > longest || typed.codePoints().anyMatch(Character::isISOControl)) {
            errors.rejectValue(at, "indicator.problem.too-long", new Object[] {String.valueOf(longest)}, null);
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
