package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.NO_PLAN;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Đạt và vượt kế hoạch giao", "vượt dự toán", "không vượt dự toán". */
class PlanJudgingTests {

    private static DossierBuilder revenue() {
        return aDossier()
                .planShare()
                .atLeast("100")
                .everyYear()
                .yearToDate()
                .in("tỷ đồng")
                .plan(2026, "400");
    }

    private static DossierBuilder spending() {
        return revenue().atMost("100");
    }

    @ParameterizedTest(name = "{1} of 400 by {0} is {2}")
    @CsvSource({
        "2026-Q1, 88, ON_TRACK",
        "2026-Q1, 87.9, ATTENTION",
        "2026-Q1, 68, ATTENTION",
        "2026-Q1, 40, AT_RISK",
        "2026-Q1, 39.9, ALARM",
        "2026-Q3, 400, ON_TRACK",
        "2026-Q4, 399.97, MISSED",
        "2026-Q4, 399.98, MET",
        "2026-Q4, 400, MET",
        "2026-Q4, 400.03, EXCEEDED"
    })
    void aTotalIsHeldAgainstThePlanOfItsYear(String period, String figure, State state) {
        assertThat(revenue().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void theNumbersShowFigurePlanShareAndElapsedYear() {
        Judgement.Numbers numbers =
                revenue().figure("2026-Q2", "180").judgedAt("2026-Q2").numbers();
        assertThat(numbers.counted()).isEqualByComparingTo("180");
        assertThat(numbers.against()).isEqualByComparingTo("400");
        assertThat(numbers.attained()).isEqualByComparingTo("45");
        assertThat(numbers.elapsed()).isEqualByComparingTo("50");
        assertThat(numbers.ratio()).isEqualByComparingTo("-5");
    }

    @Test
    void overfulfilmentAskedForIsMetAndNothingLess() {
        DossierBuilder budget = revenue().above("100");
        assertThat(budget.figure("2026-Q4", "400").stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(budget.figure("2026-Q4", "400.1").stateAt("2026-Q4")).isEqualTo(MET);
    }

    @Test
    void withoutAPlanThereIsNoVerdictAndNeverAFailure() {
        DossierBuilder revenue = revenue().figure("2027-Q2", "0").figure("2027-Q4", "0");
        assertThat(revenue.stateAt("2027-Q2")).isEqualTo(NO_PLAN);
        assertThat(revenue.stateAt("2027-Q4")).isEqualTo(NO_PLAN);
        assertThat(revenue.stateAt("2028-Q1")).isEqualTo(NO_PLAN);
    }

    @Test
    void aPlanIsMissedEvenInAPeriodThatAsksForNoFigure() {
        assertThat(aDossier().planShare().atLeast("100").everyYear().yearly().stateAt("2026-Q1"))
                .isEqualTo(NO_PLAN);
    }

    @Test
    void aPlanOfZeroIsNoCaseWithAndWithoutAFigure() {
        DossierBuilder nothing = revenue().plan(2026, "0");
        assertThat(nothing.stateAt("2026-Q2")).isEqualTo(NOT_ARISEN);
        assertThat(nothing.figure("2026-Q2", "5").stateAt("2026-Q2")).isEqualTo(NOT_ARISEN);
        assertThat(nothing.figure("2026-Q4", "0").stateAt("2026-Q4")).isEqualTo(NOT_ARISEN);
    }

    @Test
    void spendingWithoutAnyBudgetBreaksTheCapAtOnce() {
        DossierBuilder nothing = spending().plan(2026, "0");
        assertThat(nothing.figure("2026-Q2", "0").stateAt("2026-Q2")).isEqualTo(NOT_ARISEN);
        Judgement judgement = nothing.figure("2026-Q2", "5").judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(MISSED);
        assertThat(judgement.numbers().counted()).isEqualByComparingTo("5");
        assertThat(judgement.numbers().against()).isEqualByComparingTo("0");
    }

    @ParameterizedTest(name = "{1} of a cap of 400 by {0} is {2}")
    @CsvSource({
        "2026-Q2, 150, ON_TRACK",
        "2026-Q2, 212, ON_TRACK",
        "2026-Q2, 212.1, ATTENTION",
        "2026-Q2, 260, AT_RISK",
        "2026-Q2, 400, ALARM",
        "2026-Q2, 400.1, MISSED",
        "2026-Q4, 399, EXCEEDED",
        "2026-Q4, 400, MET",
        "2026-Q4, 400.1, MISSED"
    })
    void aCapIsExceededByStayingBelowItAndMissedAsSoonAsItIsPassed(String period, String figure, State state) {
        assertThat(spending().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void aLevelUnderACapMayStillComeBackBeforeTheYearsEnd() {
        DossierBuilder staff = aDossier().planShare().atMost("100").everyYear().plan(2026, "40");
        assertThat(staff.figure("2026-Q2", "38").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(staff.figure("2026-Q2", "41").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(staff.figure("2026-Q2", "44").stateAt("2026-Q2")).isEqualTo(ATTENTION);
        assertThat(staff.figure("2026-Q4", "41").stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(staff.plan(2026, "0").figure("2026-Q2", "1").stateAt("2026-Q2"))
                .isEqualTo(ALARM);
    }

    @ParameterizedTest(name = "{0} of 40 recruits by the end of June is {1}")
    @CsvSource({"40, ON_TRACK", "20, ON_TRACK", "18, ATTENTION", "14, AT_RISK", "13, ALARM", "0, ALARM"})
    void aYearlyCountThatIsNoTotalIsStillHeldAgainstTheElapsedYear(String figure, State state) {
        DossierBuilder militia = aDossier()
                .planShare()
                .atLeast("100")
                .everyYear()
                .in("người")
                .figure("2025-Q4", "39")
                .plan(2026, "40")
                .figure("2026-Q2", figure);
        assertThat(militia.annual().yearly().stateAt("2026-Q2")).isEqualTo(state);
    }

    @Test
    void aLevelUnderAPlanComesFromWhereLastYearEnded() {
        DossierBuilder insured = aDossier()
                .planShare()
                .atLeast("100")
                .everyYear()
                .in("người")
                .figure("2025-Q4", "1000")
                .plan(2026, "1200");
        Judgement judgement = insured.figure("2026-Q2", "1080").judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(ATTENTION);
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("90");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("91.665");
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.8002");
        assertThat(insured.figure("2026-Q2", "1000").stateAt("2026-Q2")).isEqualTo(ALARM);
    }

    @Test
    void aLevelUnderAPlanWithoutLastYearsFigureIsHeldAgainstThePlan() {
        DossierBuilder insured =
                aDossier().planShare().atLeast("100").everyYear().in("người").plan(2026, "1200");
        Judgement judgement = insured.figure("2026-Q1", "1050").judgedAt("2026-Q1");
        assertThat(judgement.state()).isEqualTo(ATTENTION);
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.875");
    }

    @Test
    void lastYearsCountIsNoBaseForThisYearsPlan() {
        Judgement judgement = aDossier()
                .annual()
                .planShare()
                .atLeast("100")
                .everyYear()
                .figure("2025-Q4", "39")
                .plan(2026, "40")
                .figure("2026-Q1", "9")
                .judgedAt("2026-Q1");
        assertThat(judgement.state()).isEqualTo(ON_TRACK);
        assertThat(judgement.reason()).isEqualTo(Reason.YEAR_TO_DATE);
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("-2.5");
    }

    @Test
    void aRateUnderAPlanDoesNotGrowWithTheYear() {
        DossierBuilder rate =
                aDossier().planShare().atLeast("100").everyYear().rate().plan(2026, "90");
        assertThat(rate.figure("2026-Q1", "81/100").stateAt("2026-Q1")).isEqualTo(ATTENTION);
        assertThat(rate.figure("2026-Q1", "90/100").stateAt("2026-Q1")).isEqualTo(ON_TRACK);
    }

    @Test
    void aYearlyFigureIsAskedForWhenTheYearCloses() {
        DossierBuilder recruits = aDossier()
                .planShare()
                .atLeast("100")
                .everyYear()
                .annual()
                .yearly()
                .plan(2026, "12");
        assertThat(recruits.stateAt("2026-Q3")).isEqualTo(NOT_DUE);
        assertThat(recruits.stateAt("2026-Q4")).isEqualTo(NO_FIGURE);
        assertThat(recruits.figure("2026-Q4", "12").stateAt("2026-Q4")).isEqualTo(MET);
    }
}
