package vn.chitieu.target;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/** Says a rule in words that can be read aloud: "Đến hết năm 2030: từ 99% trở lên". */
@Component
@RequiredArgsConstructor
public class RuleWording {

    private final MessageSource messages;

    /** The whole rule: what is measured, what it must keep, by when. */
    public String sentence(TargetRule rule, @Nullable String unit, Locale locale) {
        return switch (rule) {
            case AllOf all -> say(locale, "rule.allOf");
            case SingleRule single ->
                say(
                        locale,
                        "rule.sentence",
                        horizon(single.horizon(), locale),
                        measured(single.measure(), requirement(single, unit, locale), locale));
        };
    }

    /** Only what must be kept: "từ 99% trở lên". */
    public String requirement(SingleRule rule, @Nullable String unit, Locale locale) {
        if (rule.measure() instanceof Measure.YearChange change) {
            return change(change, (Criterion.OfNumber) rule.criterion(), locale);
        }
        return switch (rule.criterion()) {
            case Criterion.OfNumber bound -> bound(bound, number -> number(number, unit, locale), locale);
            case Criterion.GradeAtLeast floor -> say(locale, "rule.gradeAtLeast", floor.grade());
            case Criterion.Reached reached -> say(locale, "rule.reached", state(rule.measure()));
            case Criterion.Kept kept -> say(locale, "rule.kept", state(rule.measure()));
        };
    }

    private String bound(Criterion.OfNumber criterion, Function<BigDecimal, String> number, Locale locale) {
        return switch (criterion) {
            case Criterion.AtLeast atLeast -> say(locale, "rule.atLeast", number.apply(atLeast.goal()));
            case Criterion.Above above -> say(locale, "rule.above", number.apply(above.goal()));
            case Criterion.AtMost atMost -> say(locale, "rule.atMost", number.apply(atMost.goal()));
            case Criterion.Below below -> say(locale, "rule.below", number.apply(below.goal()));
            case Criterion.Exactly exactly -> say(locale, "rule.exactly", number.apply(exactly.goal()));
            case Criterion.Within within ->
                say(locale, "rule.within", NumberStyle.of(locale).format(within.low()), number.apply(within.high()));
        };
    }

    /** The bound as a table shows it: {@code ≥ 99}, {@code 8 – 9}; empty for states. */
    public String symbol(TargetRule rule, Locale locale) {
        if (!(rule instanceof SingleRule single)) {
            return "";
        }
        NumberStyle style = NumberStyle.of(locale);
        return switch (single.criterion()) {
            case Criterion.OfNumber bound ->
                single.measure() instanceof Measure.YearChange change
                        ? changeSymbol(change, bound, locale)
                        : symbol(bound, style::format);
            case Criterion.GradeAtLeast floor -> floor.grade();
            case Criterion.Reached reached -> "";
            case Criterion.Kept kept -> "";
        };
    }

    private static String symbol(Criterion.OfNumber criterion, Function<BigDecimal, String> number) {
        return switch (criterion) {
            case Criterion.AtLeast atLeast -> "≥ " + number.apply(atLeast.goal());
            case Criterion.Above above -> "> " + number.apply(above.goal());
            case Criterion.AtMost atMost -> "≤ " + number.apply(atMost.goal());
            case Criterion.Below below -> "< " + number.apply(below.goal());
            case Criterion.Exactly exactly -> number.apply(exactly.goal());
            case Criterion.Within within -> number.apply(within.low()) + " – " + number.apply(within.high());
        };
    }

    private String changeSymbol(Measure.YearChange change, Criterion.OfNumber criterion, Locale locale) {
        return change.size() == Measure.YearChange.Size.DIRECTION
                ? say(locale, "rule.symbol." + moves(criterion))
                : say(
                        locale,
                        "rule.symbol." + change.change(),
                        symbol(criterion, number -> sized(change, number, locale)));
    }

    private String change(Measure.YearChange change, Criterion.OfNumber criterion, Locale locale) {
        return change.size() == Measure.YearChange.Size.DIRECTION
                ? say(locale, "rule.change." + moves(criterion))
                : say(
                        locale,
                        "rule.change." + change.change(),
                        bound(criterion, number -> sized(change, number, locale), locale));
    }

    /** How a number must move when only the direction counts. */
    private static String moves(Criterion.OfNumber criterion) {
        return switch (criterion) {
            case Criterion.Above above -> "mustRise";
            case Criterion.AtLeast atLeast -> "mustNotFall";
            case Criterion.Below below -> "mustFall";
            case Criterion.AtMost atMost -> "mustNotRise";
            case Criterion.Exactly exactly -> "mustStay";
            case Criterion.Within within -> "mustStay";
        };
    }

    private static String sized(Measure.YearChange change, BigDecimal number, Locale locale) {
        NumberStyle style = NumberStyle.of(locale);
        return change.size() == Measure.YearChange.Size.POINTS
                ? style.formatDifference(number, UnitOfMeasure.PERCENT)
                : style.format(number, UnitOfMeasure.PERCENT);
    }

    private String measured(Measure measure, String requirement, Locale locale) {
        return switch (measure) {
            case Measure.PlanShare share -> say(locale, "rule.ofPlan", requirement);
            case Measure.BaseReduction cut -> say(locale, "rule.cut", requirement);
            case Measure.BaseIncrease increase -> say(locale, "rule.increase", requirement);
            case Measure.BaseMultiple multiple -> say(locale, "rule.multiple", requirement);
            case Measure.AverageGrowth growth -> say(locale, "rule.growth", requirement);
            case Measure.RunningCount count -> say(locale, "rule.count", requirement);
            case Measure other -> requirement;
        };
    }

    private String horizon(Horizon horizon, Locale locale) {
        return switch (horizon) {
            case Horizon.ByEndOf(int year) -> say(locale, "rule.byEndOf", String.valueOf(year));
            case Horizon.EveryYear every -> say(locale, "rule.everyYear");
            case Horizon.EveryYearAndTerm both -> say(locale, "rule.everyYearAndTerm");
            case Horizon.OverTerm(int first, int last) ->
                say(locale, "rule.overTerm", String.valueOf(first), String.valueOf(last));
            case Horizon.EveryPeriod every -> say(locale, "rule.everyPeriod");
        };
    }

    private static String number(BigDecimal number, @Nullable String unit, Locale locale) {
        NumberStyle style = NumberStyle.of(locale);
        return unit == null ? style.format(number) : style.format(number, new UnitOfMeasure(unit));
    }

    private static String state(Measure measure) {
        return measure instanceof Measure.StateOf(String description) ? description : "";
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
