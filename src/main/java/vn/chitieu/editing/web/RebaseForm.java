package vn.chitieu.editing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.chitieu.commune.Predecessor;
import vn.chitieu.target.BaselineWorking;

/**
 * What the old units bring along, as it is typed: one row for each, in the order of the list.
 *
 * @param version of the target when the form was opened
 */
record RebaseForm(String version, String year, String source, String weighedBy, List<Row> rows) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** One unit's numbers; those that the method does not ask for stay empty. */
    record Row(String share, String value, String numerator, String denominator, String weight) {

        static final Row EMPTY = new Row("", "", "", "", "");

        Row {
            share = share == null ? "" : share;
            value = value == null ? "" : value;
            numerator = numerator == null ? "" : numerator;
            denominator = denominator == null ? "" : denominator;
            weight = weight == null ? "" : weight;
        }
    }

    RebaseForm {
        version = version == null ? "" : version;
        year = year == null ? "" : year;
        source = source == null ? "" : source;
        weighedBy = weighedBy == null ? "" : weighedBy;
        rows = rows == null
                ? List.of()
                : List.copyOf(
                        rows.stream().map(it -> it == null ? Row.EMPTY : it).toList());
    }

    /** With a row for every unit. */
    RebaseForm forUnits(int units) {
        List<Row> all = new ArrayList<>(rows.subList(0, Math.min(units, rows.size())));
        while (all.size() < units) {
            all.add(Row.EMPTY);
        }
        return new RebaseForm(version, year, source, weighedBy, all);
    }

    /** What is understood. */
    record Understood(int year, String source, BaselineWorking working) {}

    /** Says everything that is wrong at its field; a number that is missing is not zero. */
    Optional<Understood> read(
            List<Predecessor> units,
            BaselineWorking.Method method,
            boolean percent,
            int first,
            int last,
            Errors errors) {
        TypedFields fields = new TypedFields(errors);
        int typedYear = fields.requiredYear("year", year);
        if (!errors.hasFieldErrors("year") && (typedYear < first || typedYear > last)) {
            fields.refuse("year", "yearBetween", String.valueOf(first), String.valueOf(last));
        }
        String from = fields.required("source", source);
        @Nullable
        String weighed = method == BaselineWorking.Method.MEAN ? fields.required("weighedBy", weighedBy) : null;
        List<BaselineWorking.Part> parts = new ArrayList<>();
        for (int at = 0; at < units.size(); at++) {
            parts.add(part(units.get(at), rows.get(at), method, fields.in("rows[" + at + "]")));
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        BaselineWorking working = new BaselineWorking(method, weighed, percent, parts);
        BigDecimal lower = working.lower();
        if (lower != null && lower.signum() <= 0) {
            fields.in("rows[0]")
                    .refuse(method == BaselineWorking.Method.MEAN ? "weight" : "denominator", "divideByNothing");
            return Optional.empty();
        }
        return Optional.of(new Understood(typedYear, from, working));
    }

    private static BaselineWorking.Part part(
            Predecessor unit, Row row, BaselineWorking.Method method, TypedFields fields) {
        @Nullable BigDecimal share = unit.partly() ? share(row, fields) : null;
        return switch (method) {
            case SUM ->
                new BaselineWorking.Part(
                        unit.code(), unit.name(), share, fields.requiredNumber("value", row.value()), null, null, null);
            case SHARE ->
                new BaselineWorking.Part(
                        unit.code(),
                        unit.name(),
                        share,
                        null,
                        fields.requiredNumber("numerator", row.numerator()),
                        notNegative("denominator", row.denominator(), fields),
                        null);
            case MEAN ->
                new BaselineWorking.Part(
                        unit.code(),
                        unit.name(),
                        share,
                        fields.requiredNumber("value", row.value()),
                        null,
                        null,
                        notNegative("weight", row.weight(), fields));
        };
    }

    private static BigDecimal notNegative(String field, String typed, TypedFields fields) {
        BigDecimal number = fields.requiredNumber(field, typed);
        if (number.signum() < 0) {
            fields.refuse(field, "belowZero");
        }
        return number;
    }

    /** Of a unit that joined in part; the whole of it would be no part. */
    private static BigDecimal share(Row row, TypedFields fields) {
        BigDecimal share = fields.requiredNumber("share", row.share());
        if (share.signum() <= 0 || share.compareTo(WHOLE) >= 0) {
            fields.refuse("share", "shareOfUnit");
        }
        return share;
    }
}
