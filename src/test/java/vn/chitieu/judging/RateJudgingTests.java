package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NO_FIGURE;

import org.junit.jupiter.api.Test;

/** Rates of a period: a year is the ratio of the sums, never a mean of percentages. */
class RateJudgingTests {

    private static DossierBuilder solved() {
        return aDossier().level().atLeast("75").everyYear().rate();
    }

    @Test
    void theYearIsTheRatioOfTheSums() {
        Judgement judgement = solved().figure("2026-Q1", "1/1")
                .figure("2026-Q2", "1/1")
                .figure("2026-Q3", "1/1")
                .figure("2026-Q4", "4/10")
                .judgedAt("2026-Q4");
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("53.85");
        assertThat(judgement.state()).isEqualTo(MISSED);
    }

    @Test
    void theLastQuarterAloneDoesNotDecide() {
        DossierBuilder solved = solved().figure("2026-Q1", "80/100").figure("2026-Q4", "0/1");
        assertThat(solved.judgedAt("2026-Q4").numbers().attained()).isEqualByComparingTo("79.21");
        assertThat(solved.stateAt("2026-Q4")).isEqualTo(EXCEEDED);
    }

    @Test
    void aQuarterWithoutACaseLeavesTheYearSoFar() {
        DossierBuilder solved = solved().figure("2026-Q1", "3/4").figure("2026-Q2", "0/0");
        assertThat(solved.judgedAt("2026-Q2").numbers().attained()).isEqualByComparingTo("75");
    }

    @Test
    void aYearWithoutAnyCaseHasNotArisen() {
        DossierBuilder solved = solved();
        for (int quarter = 1; quarter <= 4; quarter++) {
            solved.figure("2026-Q" + quarter, "0/0");
        }
        assertThat(solved.stateAt("2026-Q2")).isEqualTo(NOT_ARISEN);
        assertThat(solved.stateAt("2026-Q4")).isEqualTo(NOT_ARISEN);
    }

    @Test
    void aQuarterWithoutItsFractionLeavesTheOwnFigure() {
        DossierBuilder solved = solved().figure("2026-Q1", "50").figure("2026-Q2", "9/10");
        assertThat(solved.judgedAt("2026-Q2").numbers().attained()).isEqualByComparingTo("90");
        assertThat(solved.figure("2026-Q3", "60").judgedAt("2026-Q3").numbers().attained())
                .isEqualByComparingTo("60");
    }

    @Test
    void aQuarterWithoutACaseDoesNotWipeOutAQuarterWithoutItsFraction() {
        DossierBuilder solved = solved().figure("2026-Q3", "80").figure("2026-Q4", "0/0");
        assertThat(solved.stateAt("2026-Q4")).isEqualTo(EXCEEDED);
    }

    @Test
    void aQuarterThatSaysNothingHasNoFigureEvenIfOthersHave() {
        assertThat(solved().figure("2026-Q1", "3/4").stateAt("2026-Q2")).isEqualTo(NO_FIGURE);
    }

    @Test
    void theYearBeginsAnew() {
        DossierBuilder solved = solved().figure("2026-Q4", "0/10").figure("2027-Q1", "3/4");
        assertThat(solved.judgedAt("2027-Q1").numbers().attained()).isEqualByComparingTo("75");
    }

    @Test
    void lastYearsBaseIsLastYearsSum() {
        Judgement judgement = solved().figure("2025-Q3", "3/8")
                .figure("2025-Q4", "2/2")
                .figure("2026-Q1", "6/10")
                .judgedAt("2026-Q1");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("56.25");
    }

    @Test
    void monthsAreSummedAmongThemselvesAndNeverWithQuarters() {
        DossierBuilder solved = solved().figure("2026-01", "1/2")
                .figure("2026-02", "2/2")
                .figure("2026-03", "3/4")
                .figure("2026-Q1", "6/8")
                .figure("2026-04", "0/2");
        assertThat(solved.judgedAt("2026-02").numbers().attained()).isEqualByComparingTo("75");
        assertThat(solved.judgedAt("2026-04").numbers().attained()).isEqualByComparingTo("60");
        assertThat(solved.judgedAt("2026-Q1").numbers().attained()).isEqualByComparingTo("75");
    }

    @Test
    void aDeadlineLooksAtTheSumsOfItsYear() {
        DossierBuilder online =
                solved().above("85").byEndOf(2026).figure("2026-Q1", "70/100").figure("2026-Q4", "100/100");
        assertThat(online.stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(online.figure("2026-Q4", "102/102").stateAt("2026-Q4")).isEqualTo(MET);
    }
}
