package vn.chitieu.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chitieu.judging.Forecast;
import vn.chitieu.judging.Judgement;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.Judgement.Numbers;
import vn.chitieu.judging.Reason;
import vn.chitieu.judging.State;
import vn.chitieu.measure.NumberStyle;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/**
 * Says why a judgement came out as it did, in one sentence that shows the arithmetic.
 *
 * <p>The sentence is looked up from the special to the general: reason with kind of measure and side
 * ({@code judging.NOT_KEPT.plan.down}), reason with kind, reason with side, reason alone.
 */
@Component
@RequiredArgsConstructor
public class ExplanationWriter {

    private static final String PREFIX = "judging.";

    private final MessageSource messages;
    private final RuleWording wording;

    /**
     * What the sentence speaks about.
     *
     * @param unit of the judged value
     * @param seriesUnit of the figures as reported
     * @param weakest name of the part that decided a composite
     */
    public record Subject(
            TargetRule rule,
            @Nullable String unit,
            @Nullable String seriesUnit,
            @Nullable String weakest) {}

    public String sentence(Judgement judgement, Subject subject, Locale locale) {
        Object[] arguments = arguments(judgement, subject, locale);
        String sentence = keys(judgement, subject.rule())
                .map(key -> messages.getMessage(PREFIX + key, arguments, null, locale))
                .filter(text -> text != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sentence for " + judgement.reason()));
        return Stream.concat(
                        Stream.of(sentence),
                        judgement.flags().stream()
                                .filter(flag -> flag != Flag.LAST_YEARS_SHAPE)
                                .sorted()
                                .map(flag -> messages.getMessage(flagKey(flag, judgement, subject), arguments, locale)))
                .reduce((before, after) -> before + " " + after)
                .orElse(sentence);
    }

    /** A level reached early may be lost again; a count or a state once reached stays. */
    private static String flagKey(Flag flag, Judgement judgement, Subject subject) {
        if (flag == Flag.FORECAST_MISSES && isForecastAtGoal(judgement)) {
            return PREFIX + "flag." + flag + ".equal";
        }
        boolean stays = subject.rule() instanceof SingleRule single
                && (single.measure() instanceof Measure.RunningCount
                        || single.measure() instanceof Measure.StateOf
                        || single.measure() instanceof Measure.Coverage coverage && coverage.accumulating());
        return PREFIX + "flag." + flag + (flag == Flag.EARLY && stays ? ".stays" : "");
    }

    /** Whether forecast and goal are shown as the same number: a bound that is not enough, or missed by a hair. */
    private static boolean isForecastAtGoal(Judgement judgement) {
        BigDecimal goal = shortened(judgement.outlook().goal());
        Forecast forecast = judgement.outlook().forecast();
        return goal != null
                && forecast != null
                && requireNonNull(shortened(forecast.value())).compareTo(goal) == 0;
    }

    private static Stream<String> keys(Judgement judgement, TargetRule rule) {
        String reason = judgement.reason() == Reason.ON_STRAIGHT_LINE
                ? Reason.ON_PATH.name()
                : judgement.reason().name();
        if (!(rule instanceof SingleRule single)) {
            return Stream.of(reason);
        }
        String kind = kind(single.measure());
        String side = single.criterion() instanceof Criterion.OfNumber criterion && !criterion.higherIsBetter()
                ? "down"
                : "up";
        String sided = reason + "." + side;
        boolean isShort = isShort(judgement.numbers(), single);
        boolean onlyForecast = judgement.flags().contains(Flag.FORECAST_MISSES) && !isShort;
        boolean behind = judgement.state().isDanger() && !onlyForecast;
        Stream.Builder<String> keys = Stream.builder();
        if (isOutsideBand(judgement, single)) {
            keys.add(reason + ".over");
        }
        if (isAtStrictBound(judgement, single)) {
            keys.add(reason + ".equal");
        }
        if (isAway(judgement.numbers(), single)) {
            keys.add(reason + "." + kind + ".away");
        }
        if (behind) {
            keys.add(reason + "." + kind + ".behind").add(sided + ".behind").add(reason + ".behind");
        }
        return keys.add(reason + "." + kind + "." + side)
                .add(reason + "." + kind)
                .add(!behind && isShort ? sided + ".near" : sided)
                .add(sided)
                .add(reason)
                .build();
    }

    /** Whether a value went past a band that may not be passed: nothing is missing, it is too much. */
    private static boolean isOutsideBand(Judgement judgement, SingleRule rule) {
        BigDecimal attained = judgement.numbers().attained();
        return attained != null
                && rule.criterion() instanceof Criterion.OfNumber criterion
                && criterion.isPastTopAt(attained);
    }

    /** Whether a bound that is not enough was met exactly: nothing is missing, and still it is not kept. */
    private static boolean isAtStrictBound(Judgement judgement, SingleRule rule) {
        BigDecimal attained = judgement.numbers().attained();
        boolean strict = rule.criterion() instanceof Criterion.Above || rule.criterion() instanceof Criterion.Below;
        return judgement.reason() == Reason.NOT_KEPT
                && strict
                && !(rule.measure() instanceof Measure.YearChange)
                && attained != null
                && attained.compareTo(((Criterion.OfNumber) rule.criterion()).goal()) == 0;
    }

    /** Whether what was to be cut has grown, or what was to grow has shrunk: "giảm −6%" is no sentence. */
    private static boolean isAway(Numbers numbers, SingleRule rule) {
        boolean ofBase =
                rule.measure() instanceof Measure.BaseReduction || rule.measure() instanceof Measure.BaseIncrease;
        return ofBase && numbers.attained() != null && numbers.attained().signum() < 0;
    }

    /** Whether the value, as it is shown, is on the wrong side of what is needed by now, be it by little. */
    private static boolean isShort(Numbers numbers, SingleRule rule) {
        BigDecimal required = shortened(numbers.required());
        if (numbers.attained() == null
                || required == null
                || !(rule.criterion() instanceof Criterion.OfNumber criterion)) {
            return false;
        }
        int way = numbers.attained().compareTo(required);
        return criterion.higherIsBetter() ? way < 0 : way > 0;
    }

    private static String kind(Measure measure) {
        return switch (measure) {
            case Measure.Level level -> "level";
            case Measure.RunningCount count -> "count";
            case Measure.AverageGrowth growth -> "growth";
            case Measure.YearChange change -> "change";
            case Measure.BaseReduction cut -> "cut";
            case Measure.BaseIncrease increase -> "increase";
            case Measure.BaseMultiple multiple -> "multiple";
            case Measure.Coverage coverage -> "coverage";
            case Measure.PlanShare share -> "plan";
            case Measure.Graded graded -> "grade";
            case Measure.StateOf state -> "state";
        };
    }

    private Object[] arguments(Judgement judgement, Subject subject, Locale locale) {
        NumberStyle style = NumberStyle.of(locale);
        Numbers numbers = judgement.numbers();
        BigDecimal goal = subject.rule() instanceof SingleRule single
                        && single.criterion() instanceof Criterion.OfNumber criterion
                ? criterion.goal()
                : null;
        List<String> grades = subject.rule() instanceof SingleRule single
                        && single.measure() instanceof Measure.Graded(List<String> scale)
                ? scale
                : List.of();
        String requirement =
                subject.rule() instanceof SingleRule single ? wording.requirement(single, subject.unit(), locale) : "";
        return new Object[] {
            amount(numbers.attained(), subject.unit(), style),
            requirement,
            difference(numbers.attained(), goal, subject.unit(), style),
            required(judgement, subject, style, locale),
            numbers.year() == null ? "" : String.valueOf(numbers.year()),
            amount(numbers.counted(), subject.seriesUnit(), style),
            amount(shortened(numbers.against()), subject.seriesUnit(), style),
            numbers.elapsed() == null ? "" : style.format(numbers.elapsed()),
            grade(grades, numbers.attained()),
            grade(grades, numbers.required()),
            numbers.partsReached() == null ? "" : String.valueOf(numbers.partsReached()),
            numbers.parts() == null ? "" : String.valueOf(numbers.parts()),
            subject.weakest() == null ? "" : subject.weakest(),
            stateWord(judgement.state(), locale),
            numbers.ratio() == null ? "" : style.format(numbers.ratio().abs()),
            difference(numbers.attained(), shortened(numbers.required()), subject.unit(), style),
            elapsed("elapsed", judgement, style, locale),
            elapsed("pacemaker", judgement, style, locale),
            judgement.outlook().day() == null
                    ? ""
                    : String.valueOf(judgement.outlook().day().year()),
            judgement.outlook().forecast() == null
                    ? ""
                    : amount(shortened(judgement.outlook().forecast().value()), subject.seriesUnit(), style),
            amount(shortened(judgement.outlook().goal()), subject.seriesUnit(), style)
        };
    }

    /** What is needed by now; a straight line is the portal's own aid and says so (G11). */
    private String required(Judgement judgement, Subject subject, NumberStyle style, Locale locale) {
        String required = amount(shortened(judgement.numbers().required()), subject.unit(), style);
        return judgement.reason() == Reason.ON_STRAIGHT_LINE
                ? messages.getMessage(PREFIX + "straight", new Object[] {required}, locale)
                : required;
    }

    /** How much of the year is due, by the calendar or after last year's shape. */
    private String elapsed(String key, Judgement judgement, NumberStyle style, Locale locale) {
        BigDecimal elapsed = judgement.numbers().elapsed();
        if (elapsed == null) {
            return "";
        }
        String shape = judgement.flags().contains(Flag.LAST_YEARS_SHAPE) ? ".seasonal" : "";
        return messages.getMessage(PREFIX + key + shape, new Object[] {style.format(elapsed)}, locale);
    }

    private String stateWord(State state, Locale locale) {
        return messages.getMessage("state." + state, null, locale);
    }

    private static String grade(List<String> grades, @Nullable BigDecimal rank) {
        int index = rank == null ? -1 : rank.intValue() - 1;
        return index >= 0 && index < grades.size() ? grades.get(index) : "";
    }

    /** Two decimals for values worked out along a path; those that were typed keep all of theirs. */
    private static @Nullable BigDecimal shortened(@Nullable BigDecimal number) {
        return number == null || number.scale() <= 2 ? number : number.setScale(2, RoundingMode.HALF_UP);
    }

    private static String amount(@Nullable BigDecimal number, @Nullable String unit, NumberStyle style) {
        if (number == null) {
            return "";
        }
        return unit == null ? style.format(number) : style.format(number, new UnitOfMeasure(unit));
    }

    private static String difference(
            @Nullable BigDecimal attained, @Nullable BigDecimal goal, @Nullable String unit, NumberStyle style) {
        if (attained == null || goal == null) {
            return "";
        }
        BigDecimal gap = goal.subtract(attained).abs();
        return unit == null ? style.format(gap) : style.formatDifference(gap, new UnitOfMeasure(unit));
    }

    /** What else a reader should know, as short words. */
    public String flag(Flag flag, Locale locale) {
        return messages.getMessage("Flag." + flag, null, locale);
    }
}
