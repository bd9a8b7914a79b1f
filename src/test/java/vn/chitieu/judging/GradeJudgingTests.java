package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.EARLY;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Hoàn thành tốt nhiệm vụ trở lên". */
class GradeJudgingTests {

    private static DossierBuilder committee() {
        return aDossier()
                .grade("không hoàn thành", "hoàn thành", "hoàn thành tốt", "hoàn thành xuất sắc")
                .gradeAtLeast("hoàn thành tốt")
                .everyYear()
                .yearly()
                .annual();
    }

    @ParameterizedTest(name = "grade {0} of 4, asked for 3, is {1}")
    @CsvSource({"1, MISSED", "2, MISSED", "3, MET", "4, EXCEEDED"})
    void theGradeOfTheYearDecides(String grade, State state) {
        Judgement judgement = committee().figure("2026-Q4", grade).judgedAt("2026-Q4");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.numbers().required()).isEqualByComparingTo("3");
    }

    @Test
    void aGradeGivenDuringTheYearIsProgress() {
        assertThat(committee().stateAt("2026-Q2")).isEqualTo(NOT_DUE);
        assertThat(committee().figure("2026-Q2", "3").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(committee().figure("2026-Q2", "2").stateAt("2026-Q2")).isEqualTo(State.AT_RISK);
    }

    @Test
    void aGradeWithADeadlineIsEarlyInTimeOrLate() {
        DossierBuilder grade = committee().byEndOf(2027);
        assertThat(grade.figure("2026-Q4", "3").judgedAt("2026-Q4").state()).isEqualTo(MET);
        assertThat(grade.judgedAt("2026-Q4").flags()).containsExactly(EARLY);
        assertThat(grade.figure("2027-Q4", "2").stateAt("2027-Q4")).isEqualTo(MISSED);
        assertThat(grade.figure("2028-Q4", "3").stateAt("2028-Q4")).isEqualTo(MET_LATE);
    }
}
