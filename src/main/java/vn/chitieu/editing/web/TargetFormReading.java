package vn.chitieu.editing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;
import vn.chitieu.target.Assignment;
import vn.chitieu.target.Baseline;
import vn.chitieu.target.Direction;
import vn.chitieu.target.Field;
import vn.chitieu.target.Series;
import vn.chitieu.target.Target;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;
import vn.chitieu.web.TypedText;

/** Makes a draft of what was typed into a target's form. */
final class TargetFormReading {

    private final TargetForm form;
    private final Known known;
    private final TypedFields fields;

    /**
     * What the commune has that a form may point at.
     *
     * @param series by id
     * @param composites codes of those that a part may belong to
     * @param current series of the target, where its form does not say
     * @param target that is being changed; null for a new one
     * @param term of the document
     * @param taken by other targets of the document
     */
    record Known(
            Map<Long, Series> series,
            List<Long> units,
            List<String> composites,
            List<String> indicators,
            List<String> periods,
            @Nullable Series current,
            @Nullable Target target,
            Term term,
            Set<Named> taken) {

        /** The rule in force, where the form does not say. */
        @Nullable
        TargetRule rule() {
            return target == null ? null : target.rules().latest().rule();
        }
    }

    /** How a target is known in its document, small and capital letters alike. */
    record Named(String number, String name) {

        static Named of(String number, String name) {
            return new Named(number.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
        }
    }

    TargetFormReading(TargetForm form, Known known, TypedFields fields) {
        this.form = form;
        this.known = known;
        this.fields = fields;
    }

    TargetDraft read() {
        TargetDraft.Ruling ruling = ruling();
        Baseline baseline = baseline();
        TargetRule rule = form.rule() == null ? known.rule() : ruling == null ? null : ruling.rule();
        new YearsReading(form, known.term(), fields).check(rule, baseline);
        return new TargetDraft(
                what(),
                ruling,
                parent(rule),
                baseline,
                path(),
                plans(),
                assignments(),
                periodOf("startsFrom", form.startsFrom()),
                mark());
    }

    /** A mark goes with no number of the target's own, and never changes without a reason. */
    private TargetDraft.Mark mark() {
        boolean withheld = form.mark().isOn();
        boolean changes = withheld != (known.target() != null && known.target().isWithheld());
        String reason = fields.in("mark").text("reason", form.mark().reason());
        if (changes && reason == null) {
            fields.refuse("mark.reason", "required");
        }
        if (withheld) {
            refuseNumber("baseline.value", form.baseline().value());
            for (int row = 0; row < form.years().size(); row++) {
                refuseNumber("years[" + row + "].level", form.years().get(row).level());
                refuseNumber("years[" + row + "].plan", form.years().get(row).plan());
            }
        }
        return new TargetDraft.Mark(withheld, changes ? reason : null);
    }

    private void refuseNumber(String field, String typed) {
        if (!typed.isBlank()) {
            fields.refuse(field, "withheld");
        }
    }

    private TargetDraft.What what() {
        TargetForm.WhatForm what = form.what();
        TypedFields in = fields.in("what");
        if (!what.indicator().isEmpty() && !known.indicators().contains(what.indicator())) {
            in.refuse("indicator", "choice");
        }
        if (known.taken().contains(Named.of(TypedText.line(what.number()), TypedText.line(what.name())))) {
            in.refuse("name", "sameTarget");
        }
        return new TargetDraft.What(
                in.required("number", what.number()),
                in.required("name", what.name()),
                in.choice("field", what.field(), Field.class),
                what.official().equals(RuleForm.ON),
                what.indicator().isEmpty() ? null : what.indicator(),
                in.choice("direction", what.direction(), Direction.class),
                in.text("planGiver", what.planGiver()),
                in.text("confirmNote", what.confirmNote()),
                in.lines("quote", what.quote()));
    }

    /** The rule alone, held against the base that is stored. */
    TargetDraft.@Nullable Ruling amended() {
        TargetDraft.Ruling ruling = ruling();
        if (ruling != null && ruling.rule() instanceof SingleRule single) {
            new YearsReading(form, known.term(), fields).checkRule(single, baseline());
        }
        return ruling;
    }

    /** The rule with what it reads; null where it is not asked for or has to be mended. */
    TargetDraft.@Nullable Ruling ruling() {
        return new RulingReading(form, known, fields).read();
    }

    /** A part measures something itself: composites within composites could go round in a circle. */
    private @Nullable String parent(@Nullable TargetRule rule) {
        String parent = form.what().parent();
        if (parent.isEmpty()) {
            return null;
        }
        if (rule instanceof AllOf) {
            fields.refuse("what.parent", "compositePart");
        } else if (!known.composites().contains(parent)) {
            fields.refuse("what.parent", "choice");
        }
        return parent;
    }

    @Nullable
    Baseline baseline() {
        TargetForm.BaselineForm typed = form.baseline();
        TypedFields in = fields.in("baseline");
        if (typed.value().isBlank()) {
            if (!typed.source().isBlank()) {
                in.refuse("value", "required");
            }
            return null;
        }
        int problems = fields.problems();
        BigDecimal value = in.requiredNumber("value", typed.value());
        int year = in.requiredYear("year", typed.year());
        String source = in.required("source", typed.source());
        return fields.problems() > problems ? null : new Baseline(year, value, source, false);
    }

    SortedMap<Integer, BigDecimal> path() {
        SortedMap<Integer, BigDecimal> path = new TreeMap<>();
        for (int row = 0; row < form.years().size(); row++) {
            BigDecimal level = fields.in("years[" + row + "]")
                    .number("level", form.years().get(row).level());
            if (level != null) {
                path.put(year(row), level);
            }
        }
        return path;
    }

    List<TargetDraft.Plan> plans() {
        List<TargetDraft.Plan> plans = new ArrayList<>();
        for (int row = 0; row < form.years().size(); row++) {
            TargetForm.YearForm typed = form.years().get(row);
            TypedFields in = fields.in("years[" + row + "]");
            BigDecimal plan = in.number("plan", typed.plan());
            String giver = in.text("giver", typed.giver());
            String document = in.text("document", typed.document());
            if (plan != null) {
                plans.add(new TargetDraft.Plan(year(row), plan, giver, document));
            } else if (giver != null || document != null) {
                in.refuse("plan", "required");
            }
        }
        return plans;
    }

    private int year(int row) {
        return fields.in("years[" + row + "]")
                .requiredYear("year", form.years().get(row).year());
    }

    private Map<Long, Assignment.Part> assignments() {
        Map<Long, Assignment.Part> assignments = new HashMap<>();
        for (int row = 0; row < form.units().size(); row++) {
            TargetForm.UnitForm typed = form.units().get(row);
            if (!typed.part().isEmpty()) {
                TypedFields in = fields.in("units[" + row + "]");
                Long unit = idOf(typed.unit());
                if (!known.units().contains(unit)) {
                    in.refuse("part", "choice");
                }
                assignments.put(unit, in.choice("part", typed.part(), Assignment.Part.class));
            }
        }
        return assignments;
    }

    private @Nullable ReportingPeriod periodOf(String field, String typed) {
        if (!form.target().isEmpty()) {
            return null;
        }
        if (!known.periods().contains(typed)) {
            fields.refuse(field, "choice");
            return null;
        }
        return fields.quarter(field, typed);
    }

    static Long idOf(String typed) {
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : -1L;
    }
}
