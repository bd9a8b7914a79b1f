package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNullElse;
import static vn.chitieu.editing.web.TargetForm.text;

import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.SeriesEditing;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;

/**
 * A series that is there, as it is typed anew.
 *
 * @param version of the series when the form was opened
 */
record SeriesEditForm(String version, SeriesForm series) {

    SeriesEditForm {
        version = text(version);
        series = series == null ? SeriesForm.FRESH : series;
    }

    static SeriesEditForm of(Series stored) {
        return new SeriesEditForm(
                String.valueOf(stored.version()),
                new SeriesForm(
                        "",
                        stored.name(),
                        stored.unit(),
                        stored.kind().name(),
                        stored.cadence().name(),
                        stored.accumulation().name(),
                        RuleForm.on(stored.seasonal()),
                        requireNonNullElse(stored.numeratorName(), ""),
                        requireNonNullElse(stored.numeratorUnit(), ""),
                        requireNonNullElse(stored.denominatorName(), ""),
                        requireNonNullElse(stored.denominatorUnit(), "")));
    }

    /** The same, with everything as it is stored that cannot be changed any more. */
    SeriesEditForm within(Series stored, boolean open) {
        SeriesForm fixed = of(stored).series();
        boolean numbers = SeriesPage.countsNumbers(stored);
        boolean total = open || stored.accumulation() == Accumulation.YEAR_TO_DATE;
        boolean unitsOpen = open || stored.numeratorUnit() == null;
        return new SeriesEditForm(
                version,
                new SeriesForm(
                        "",
                        series.name(),
                        open && numbers ? series.unit() : fixed.unit(),
                        fixed.kind(),
                        open ? series.cadence() : fixed.cadence(),
                        open ? series.accumulation() : fixed.accumulation(),
                        total ? series.seasonal() : "",
                        series.numerator(),
                        unitsOpen ? series.numeratorUnit() : fixed.numeratorUnit(),
                        series.denominator(),
                        unitsOpen ? series.denominatorUnit() : fixed.denominatorUnit()));
    }

    /** The same, typed beside what somebody else has saved meanwhile. */
    SeriesEditForm besides(Series stored) {
        return new SeriesEditForm(String.valueOf(stored.version()), series);
    }

    SeriesEditing.Draft read(Series stored, TypedFields fields) {
        TypedFields in = fields.in("series");
        String unit = in.required("unit", series.unit());
        return new SeriesEditing.Draft(
                in.required("name", series.name()),
                unit.isEmpty() ? UnitOfMeasure.PERCENT : new UnitOfMeasure(unit),
                in.choice("cadence", series.cadence(), Cadence.class),
                in.choice("accumulation", series.accumulation(), Accumulation.class),
                series.seasonal().equals(RuleForm.ON),
                stored.kind() == SeriesKind.RATIO ? fraction(stored.numeratorUnit(), in) : null);
    }

    private TargetDraft.Fraction fraction(@Nullable String unitSoFar, TypedFields in) {
        return new TargetDraft.Fraction(
                in.required("numerator", series.numerator()),
                in.required("denominator", series.denominator()),
                unitSoFar == null
                        ? in.text("numeratorUnit", series.numeratorUnit())
                        : in.required("numeratorUnit", series.numeratorUnit()),
                in.text("denominatorUnit", series.denominatorUnit()));
    }
}
