package vn.chitieu.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chitieu.api.Choices.ChangeWord;
import vn.chitieu.api.Choices.Comparator;
import vn.chitieu.api.Choices.HorizonWord;
import vn.chitieu.api.Choices.MeasureWord;
import vn.chitieu.api.Choices.Side;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Cadence;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;

/** Reads the rule of a preview, and says at its field what does not go together. */
final class RuleReading {

    /** Grades have numbers here and no names; more of them no scale has. */
    static final int MOST_GRADES = 100;

    private static final List<String> GRADES =
            IntStream.rangeClosed(1, MOST_GRADES).mapToObj(String::valueOf).toList();

    private final PreviewRequest.Rule rule;
    private final Spans spans;
    private final @Nullable BigDecimal base;
    private final String stateAsked;
    private final Findings findings;
    private final @Nullable MeasureWord measure;
    private final @Nullable Comparator comparator;
    private final HorizonWord horizon;
    private final Side side;
    private final @Nullable ChangeWord change;
    private final Choices.AccumulationWord accumulation;

    /**
     * @param base the baseline's level, if there is one
     * @param stateAsked what the sentence calls a state that has no other name
     */
    RuleReading(
            PreviewRequest.Rule rule, Spans spans, @Nullable BigDecimal base, String stateAsked, Findings findings) {
        this.rule = rule;
        this.spans = spans;
        this.base = base;
        this.stateAsked = stateAsked;
        this.findings = findings;
        this.measure = required(rule.measure(), MeasureWord.class, "rule.measure");
        this.comparator = required(rule.comparator(), Comparator.class, "rule.comparator");
        this.horizon = orElse(rule.horizon(), HorizonWord.class, "rule.horizon", usualHorizon());
        boolean cap = comparator != null && comparator.isCap();
        this.side = orElse(rule.direction(), Side.class, "rule.direction", cap ? Side.LOWER : Side.HIGHER);
        this.change = Choices.read(rule.change(), ChangeWord.class, "rule.change", findings);
        this.accumulation = orElse(
                rule.accumulation(),
                Choices.AccumulationWord.class,
                "rule.accumulation",
                Choices.AccumulationWord.LATEST);
    }

    private <T extends Enum<T> & Choices.Word> @Nullable T required(
            @Nullable String text, Class<T> words, String field) {
        if (text == null) {
            findings.add(field, "is missing");
        }
        return Choices.read(text, words, field, findings);
    }

    private <T extends Enum<T> & Choices.Word> T orElse(@Nullable String text, Class<T> words, String field, T usual) {
        T word = Choices.read(text, words, field, findings);
        return word == null ? usual : word;
    }

    private HorizonWord usualHorizon() {
        return isYearly() ? HorizonWord.EVERY_YEAR : HorizonWord.BY_YEAR;
    }

    /** Whether it compares a year with something of that year. */
    private boolean isYearly() {
        return measure == MeasureWord.YEAR_ON_YEAR || measure == MeasureWord.SHARE_OF_PLAN;
    }

    @Nullable
    MeasureWord measure() {
        return measure;
    }

    Accumulation accumulation() {
        return switch (accumulation) {
            case LATEST -> Accumulation.LATEST;
            case YEAR_TO_DATE -> Accumulation.YEAR_TO_DATE;
            case ANNUAL -> Accumulation.ANNUAL;
            case RUNNING_COUNT -> Accumulation.RUNNING_COUNT;
            case EVENT -> Accumulation.EVENT;
        };
    }

    Cadence cadence() {
        return switch (accumulation) {
            case LATEST, YEAR_TO_DATE, RUNNING_COUNT -> Cadence.QUARTER;
            case ANNUAL -> Cadence.YEAR;
            case EVENT -> Cadence.EVENT;
        };
    }

    /** The rule; null if anything was found wrong with it. */
    @Nullable
    SingleRule read() {
        Bounds bounds = Bounds.read(rule, comparator, measure, findings);
        if (change != null && measure != null && measure != MeasureWord.YEAR_ON_YEAR) {
            findings.add("rule.change", "belongs to year-on-year only");
        }
        checkHorizon();
        if (!findings.isEmpty() || measure == null || comparator == null) {
            return null;
        }
        boolean directionOnly = isDirectionOnly(bounds);
        return new SingleRule(measured(measure, directionOnly), criterion(comparator, bounds, directionOnly), when());
    }

    private void checkHorizon() {
        boolean longer = horizon == HorizonWord.BY_YEAR || horizon == HorizonWord.OVER_TERM;
        if (measure == MeasureWord.AVERAGE_ANNUAL_GROWTH && !longer) {
            findings.add("rule.horizon", "must be by-year or over-term for average-annual-growth");
        } else if (measure == MeasureWord.YEAR_ON_YEAR && horizon != HorizonWord.EVERY_YEAR) {
            findings.add("rule.horizon", "must be every-year for year-on-year");
        } else if (horizon == HorizonWord.OVER_TERM && isOfMoment()) {
            findings.add("rule.horizon", "must not be over-term for " + rule.measure());
        } else if (measure == MeasureWord.SHARE_OF_PLAN && longer) {
            findings.add("rule.horizon", "must be every-year or every-period for share-of-plan");
        }
    }

    private boolean isOfMoment() {
        return measure == MeasureWord.VALUE || measure == MeasureWord.GRADE || measure == MeasureWord.STATE;
    }

    /** "Higher than last year": the size plays no part. */
    private boolean isDirectionOnly(Bounds bounds) {
        return measure == MeasureWord.YEAR_ON_YEAR
                && comparator == Comparator.ABOVE
                && bounds.low() != null
                && bounds.low().signum() == 0;
    }

    private Measure measured(MeasureWord word, boolean directionOnly) {
        return switch (word) {
            case VALUE -> new Measure.Level();
            case AVERAGE_ANNUAL_GROWTH -> new Measure.AverageGrowth(firstJudged(), spans.deadline());
            case YEAR_ON_YEAR -> yearChange(directionOnly);
            case REDUCTION_FROM_BASELINE -> new Measure.BaseReduction();
            case INCREASE_FROM_BASELINE -> new Measure.BaseIncrease();
            case MULTIPLE_OF_BASELINE -> new Measure.BaseMultiple();
            case COUNT_IN_TERM -> new Measure.RunningCount();
            case COVERAGE -> new Measure.Coverage(accumulation == Choices.AccumulationWord.RUNNING_COUNT);
            case SHARE_OF_PLAN -> new Measure.PlanShare();
            case GRADE -> new Measure.Graded(GRADES);
            case STATE -> new Measure.StateOf(stateAsked);
        };
    }

    private YearChange yearChange(boolean directionOnly) {
        YearChange.Size size = directionOnly
                ? YearChange.Size.DIRECTION
                : change == ChangeWord.POINTS ? YearChange.Size.POINTS : YearChange.Size.PERCENT;
        return new YearChange(
                side == Side.LOWER ? YearChange.Change.DECREASE : YearChange.Change.INCREASE, size, false);
    }

    private Criterion criterion(Comparator word, Bounds bounds, boolean directionOnly) {
        if (word == Comparator.REACHED) {
            return horizon == HorizonWord.EVERY_PERIOD ? new Criterion.Kept(false) : new Criterion.Reached(false);
        }
        BigDecimal low = Objects.requireNonNull(bounds.low());
        if (measure == MeasureWord.GRADE) {
            return new Criterion.GradeAtLeast(String.valueOf(low.intValueExact()));
        }
        if (directionOnly && side == Side.LOWER) {
            return new Criterion.Below(BigDecimal.ZERO);
        }
        return switch (word) {
            case AT_LEAST -> new Criterion.AtLeast(low);
            case ABOVE -> new Criterion.Above(low);
            case AT_MOST -> new Criterion.AtMost(low);
            case BELOW -> new Criterion.Below(low);
            case EXACTLY -> new Criterion.Exactly(low, comesDownTo(low));
            case WITHIN ->
                new Criterion.Within(
                        low,
                        Objects.requireNonNull(bounds.high()),
                        Criterion.Within.OverTop.PASSES,
                        side == Side.LOWER);
            case REACHED -> throw new IllegalStateException("Looked at before");
        };
    }

    /** Whether an exact number is reached from above: where the way begins says so better than a direction. */
    private boolean comesDownTo(BigDecimal goal) {
        BigDecimal start = start();
        int way = start == null ? 0 : start.compareTo(goal);
        return way > 0 || way == 0 && (side == Side.LOWER || goal.signum() == 0);
    }

    /** In the criterion's terms; null where nobody said. */
    private @Nullable BigDecimal start() {
        boolean ofLevels = measure == MeasureWord.VALUE
                || measure == MeasureWord.COVERAGE && accumulation != Choices.AccumulationWord.RUNNING_COUNT;
        return ofLevels ? base : measure == MeasureWord.MULTIPLE_OF_BASELINE ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private Horizon when() {
        if (measure == MeasureWord.AVERAGE_ANNUAL_GROWTH) {
            return new Horizon.OverTerm(firstJudged(), spans.deadline());
        }
        return switch (horizon) {
            case BY_YEAR -> new Horizon.ByEndOf(spans.deadline());
            case EVERY_YEAR -> new Horizon.EveryYear();
            case EVERY_PERIOD -> new Horizon.EveryPeriod();
            case OVER_TERM -> new Horizon.OverTerm(firstJudged(), spans.deadline());
        };
    }

    private int firstJudged() {
        return spans.term().firstYear() + 1;
    }
}
