package vn.chitieu.target.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chitieu.target.rule.Criterion.AtLeast;
import vn.chitieu.target.rule.Criterion.GradeAtLeast;
import vn.chitieu.target.rule.Criterion.Kept;
import vn.chitieu.target.rule.Criterion.Reached;
import vn.chitieu.target.rule.Horizon.ByEndOf;
import vn.chitieu.target.rule.Horizon.EveryPeriod;
import vn.chitieu.target.rule.Horizon.EveryYear;
import vn.chitieu.target.rule.Horizon.EveryYearAndTerm;
import vn.chitieu.target.rule.Horizon.OverTerm;
import vn.chitieu.target.rule.Measure.YearChange;
import vn.chitieu.target.rule.Measure.YearChange.Change;
import vn.chitieu.target.rule.Measure.YearChange.Size;

class SingleRuleTests {

    private static final Criterion NUMBER = new AtLeast(BigDecimal.ONE);
    private static final Measure GRADE = new Measure.Graded(List.of("đạt", "tốt"));
    private static final Measure STATE = new Measure.StateOf("đạt chuẩn");
    private static final Measure FALL = new YearChange(Change.DECREASE, Size.PERCENT, false);
    private static final Horizon BY_2030 = new ByEndOf(2030);
    private static final Horizon EVERY_YEAR = new EveryYear();
    private static final Horizon EVERY_PERIOD = new EveryPeriod();

    @ParameterizedTest
    @MethodSource("rules")
    void everyCombinationOfTheDocumentsIsARule(Measure measure, Criterion criterion, Horizon horizon) {
        assertThatCode(() -> new SingleRule(measure, criterion, horizon)).doesNotThrowAnyException();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(new Measure.Level(), NUMBER, BY_2030),
                Arguments.of(new Measure.Level(), NUMBER, EVERY_YEAR),
                Arguments.of(new Measure.Level(), NUMBER, EVERY_PERIOD),
                Arguments.of(new Measure.RunningCount(), NUMBER, BY_2030),
                Arguments.of(new Measure.RunningCount(), NUMBER, new OverTerm(2026, 2030)),
                Arguments.of(new Measure.AverageGrowth(2026, 2030), NUMBER, new OverTerm(2026, 2030)),
                Arguments.of(FALL, NUMBER, EVERY_YEAR),
                Arguments.of(new Measure.BaseReduction(), NUMBER, BY_2030),
                Arguments.of(new Measure.BaseIncrease(), NUMBER, BY_2030),
                Arguments.of(new Measure.BaseMultiple(), NUMBER, BY_2030),
                Arguments.of(new Measure.Coverage(true), NUMBER, BY_2030),
                Arguments.of(new Measure.Coverage(false), NUMBER, EVERY_YEAR),
                Arguments.of(new Measure.PlanShare(), NUMBER, EVERY_YEAR),
                Arguments.of(new Measure.PlanShare(), NUMBER, new EveryYearAndTerm()),
                Arguments.of(GRADE, new GradeAtLeast("tốt"), EVERY_YEAR),
                Arguments.of(GRADE, new GradeAtLeast("tốt"), EVERY_PERIOD),
                Arguments.of(STATE, new Reached(false), BY_2030),
                Arguments.of(STATE, new Reached(true), BY_2030),
                Arguments.of(STATE, new Reached(false), EVERY_YEAR),
                Arguments.of(STATE, new Kept(false), EVERY_PERIOD));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void refusesWhatNobodyCouldJudge(Measure measure, Criterion criterion, Horizon horizon) {
        assertThatThrownBy(() -> new SingleRule(measure, criterion, horizon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be held against");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of(new Measure.Level(), new Reached(false), BY_2030),
                Arguments.of(new Measure.Level(), new GradeAtLeast("tốt"), BY_2030),
                Arguments.of(STATE, NUMBER, BY_2030),
                Arguments.of(STATE, new GradeAtLeast("tốt"), EVERY_YEAR),
                Arguments.of(GRADE, NUMBER, EVERY_YEAR),
                Arguments.of(GRADE, new GradeAtLeast("xuất sắc"), EVERY_YEAR),
                Arguments.of(new Measure.AverageGrowth(2026, 2030), NUMBER, BY_2030),
                Arguments.of(new Measure.AverageGrowth(2026, 2030), NUMBER, new OverTerm(2026, 2029)),
                Arguments.of(FALL, NUMBER, BY_2030),
                Arguments.of(FALL, NUMBER, EVERY_PERIOD),
                Arguments.of(new Measure.PlanShare(), NUMBER, BY_2030),
                Arguments.of(new Measure.PlanShare(), NUMBER, new OverTerm(2026, 2030)),
                Arguments.of(new Measure.Level(), NUMBER, new EveryYearAndTerm()),
                Arguments.of(STATE, new Reached(false), new EveryYearAndTerm()));
    }

    @Test
    void gradesRankFromOneForTheWorst() {
        Measure.Graded grades = new Measure.Graded(List.of("không hoàn thành", "hoàn thành", "tốt", "xuất sắc"));
        assertThat(grades.rankOf("không hoàn thành")).isEqualTo(1);
        assertThat(grades.rankOf("xuất sắc")).isEqualTo(4);
        assertThatThrownBy(() -> grades.rankOf("vững mạnh")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void growthMayCoverOneYearButNotLess() {
        assertThatCode(() -> new Measure.AverageGrowth(2026, 2026)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Measure.AverageGrowth(2027, 2026)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleIsTakenAsWrittenInFullUnlessSaidOtherwise() {
        assertThat(new SingleRule(new Measure.Level(), NUMBER, BY_2030).written())
                .isEqualTo(new SingleRule.Written(true, true));
    }
}
