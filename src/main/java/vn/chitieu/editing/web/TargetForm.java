package vn.chitieu.editing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.Target;

/**
 * A target as it is typed.
 *
 * @param target code; empty for a new one
 * @param rule absent where it cannot be changed any more
 * @param series absent where the rule is
 * @param version of the target when the form was opened
 * @param replaces code of the target that ends when this one starts; empty for none
 */
record TargetForm(
        String target,
        String version,
        String replaces,
        WhatForm what,
        @Nullable RuleForm rule,
        @Nullable SeriesForm series,
        BaselineForm baseline,
        List<YearForm> years,
        List<UnitForm> units,
        String startsFrom,
        MarkForm mark) {

    TargetForm {
        target = text(target);
        version = text(version);
        replaces = text(replaces);
        what = what == null ? WhatForm.EMPTY : what;
        baseline = baseline == null ? BaselineForm.EMPTY : baseline;
        years = years == null ? List.of() : filled(years, new YearForm("", "", "", "", ""));
        units = units == null ? List.of() : filled(units, new UnitForm("", ""));
        startsFrom = text(startsFrom);
        mark = mark == null ? MarkForm.EMPTY : mark;
    }

    /** The same, where the rule cannot be changed any more. */
    TargetForm withoutRule() {
        return new TargetForm(target, version, replaces, what, null, null, baseline, years, units, startsFrom, mark);
    }

    /** The same, taking no other's place: what was typed stays where that one has come back meanwhile. */
    TargetForm withoutReplaced() {
        return new TargetForm(target, version, "", what, rule, series, baseline, years, units, startsFrom, mark);
    }

    /** The same, typed beside what somebody else has saved meanwhile: sent again, it takes that one's place. */
    TargetForm besides(Target stored) {
        return new TargetForm(
                target,
                String.valueOf(stored.version()),
                replaces,
                what,
                rule,
                series,
                baseline,
                years,
                units,
                startsFrom,
                mark);
    }

    /** How it is known. */
    record WhatForm(
            String number,
            String name,
            String field,
            String official,
            String indicator,
            String direction,
            String parent,
            String planGiver,
            String quote,
            String confirmNote) {

        static final WhatForm EMPTY = new WhatForm("", "", "ECONOMY", "on", "", "UP", "", "", "", "");

        WhatForm {
            number = text(number);
            name = text(name);
            field = text(field);
            official = text(official);
            indicator = text(indicator);
            direction = text(direction);
            parent = text(parent);
            planGiver = text(planGiver);
            quote = text(quote);
            confirmNote = text(confirmNote);
        }
    }

    /** Whether its figures stay out of the portal. */
    record MarkForm(String withheld, String reason) {

        static final MarkForm EMPTY = new MarkForm("", "");

        MarkForm {
            withheld = text(withheld);
            reason = text(reason);
        }

        boolean isOn() {
            return withheld.equals(RuleForm.ON);
        }
    }

    /** Where the way begins. */
    record BaselineForm(String year, String value, String source) {

        static final BaselineForm EMPTY = new BaselineForm("", "", "");

        BaselineForm {
            year = text(year);
            value = text(value);
            source = text(source);
        }
    }

    /** Path and plan of one year. */
    record YearForm(String year, String level, String plan, String giver, String document) {

        YearForm {
            year = text(year);
            level = text(level);
            plan = text(plan);
            giver = text(giver);
            document = text(document);
        }
    }

    /** A unit's part in the target: LEAD, SUPPORTING or none. */
    record UnitForm(String unit, String part) {

        UnitForm {
            unit = text(unit);
            part = text(part);
        }
    }

    /** Rows that did not come between those that did count as empty. */
    private static <T> List<T> filled(List<? extends @Nullable T> rows, T empty) {
        return rows.stream().<T>map(it -> it == null ? empty : it).toList();
    }

    /** A field that did not come counts as empty. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
