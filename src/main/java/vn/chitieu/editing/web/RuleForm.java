package vn.chitieu.editing.web;

import static vn.chitieu.editing.web.TargetForm.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/**
 * A rule as it is typed. Fields that the chosen measure does not need are not looked at.
 *
 * @param scale one grade a line, the worst first
 * @param keeps whether a state is to be kept rather than reached
 * @param falling whether a band or an exact number is reached from above
 * @param unit of the judged value; left empty it follows from the measure
 */
record RuleForm(
        String measure,
        String change,
        String changeSize,
        String bothZero,
        String accumulating,
        String scale,
        String grade,
        String state,
        String keeps,
        String byPeople,
        String comparator,
        String low,
        String high,
        String overTop,
        String falling,
        String horizon,
        String year,
        String firstYear,
        String lastYear,
        String unit,
        String comparatorWritten,
        String deadlineWritten,
        String reading) {

    static final String ON = "on";

    /** Nothing came: everything needed will be asked for. */
    static final RuleForm EMPTY =
            new RuleForm("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

    RuleForm {
        measure = text(measure);
        change = text(change);
        changeSize = text(changeSize);
        bothZero = text(bothZero);
        accumulating = text(accumulating);
        scale = text(scale);
        grade = text(grade);
        state = text(state);
        keeps = text(keeps);
        byPeople = text(byPeople);
        comparator = text(comparator);
        low = text(low);
        high = text(high);
        overTop = text(overTop);
        falling = text(falling);
        horizon = text(horizon);
        year = text(year);
        firstYear = text(firstYear);
        lastYear = text(lastYear);
        unit = text(unit);
        comparatorWritten = text(comparatorWritten);
        deadlineWritten = text(deadlineWritten);
        reading = text(reading);
    }

    /** What most targets are: a level from a bound on, by the end of the term. */
    static RuleForm fresh(int firstYear, int lastYear) {
        return new RuleForm(
                "LEVEL",
                "DECREASE",
                "PERCENT",
                "",
                "",
                "",
                "",
                "",
                "REACHED",
                "",
                "AT_LEAST",
                "",
                "",
                "PASSES",
                "",
                "BY_END_OF",
                String.valueOf(lastYear),
                String.valueOf(firstYear + 1),
                String.valueOf(lastYear),
                "",
                ON,
                ON,
                "AS_REPORTED");
    }

    static RuleForm of(RuleHistory.Version version, int firstYear, int lastYear) {
        RuleForm blank = fresh(firstYear, lastYear);
        String unit = version.unit() == null ? "" : version.unit();
        String reading = version.reading().name();
        return switch (version.rule()) {
            case AllOf all -> blank.with("ALL_OF", unit, reading);
            case SingleRule rule -> of(rule, blank, unit, reading);
        };
    }

    private RuleForm with(String otherMeasure, String otherUnit, String otherReading) {
        return new RuleForm(
                otherMeasure,
                change,
                changeSize,
                bothZero,
                accumulating,
                scale,
                grade,
                state,
                keeps,
                byPeople,
                comparator,
                low,
                high,
                overTop,
                falling,
                horizon,
                year,
                firstYear,
                lastYear,
                otherUnit,
                comparatorWritten,
                deadlineWritten,
                otherReading);
    }

    private static RuleForm of(SingleRule rule, RuleForm blank, String unit, String reading) {
        Measure measure = rule.measure();
        Criterion criterion = rule.criterion();
        Horizon horizon = rule.horizon();
        boolean changes = measure instanceof Measure.YearChange;
        Measure.YearChange change = changes ? (Measure.YearChange) measure : null;
        return new RuleForm(
                RuleWords.measure(measure),
                change == null ? blank.change : change.change().name(),
                change == null ? blank.changeSize : change.size().name(),
                on(change != null && change.bothZeroPasses()),
                on(measure instanceof Measure.Coverage coverage && coverage.accumulating()),
                measure instanceof Measure.Graded graded ? String.join("\n", graded.scale()) : "",
                criterion instanceof Criterion.GradeAtLeast floor ? floor.grade() : "",
                measure instanceof Measure.StateOf state ? state.description() : "",
                criterion instanceof Criterion.Kept ? "KEPT" : blank.keeps,
                on(criterion instanceof Criterion.Reached reached && reached.byPeople()
                        || criterion instanceof Criterion.Kept kept && kept.byPeople()),
                criterion instanceof Criterion.OfNumber number ? RuleWords.comparator(number) : blank.comparator,
                number(RuleWords.low(criterion)),
                number(criterion instanceof Criterion.Within within ? within.high() : null),
                criterion instanceof Criterion.Within within ? within.over().name() : blank.overTop,
                on(criterion instanceof Criterion.Within within && within.falling()
                        || criterion instanceof Criterion.Exactly exactly && exactly.falling()),
                RuleWords.horizon(horizon),
                horizon instanceof Horizon.ByEndOf(int last) ? String.valueOf(last) : blank.year,
                horizon instanceof Horizon.OverTerm(int first, int last) ? String.valueOf(first) : blank.firstYear,
                horizon instanceof Horizon.OverTerm(int first, int last) ? String.valueOf(last) : blank.lastYear,
                unit,
                on(rule.written().comparator()),
                on(rule.written().deadline()),
                reading);
    }

    static String number(@Nullable BigDecimal number) {
        return number == null ? "" : VietnameseNumber.format(number).replace('−', '-');
    }

    static String on(boolean yes) {
        return yes ? ON : "";
    }
}
