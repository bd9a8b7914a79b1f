package vn.chitieu.editing.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.editing.web.RuleWords.Aim;
import vn.chitieu.editing.web.RuleWords.Comparator;
import vn.chitieu.editing.web.RuleWords.Decided;
import vn.chitieu.editing.web.RuleWords.Measured;
import vn.chitieu.target.rule.AllOf;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.SingleRule;
import vn.chitieu.target.rule.TargetRule;

/** Makes a rule of what was typed. */
final class RuleFormReading {

    private final RuleForm form;
    private final TypedFields fields;

    RuleFormReading(RuleForm form, TypedFields fields) {
        this.form = form;
        this.fields = fields;
    }

    /** The rule; null where something at its fields has to be mended. */
    @Nullable
    TargetRule read() {
        int before = fields.problems();
        Measured kind = kind();
        if (kind == Measured.ALL_OF) {
            return new AllOf();
        }
        Measure measure = measure(kind);
        Criterion criterion = criterion(kind);
        Horizon horizon = horizon(kind);
        if (horizon instanceof Horizon.OverTerm && measure != null && !measure.spansYears()) {
            fields.refuse("horizon", "ofMoment");
        }
        if (fields.problems() > before || measure == null || criterion == null) {
            return null;
        }
        try {
            return new SingleRule(
                    measure,
                    criterion,
                    horizon,
                    new SingleRule.Written(
                            form.comparatorWritten().equals(RuleForm.ON),
                            form.deadlineWritten().equals(RuleForm.ON)));
        } catch (IllegalArgumentException e) {
            fields.refuse("horizon", "unfit");
            return null;
        }
    }

    Measured kind() {
        return fields.choice("measure", form.measure(), Measured.class);
    }

    private @Nullable Measure measure(Measured kind) {
        return switch (kind) {
            case LEVEL -> new Measure.Level();
            case COVERAGE -> new Measure.Coverage(form.accumulating().equals(RuleForm.ON));
            case RUNNING_COUNT -> new Measure.RunningCount();
            case AVERAGE_GROWTH -> {
                Horizon.OverTerm years = years();
                yield new Measure.AverageGrowth(years.firstYear(), years.lastYear());
            }
            case YEAR_CHANGE ->
                new YearChange(
                        fields.choice("change", form.change(), YearChange.Change.class),
                        fields.choice("changeSize", form.changeSize(), YearChange.Size.class),
                        form.bothZero().equals(RuleForm.ON));
            case BASE_REDUCTION -> new Measure.BaseReduction();
            case BASE_INCREASE -> new Measure.BaseIncrease();
            case BASE_MULTIPLE -> new Measure.BaseMultiple();
            case PLAN_SHARE -> new Measure.PlanShare();
            case GRADE -> {
                if (grades(form).size() < 2) {
                    fields.refuse("scale", "scale");
                }
                yield new Measure.Graded(grades(form));
            }
            case STATE -> new Measure.StateOf(fields.required("state", form.state()));
            case ALL_OF -> null;
        };
    }

    private @Nullable Criterion criterion(Measured kind) {
        boolean byPeople = form.byPeople().equals(RuleForm.ON);
        return switch (kind) {
            case GRADE -> {
                String grade = fields.required("grade", form.grade());
                if (!grade.isEmpty() && !grades(form).contains(grade)) {
                    fields.refuse("grade", "grade");
                }
                yield new Criterion.GradeAtLeast(grade);
            }
            case STATE ->
                fields.choice("keeps", form.keeps(), Aim.class) == Aim.KEPT
                        ? new Criterion.Kept(byPeople)
                        : new Criterion.Reached(byPeople);
            case YEAR_CHANGE -> form.changeSize().equals(YearChange.Size.DIRECTION.name()) ? direction() : ofNumber();
            default -> ofNumber();
        };
    }

    /** Of a direction the bound is that nothing changes. */
    private Criterion direction() {
        boolean up = form.change().equals(YearChange.Change.INCREASE.name());
        return up ? new Criterion.Above(BigDecimal.ZERO) : new Criterion.Below(BigDecimal.ZERO);
    }

    private @Nullable Criterion ofNumber() {
        BigDecimal low = fields.requiredNumber("low", form.low());
        boolean falling = form.falling().equals(RuleForm.ON);
        return switch (fields.choice("comparator", form.comparator(), Comparator.class)) {
            case AT_LEAST -> new Criterion.AtLeast(low);
            case ABOVE -> new Criterion.Above(low);
            case AT_MOST -> new Criterion.AtMost(low);
            case BELOW -> new Criterion.Below(low);
            case EXACTLY -> new Criterion.Exactly(low, falling);
            case WITHIN -> {
                BigDecimal high = fields.requiredNumber("high", form.high());
                Criterion.Within.OverTop over =
                        fields.choice("overTop", form.overTop(), Criterion.Within.OverTop.class);
                if (low.compareTo(high) > 0) {
                    fields.refuse("high", "band");
                    yield null;
                }
                yield new Criterion.Within(low, high, over, falling);
            }
        };
    }

    /** Growth is decided over its window and a change on the year before every year, whatever was chosen. */
    private Horizon horizon(Measured kind) {
        if (kind == Measured.AVERAGE_GROWTH) {
            return years();
        }
        if (kind == Measured.YEAR_CHANGE) {
            return new Horizon.EveryYear();
        }
        return switch (fields.choice("horizon", form.horizon(), Decided.class)) {
            case BY_END_OF -> new Horizon.ByEndOf(fields.requiredYear("year", form.year()));
            case EVERY_YEAR -> new Horizon.EveryYear();
            case EVERY_YEAR_AND_TERM -> new Horizon.EveryYearAndTerm();
            case OVER_TERM -> years();
            case EVERY_PERIOD -> new Horizon.EveryPeriod();
        };
    }

    private Horizon.OverTerm years() {
        int first = fields.requiredYear("firstYear", form.firstYear());
        int last = fields.requiredYear("lastYear", form.lastYear());
        if (last < first) {
            fields.refuse("lastYear", "years");
            return new Horizon.OverTerm(first, first);
        }
        return new Horizon.OverTerm(first, last);
    }

    static List<String> grades(RuleForm form) {
        return form.scale()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }
}
