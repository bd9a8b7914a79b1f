package vn.chitieu.target;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/** How a {@link TargetRule} lies in columns; the only place that knows. */
@Embeddable
record RuleColumns(
        String measure,
        @Nullable String change,
        @Column(name = "change_size") @Nullable String changeSize,
        @Column(name = "both_zero") @Nullable Boolean bothZero,
        @Nullable Boolean accumulating,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> scale,
        @Nullable String state,
        @Nullable String criterion,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Column(name = "over_top") @Nullable String overTop,
        @Nullable Boolean falling,
        @Nullable String grade,
        @Column(name = "by_people") @Nullable Boolean byPeople,
        @Nullable String horizon,
        @Column(name = "from_year") @Nullable Integer fromYear,
        @Column(name = "to_year") @Nullable Integer toYear,
        @Column(name = "comparator_written") @Nullable Boolean comparatorWritten,
        @Column(name = "deadline_written") @Nullable Boolean deadlineWritten) {

    static RuleColumns of(TargetRule rule) {
        return switch (rule) {
            case AllOf all -> new RuleColumnsBuilder("ALL_OF").build();
            case SingleRule single ->
                new RuleColumnsBuilder(single.measure())
                        .criterion(single.criterion())
                        .horizon(single.horizon())
                        .written(single.written())
                        .build();
        };
    }

    TargetRule toRule() {
        return measure.equals("ALL_OF")
                ? new AllOf()
                : new SingleRule(
                        toMeasure(),
                        toCriterion(),
                        toHorizon(),
                        new SingleRule.Written(requireNonNull(comparatorWritten), requireNonNull(deadlineWritten)));
    }

    private Measure toMeasure() {
        return switch (measure) {
            case "LEVEL" -> new Measure.Level();
            case "RUNNING_COUNT" -> new Measure.RunningCount();
            case "AVERAGE_GROWTH" -> new Measure.AverageGrowth(requireNonNull(fromYear), requireNonNull(toYear));
            case "YEAR_CHANGE" ->
                new YearChange(
                        YearChange.Change.valueOf(requireNonNull(change)),
                        YearChange.Size.valueOf(requireNonNull(changeSize)),
                        requireNonNull(bothZero));
            case "BASE_REDUCTION" -> new Measure.BaseReduction();
            case "BASE_INCREASE" -> new Measure.BaseIncrease();
            case "BASE_MULTIPLE" -> new Measure.BaseMultiple();
            case "COVERAGE" -> new Measure.Coverage(requireNonNull(accumulating));
            case "PLAN_SHARE" -> new Measure.PlanShare();
            case "GRADE" -> new Measure.Graded(requireNonNull(scale));
            case "STATE" -> new Measure.StateOf(requireNonNull(state));
            default -> throw new IllegalStateException("Unknown measure " + measure);
        };
    }

    private Criterion toCriterion() {
        return switch (requireNonNull(criterion)) {
            case "AT_LEAST" -> new Criterion.AtLeast(requireNonNull(low));
            case "ABOVE" -> new Criterion.Above(requireNonNull(low));
            case "AT_MOST" -> new Criterion.AtMost(requireNonNull(low));
            case "BELOW" -> new Criterion.Below(requireNonNull(low));
            case "EXACTLY" -> new Criterion.Exactly(requireNonNull(low), requireNonNull(falling));
            case "WITHIN" ->
                new Criterion.Within(
                        requireNonNull(low),
                        requireNonNull(high),
                        Criterion.Within.OverTop.valueOf(requireNonNull(overTop)),
                        requireNonNull(falling));
            case "GRADE_AT_LEAST" -> new Criterion.GradeAtLeast(requireNonNull(grade));
            case "REACHED" -> new Criterion.Reached(requireNonNull(byPeople));
            case "KEPT" -> new Criterion.Kept(requireNonNull(byPeople));
            default -> throw new IllegalStateException("Unknown criterion " + criterion);
        };
    }

    private Horizon toHorizon() {
        return switch (requireNonNull(horizon)) {
            case "BY_END_OF" -> new Horizon.ByEndOf(requireNonNull(toYear));
            case "EVERY_YEAR" -> new Horizon.EveryYear();
            case "EVERY_YEAR_AND_TERM" -> new Horizon.EveryYearAndTerm();
            case "OVER_TERM" -> new Horizon.OverTerm(requireNonNull(fromYear), requireNonNull(toYear));
            case "EVERY_PERIOD" -> new Horizon.EveryPeriod();
            default -> throw new IllegalStateException("Unknown horizon " + horizon);
        };
    }

    /** The rule columns of a row, under their own names after a prefix. */
    static RuleColumns from(ResultSet row, String prefix) throws SQLException {
        return new RuleColumns(
                row.getString(prefix + "measure"),
                row.getString(prefix + "change"),
                row.getString(prefix + "change_size"),
                row.getObject(prefix + "both_zero", Boolean.class),
                row.getObject(prefix + "accumulating", Boolean.class),
                texts(row.getArray(prefix + "scale")),
                row.getString(prefix + "state"),
                row.getString(prefix + "criterion"),
                row.getBigDecimal(prefix + "low"),
                row.getBigDecimal(prefix + "high"),
                row.getString(prefix + "over_top"),
                row.getObject(prefix + "falling", Boolean.class),
                row.getString(prefix + "grade"),
                row.getObject(prefix + "by_people", Boolean.class),
                row.getString(prefix + "horizon"),
                row.getObject(prefix + "from_year", Integer.class),
                row.getObject(prefix + "to_year", Integer.class),
                row.getObject(prefix + "comparator_written", Boolean.class),
                row.getObject(prefix + "deadline_written", Boolean.class));
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
