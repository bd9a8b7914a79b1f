package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.JudgedUnit;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.Reading;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/** Brings together what was typed of a rule and of the series it reads. */
final class RulingReading {

    private final TargetForm form;
    private final TargetFormReading.Known known;
    private final TypedFields fields;

    RulingReading(TargetForm form, TargetFormReading.Known known, TypedFields fields) {
        this.form = form;
        this.known = known;
        this.fields = fields;
    }

    /** The rule with what it reads; null where it is not asked for or has to be mended. */
    TargetDraft.@Nullable Ruling read() {
        RuleForm typed = form.rule();
        if (typed == null) {
            return null;
        }
        TypedFields in = fields.in("rule");
        RuleFormReading reader = new RuleFormReading(typed, in);
        TargetRule rule = reader.read();
        Reading reading = in.choice("reading", typed.reading(), Reading.class);
        if (rule == null || !fitsStored(rule, in)) {
            return null;
        }
        if (!(rule instanceof SingleRule single)) {
            return new TargetDraft.Ruling(rule, null, Reading.AS_REPORTED, null);
        }
        SeriesForm series = form.series();
        TargetDraft.Counted counted = series == null ? null : counted(series, single, typed);
        UnitOfMeasure read = unitRead(counted, reading);
        if (read == null) {
            in.refuse("reading", "noPart");
            return null;
        }
        String unit = in.text("unit", typed.unit());
        return new TargetDraft.Ruling(
                rule, unit == null ? JudgedUnit.of(single.measure(), read) : unit, reading, counted);
    }

    /** A measurement stays one, of figures of the same kind, and so does a composite. */
    private boolean fitsStored(TargetRule rule, TypedFields in) {
        Series current = known.current();
        if (form.target().isEmpty()) {
            return true;
        }
        if (current == null != rule instanceof AllOf) {
            in.refuse("measure", "composite");
            return false;
        }
        if (form.series() == null && current != null && rule instanceof SingleRule single) {
            return fits(current, single, in, "measure", in);
        }
        return true;
    }

    private static boolean fits(Series series, SingleRule rule, TypedFields in, String field, TypedFields ruleFields) {
        SeriesKind needed = kindFor(rule);
        boolean numbers = series.kind() == SeriesKind.NUMBER || series.kind() == SeriesKind.RATIO;
        if (needed == null ? !numbers : series.kind() != needed) {
            in.refuse(field, "kind");
            return false;
        }
        if (rule.measure() instanceof Measure.Graded(List<String> scale) && !scale.equals(series.scale())) {
            ruleFields.refuse(
                    "scale", "scaleOfSeries", String.join(", ", requireNonNullElse(series.scale(), List.of())));
            return false;
        }
        return true;
    }

    /** The kind of series a rule needs; null where numbers of any kind will do. */
    private static @Nullable SeriesKind kindFor(SingleRule rule) {
        return switch (rule.measure()) {
            case Measure.Graded graded -> SeriesKind.GRADE;
            case Measure.StateOf state -> SeriesKind.STATE;
            case Measure other -> null;
        };
    }

    private TargetDraft.@Nullable Counted counted(SeriesForm series, SingleRule rule, RuleForm typed) {
        TypedFields in = fields.in("series");
        SeriesKind needed = kindFor(rule);
        if (!series.existing().isEmpty()) {
            Series chosen = known.series().get(TargetFormReading.idOf(series.existing()));
            if (chosen == null) {
                in.refuse("existing", "choice");
                return null;
            }
            fits(chosen, rule, in, "existing", fields.in("rule"));
            return new TargetDraft.Existing(TargetFormReading.idOf(series.existing()));
        }
        SeriesKind kind = needed == null ? in.choice("kind", series.kind(), SeriesKind.class) : needed;
        if (needed == null && kind != SeriesKind.NUMBER && kind != SeriesKind.RATIO) {
            in.refuse("kind", "kind");
        }
        String name = in.text("name", series.name());
        String unit = needed == null
                ? in.required("unit", series.unit())
                : JudgedUnit.of(rule.measure(), UnitOfMeasure.PERCENT);
        return new TargetDraft.Fresh(
                name == null ? form.what().name().strip() : name,
                unit.isEmpty() ? UnitOfMeasure.PERCENT : new UnitOfMeasure(unit),
                kind,
                kind == SeriesKind.GRADE ? RuleFormReading.grades(typed) : List.of(),
                in.choice("cadence", series.cadence(), Cadence.class),
                in.choice("accumulation", series.accumulation(), Accumulation.class),
                series.seasonal().equals(RuleForm.ON) && series.accumulation().equals(Accumulation.YEAR_TO_DATE.name()),
                kind == SeriesKind.RATIO ? fraction(series, in) : null);
    }

    private static TargetDraft.Fraction fraction(SeriesForm series, TypedFields in) {
        return new TargetDraft.Fraction(
                in.required("numerator", series.numerator()),
                in.required("denominator", series.denominator()),
                in.text("numeratorUnit", series.numeratorUnit()),
                in.text("denominatorUnit", series.denominatorUnit()));
    }

    /** What the numbers read are counted in; null where the series has no such part. */
    private @Nullable UnitOfMeasure unitRead(TargetDraft.@Nullable Counted counted, Reading reading) {
        Series series = counted instanceof TargetDraft.Existing(long id)
                ? known.series().get(id)
                : known.current();
        String figure = series == null ? "%" : series.unit();
        String numerator = series == null ? null : series.numeratorUnit();
        String denominator = series == null ? null : series.denominatorUnit();
        if (counted instanceof TargetDraft.Fresh fresh) {
            TargetDraft.Fraction fraction = fresh.fraction();
            figure = fresh.unit().symbol();
            numerator = fraction == null ? null : fraction.numeratorUnit();
            denominator = fraction == null ? null : fraction.denominatorUnit();
            denominator = denominator == null ? numerator : denominator;
        }
        String unit = switch (reading) {
            case AS_REPORTED -> figure;
            case NUMERATOR -> numerator;
            case DENOMINATOR -> denominator;
        };
        return unit == null ? null : new UnitOfMeasure(unit);
    }
}
