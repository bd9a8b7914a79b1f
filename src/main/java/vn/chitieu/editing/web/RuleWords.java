package vn.chitieu.editing.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;

/** What a form calls the kinds of measures, comparators and horizons. */
final class RuleWords {

    /** Measures, in the order a form offers them. */
    enum Measured {
        LEVEL,
        COVERAGE,
        RUNNING_COUNT,
        AVERAGE_GROWTH,
        YEAR_CHANGE,
        BASE_REDUCTION,
        BASE_INCREASE,
        BASE_MULTIPLE,
        PLAN_SHARE,
        GRADE,
        STATE,
        ALL_OF
    }

    /** Ways to hold a number against a bound. */
    enum Comparator {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        EXACTLY,
        WITHIN
    }

    /** When it is decided. */
    enum Decided {
        BY_END_OF,
        EVERY_YEAR,
        EVERY_YEAR_AND_TERM,
        OVER_TERM,
        EVERY_PERIOD
    }

    /** Whether a state is yet to come or must not be lost. */
    enum Aim {
        REACHED,
        KEPT
    }

    private RuleWords() {}

    static String measure(Measure measure) {
        Measured kind = switch (measure) {
            case Measure.Level level -> Measured.LEVEL;
            case Measure.RunningCount count -> Measured.RUNNING_COUNT;
            case Measure.AverageGrowth growth -> Measured.AVERAGE_GROWTH;
            case Measure.YearChange change -> Measured.YEAR_CHANGE;
            case Measure.BaseReduction cut -> Measured.BASE_REDUCTION;
            case Measure.BaseIncrease increase -> Measured.BASE_INCREASE;
            case Measure.BaseMultiple multiple -> Measured.BASE_MULTIPLE;
            case Measure.Coverage coverage -> Measured.COVERAGE;
            case Measure.PlanShare share -> Measured.PLAN_SHARE;
            case Measure.Graded graded -> Measured.GRADE;
            case Measure.StateOf state -> Measured.STATE;
        };
        return kind.name();
    }

    static String comparator(Criterion.OfNumber criterion) {
        Comparator kind = switch (criterion) {
            case Criterion.AtLeast atLeast -> Comparator.AT_LEAST;
            case Criterion.Above above -> Comparator.ABOVE;
            case Criterion.AtMost atMost -> Comparator.AT_MOST;
            case Criterion.Below below -> Comparator.BELOW;
            case Criterion.Exactly exactly -> Comparator.EXACTLY;
            case Criterion.Within within -> Comparator.WITHIN;
        };
        return kind.name();
    }

    static String horizon(Horizon horizon) {
        Decided kind = switch (horizon) {
            case Horizon.ByEndOf by -> Decided.BY_END_OF;
            case Horizon.EveryYear every -> Decided.EVERY_YEAR;
            case Horizon.EveryYearAndTerm both -> Decided.EVERY_YEAR_AND_TERM;
            case Horizon.OverTerm over -> Decided.OVER_TERM;
            case Horizon.EveryPeriod every -> Decided.EVERY_PERIOD;
        };
        return kind.name();
    }

    /** The number typed first: the bound, or the lower end of a band. */
    static @Nullable BigDecimal low(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Within within -> within.low();
            case Criterion.OfNumber number -> number.goal();
            case Criterion other -> null;
        };
    }
}
