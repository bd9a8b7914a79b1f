package vn.chitieu.target;

import java.math.BigDecimal;
import java.util.Locale;
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
            return change(change, (Criterion.OfNumber) rule.criterion(), unit, locale);
        }
        return switch (rule.criterion()) {
            case Criterion.AtLeast atLeast -> say(locale, "rule.atLeast", number(atLeast.goal(), unit, locale));
            case Criterion.Above above -> say(locale, "rule.above", number(above.goal(), unit, locale));
            case Criterion.AtMost atMost -> say(locale, "rule.atMost", number(atMost.goal(), unit, locale));
            case Criterion.Below below -> say(locale, "rule.below", number(below.goal(), unit, locale));
            case Criterion.Exactly exactly -> say(locale, "rule.exactly", number(exactly.goal(), unit, locale));
            case Criterion.Within within ->
                say(
                        locale,
                        "rule.within",
                        NumberStyle.of(locale).format(within.low()),
                        number(within.high(), unit, locale));
            case Criterion.GradeAtLeast floor -> say(locale, "rule.gradeAtLeast", floor.grade());
            case Criterion.Reached reached -> say(locale, "rule.reached", state(rule.measure()));
            case Criterion.Kept kept -> say(locale, "rule.kept", state(rule.measure()));
        };
    }

    /** The bound as a table shows it: {@code ≥ 99}, {@code 8 – 9}; empty for states. */
    public String symbol(TargetRule rule, Locale locale) {
        if (!(rule instanceof SingleRule single)) {
            return "";
        }
        if (single.measure() instanceof Measure.YearChange change) {
            return changeSymbol(change, (Criterion.OfNumber) single.criterion(), locale);
        }
        NumberStyle style = NumberStyle.of(locale);
        return switch (single.criterion()) {
            case Criterion.AtLeast atLeast -> "≥ " + style.format(atLeast.goal());
            case Criterion.Above above -> "> " + style.format(above.goal());
            case Criterion.AtMost atMost -> "≤ " + style.format(atMost.goal());
            case Criterion.Below below -> "< " + style.format(below.goal());
            case Criterion.Exactly exactly -> style.format(exactly.goal());
            case Criterion.Within within -> style.format(within.low()) + " – " + style.format(within.high());
            case Criterion.GradeAtLeast floor -> floor.grade();
            case Criterion.Reached reached -> "";
            case Criterion.Kept kept -> "";
        };
    }

    private String changeSymbol(Measure.YearChange change, Criterion.OfNumber criterion, Locale locale) {
        if (change.size() != Measure.YearChange.Size.DIRECTION) {
            return say(
                    locale,
                    "rule.symbol." + change.change(),
                    NumberStyle.of(locale).format(criterion.goal(), UnitOfMeasure.PERCENT));
        }
        return switch (criterion) {
            case Criterion.Above above -> say(locale, "rule.symbol.mustRise");
            case Criterion.AtLeast atLeast -> say(locale, "rule.symbol.mustNotFall");
            case Criterion.Below below -> say(locale, "rule.symbol.mustFall");
            case Criterion.AtMost atMost -> say(locale, "rule.symbol.mustNotRise");
            case Criterion.Exactly exactly -> say(locale, "rule.symbol.mustStay");
            case Criterion.Within within -> say(locale, "rule.symbol.mustStay");
        };
    }

    private String change(
            Measure.YearChange change, Criterion.OfNumber criterion, @Nullable String unit, Locale locale) {
        if (change.size() == Measure.YearChange.Size.DIRECTION) {
            return switch (criterion) {
                case Criterion.Above above -> say(locale, "rule.change.mustRise");
                case Criterion.AtLeast atLeast -> say(locale, "rule.change.mustNotFall");
                case Criterion.Below below -> say(locale, "rule.change.mustFall");
                case Criterion.AtMost atMost -> say(locale, "rule.change.mustNotRise");
                case Criterion.Exactly exactly -> say(locale, "rule.change.mustStay");
                case Criterion.Within within -> say(locale, "rule.change.mustStay");
            };
        }
        NumberStyle style = NumberStyle.of(locale);
        String size = change.size() == Measure.YearChange.Size.POINTS
                ? style.formatDifference(criterion.goal(), UnitOfMeasure.PERCENT)
                : style.format(criterion.goal(), UnitOfMeasure.PERCENT);
        return say(locale, "rule.change." + change.change(), size);
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
