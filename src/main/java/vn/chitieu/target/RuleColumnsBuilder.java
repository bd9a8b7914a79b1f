package vn.chitieu.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** Lays a rule into columns: one switch per question, none with a default. */
final class RuleColumnsBuilder {

    private String measure = "ALL_OF";
    private @Nullable String change;
    private @Nullable String changeSize;
    private @Nullable Boolean bothZero;
    private @Nullable Boolean accumulating;
    private @Nullable List<String> scale;
    private @Nullable String state;
    private @Nullable String criterion;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private @Nullable String overTop;
    private @Nullable Boolean falling;
    private @Nullable String grade;
    private @Nullable Boolean byPeople;
    private @Nullable String horizon;
    private @Nullable Integer fromYear;
    private @Nullable Integer toYear;
    private @Nullable Boolean comparatorWritten;
    private @Nullable Boolean deadlineWritten;

    RuleColumnsBuilder(String measure) {
        this.measure = measure;
    }

    RuleColumnsBuilder(Measure rule) {
        switch (rule) {
            case Measure.Level level -> measure = "LEVEL";
            case Measure.RunningCount count -> measure = "RUNNING_COUNT";
            case Measure.AverageGrowth growth -> {
                measure = "AVERAGE_GROWTH";
                fromYear = growth.firstYear();
                toYear = growth.lastYear();
            }
            case Measure.YearChange yearChange -> {
                measure = "YEAR_CHANGE";
                change = yearChange.change().name();
                changeSize = yearChange.size().name();
                bothZero = yearChange.bothZeroPasses();
            }
            case Measure.BaseReduction cut -> measure = "BASE_REDUCTION";
            case Measure.BaseIncrease increase -> measure = "BASE_INCREASE";
            case Measure.BaseMultiple multiple -> measure = "BASE_MULTIPLE";
            case Measure.Coverage coverage -> {
                measure = "COVERAGE";
                accumulating = coverage.accumulating();
            }
            case Measure.PlanShare share -> measure = "PLAN_SHARE";
            case Measure.Graded graded -> {
                measure = "GRADE";
                scale = graded.scale();
            }
            case Measure.StateOf stateOf -> {
                measure = "STATE";
                state = stateOf.description();
            }
        }
    }

    RuleColumnsBuilder criterion(Criterion rule) {
        switch (rule) {
            case Criterion.AtLeast atLeast -> bound("AT_LEAST", atLeast.goal());
            case Criterion.Above above -> bound("ABOVE", above.goal());
            case Criterion.AtMost atMost -> bound("AT_MOST", atMost.goal());
            case Criterion.Below below -> bound("BELOW", below.goal());
            case Criterion.Exactly exactly -> {
                bound("EXACTLY", exactly.goal());
                falling = exactly.falling();
            }
            case Criterion.Within within -> {
                bound("WITHIN", within.low());
                high = within.high();
                overTop = within.over().name();
                falling = within.falling();
            }
            case Criterion.GradeAtLeast floor -> {
                criterion = "GRADE_AT_LEAST";
                grade = floor.grade();
            }
            case Criterion.Reached reached -> {
                criterion = "REACHED";
                byPeople = reached.byPeople();
            }
            case Criterion.Kept kept -> {
                criterion = "KEPT";
                byPeople = kept.byPeople();
            }
        }
        return this;
    }

    RuleColumnsBuilder horizon(Horizon rule) {
        switch (rule) {
            case Horizon.ByEndOf by -> {
                horizon = "BY_END_OF";
                toYear = by.year();
            }
            case Horizon.EveryYear every -> horizon = "EVERY_YEAR";
            case Horizon.EveryYearAndTerm both -> horizon = "EVERY_YEAR_AND_TERM";
            case Horizon.OverTerm over -> {
                horizon = "OVER_TERM";
                fromYear = over.firstYear();
                toYear = over.lastYear();
            }
            case Horizon.EveryPeriod every -> horizon = "EVERY_PERIOD";
        }
        return this;
    }

    RuleColumnsBuilder written(SingleRule.Written written) {
        comparatorWritten = written.comparator();
        deadlineWritten = written.deadline();
        return this;
    }

    RuleColumns build() {
        return new RuleColumns(
                measure,
                change,
                changeSize,
                bothZero,
                accumulating,
                scale,
                state,
                criterion,
                low,
                high,
                overTop,
                falling,
                grade,
                byPeople,
                horizon,
                fromYear,
                toYear,
                comparatorWritten,
                deadlineWritten);
    }

    private void bound(String kind, BigDecimal bound) {
        criterion = kind;
        low = bound;
    }
}
