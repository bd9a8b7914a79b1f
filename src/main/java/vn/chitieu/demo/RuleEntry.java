package vn.chitieu.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/** A rule as a resolution file writes it. */
record RuleEntry(
        MeasureKind measure,
        YearChange.@Nullable Change change,
        YearChange.@Nullable Size size,
        boolean bothZeroPasses,
        boolean accumulating,
        @Nullable String population,
        @Nullable List<String> scale,
        @Nullable String state,
        @Nullable CriterionKind criterion,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable OverMax overMax,
        @Nullable String grade,
        boolean peopleConfirm,
        @Nullable HorizonKind horizon,
        @Nullable Integer year,
        @Nullable Integer first,
        @Nullable Integer last,
        boolean comparatorWritten,
        boolean deadlineWritten) {

    enum MeasureKind {
        ALL_OF,
        LEVEL,
        RUNNING_COUNT,
        AVERAGE_GROWTH,
        YEAR_CHANGE,
        BASE_REDUCTION,
        BASE_INCREASE,
        BASE_MULTIPLE,
        COVERAGE,
        PLAN_SHARE,
        GRADE,
        STATE
    }

    enum CriterionKind {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        EXACTLY,
        WITHIN,
        GRADE_AT_LEAST,
        REACHED,
        KEPT
    }

    enum HorizonKind {
        BY_END_OF,
        EVERY_YEAR,
        EVERY_YEAR_AND_TERM,
        OVER_TERM,
        EVERY_PERIOD
    }

    enum OverMax {
        PASS,
        FAIL
    }

    TargetRule toRule() {
        return measure == MeasureKind.ALL_OF
                ? new AllOf()
                : new SingleRule(
                        toMeasure(),
                        toCriterion(),
                        toHorizon(),
                        new SingleRule.Written(comparatorWritten, deadlineWritten));
    }

    private Measure toMeasure() {
        return switch (measure) {
            case ALL_OF -> throw new IllegalStateException("A composite measures nothing itself");
            case LEVEL -> new Measure.Level();
            case RUNNING_COUNT -> new Measure.RunningCount();
            case AVERAGE_GROWTH -> new Measure.AverageGrowth(requireNonNull(first), requireNonNull(last));
            case YEAR_CHANGE -> new YearChange(requireNonNull(change), requireNonNull(size), bothZeroPasses);
            case BASE_REDUCTION -> new Measure.BaseReduction();
            case BASE_INCREASE -> new Measure.BaseIncrease();
            case BASE_MULTIPLE -> new Measure.BaseMultiple();
            case COVERAGE -> new Measure.Coverage(accumulating);
            case PLAN_SHARE -> new Measure.PlanShare();
            case GRADE -> new Measure.Graded(requireNonNull(scale));
            case STATE -> new Measure.StateOf(requireNonNull(state));
        };
    }

    private Criterion toCriterion() {
        return switch (requireNonNull(criterion)) {
            case AT_LEAST -> new Criterion.AtLeast(requireNonNull(low));
            case ABOVE -> new Criterion.Above(requireNonNull(low));
            case AT_MOST -> new Criterion.AtMost(requireNonNull(low));
            case BELOW -> new Criterion.Below(requireNonNull(low));
            case EXACTLY -> new Criterion.Exactly(requireNonNull(low));
            case WITHIN ->
                new Criterion.Within(
                        requireNonNull(low),
                        requireNonNull(high),
                        overMax == OverMax.FAIL ? Criterion.Within.OverTop.FAILS : Criterion.Within.OverTop.PASSES);
            case GRADE_AT_LEAST -> new Criterion.GradeAtLeast(requireNonNull(grade));
            case REACHED -> new Criterion.Reached(peopleConfirm);
            case KEPT -> new Criterion.Kept(peopleConfirm);
        };
    }

    private Horizon toHorizon() {
        return switch (requireNonNull(horizon)) {
            case BY_END_OF -> new Horizon.ByEndOf(requireNonNull(year));
            case EVERY_YEAR -> new Horizon.EveryYear();
            case EVERY_YEAR_AND_TERM -> new Horizon.EveryYearAndTerm();
            case OVER_TERM -> new Horizon.OverTerm(requireNonNull(first), requireNonNull(last));
            case EVERY_PERIOD -> new Horizon.EveryPeriod();
        };
    }
}
