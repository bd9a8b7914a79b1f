package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.ABOVE_BAND;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.AT_RISK;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Tăng bình quân 8,5 – 9,0%/năm": geometric, over the window as a whole. */
class GrowthJudgingTests {

    private static DossierBuilder output() {
        return aDossier()
                .averageGrowth(2026, 2030)
                .within("8.5", "9.0")
                .annual()
                .yearly()
                .in("tỷ đồng")
                .base(2025, "1000");
    }

    private static DossierBuilder revenue() {
        return output().yearToDate();
    }

    @ParameterizedTest(name = "1000 grown to {0} in five years is {1} % a year: {2}")
    @CsvSource({
        "1503.3, 8.49, MISSED",
        "1503.6567, 8.5, MET",
        "1520, 8.73, MET",
        "1538.62, 9, MET",
        "1539, 9.01, EXCEEDED",
        "1000, 0, MISSED",
        "900, -2.09, MISSED",
        "0, -100, MISSED"
    })
    void atTheEndOfTheWindowTheMeanDecides(String figure, String mean, State state) {
        Judgement judgement = output().figure("2030-Q4", figure).judgedAt("2030-Q4");
        assertThat(judgement.numbers().attained()).isEqualByComparingTo(mean);
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.flags().contains(ABOVE_BAND)).isEqualTo(state == EXCEEDED);
    }

    @Test
    void aStepOfNothingIsNoStep() {
        Judgement half = revenue().path(2026, "0").figure("2026-Q2", "540").judgedAt("2026-Q2");
        assertThat(half.state()).isEqualTo(ON_TRACK);
        assertThat(half.numbers().against()).isEqualByComparingTo("1085");
    }

    @Test
    void growthOfExactlyTenIsNotAboveTen() {
        DossierBuilder capital =
                aDossier().averageGrowth(2026, 2027).above("10").annual().base(2025, "100");
        assertThat(capital.figure("2027-Q4", "121").stateAt("2027-Q4")).isEqualTo(MISSED);
        assertThat(capital.figure("2027-Q4", "121.02").stateAt("2027-Q4")).isEqualTo(MET);
    }

    @Test
    void aWeakYearDoesNotMissTheTerm() {
        DossierBuilder output = output().figure("2026-Q4", "1050").figure("2030-Q4", "1510");
        assertThat(output.stateAt("2026-Q4")).isEqualTo(ALARM);
        assertThat(output.stateAt("2030-Q4")).isEqualTo(MET);
    }

    @ParameterizedTest(name = "1000 grown to {0} in one year, 10 % asked, is {1}")
    @CsvSource({
        "1120, ON_TRACK",
        "1100, ON_TRACK",
        "1095, ON_TRACK",
        "1080, ATTENTION",
        "1060, AT_RISK",
        "1059, ALARM",
        "1000, ALARM",
        "970, ALARM"
    })
    void beforeTheEndTheMeanSoFarIsHeldAgainstTheGoal(String figure, State state) {
        assertThat(output().atLeast("10").figure("2026-Q4", figure).stateAt("2026-Q4"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "a total of {1} by {0} is {2}")
    @CsvSource({
        "2026-Q2, 550, ON_TRACK, 1100",
        "2026-Q2, 517, ON_TRACK, 1100",
        "2026-Q2, 516, ATTENTION, 1100",
        "2026-Q2, 400, AT_RISK, 1100",
        "2026-Q2, 300, ALARM, 1100",
        "2027-Q1, 302.5, ON_TRACK, 1210"
    })
    void aTotalDuringTheYearIsHeldAgainstWhatTheYearBringsIfItGrowsAsAsked(
            String period, String figure, State state, String yearGoal) {
        Judgement judgement = revenue().atLeast("10").figure(period, figure).judgedAt(period);
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.numbers().against()).isEqualByComparingTo(yearGoal);
    }

    @Test
    void aTotalPastAllowedGrowthIsMissedInTheLastYearAtOnce() {
        DossierBuilder load = revenue()
                .averageGrowth(2026, 2027)
                .atMost("10")
                .figure("2026-Q3", "1200")
                .figure("2027-Q3", "1300");
        assertThat(load.stateAt("2026-Q3")).isEqualTo(ALARM);
        assertThat(load.stateAt("2027-Q3")).isEqualTo(MISSED);
    }

    @Test
    void growthAboveABandThatMayNotBePassedIsInDangerBeforeItsEnd() {
        DossierBuilder output = output().strictlyWithin("8", "9");
        assertThat(output.figure("2026-Q4", "1120").stateAt("2026-Q4")).isEqualTo(AT_RISK);
        assertThat(output.figure("2030-Q4", "1800").stateAt("2030-Q4")).isEqualTo(MISSED);
    }

    @Test
    void aLevelHasGrownForMonthsAndNotForAWholeYear() {
        Judgement judgement = aDossier()
                .averageGrowth(2026, 2030)
                .atLeast("10")
                .base(2025, "100")
                .figure("2026-Q2", "105")
                .judgedAt("2026-Q2");
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("10.25");
        assertThat(judgement.state()).isEqualTo(ON_TRACK);
    }

    @Test
    void theBaseMustBeEnteredFirst() {
        DossierBuilder output =
                aDossier().averageGrowth(2026, 2030).atLeast("10").annual().figure("2026-Q4", "1100");
        assertThat(output.stateAt("2026-Q4")).isEqualTo(NO_BASELINE);
        assertThat(output.base(2024, "1000").stateAt("2026-Q4"))
                .as("a base of another year is none")
                .isEqualTo(NO_BASELINE);
        assertThat(output.base(2025, "0").stateAt("2026-Q4"))
                .as("nothing grows from zero")
                .isEqualTo(NO_BASELINE);
    }

    @Test
    void theBaseYearsOwnFigureIsABase() {
        assertThat(aDossier()
                        .averageGrowth(2026, 2030)
                        .atLeast("10")
                        .annual()
                        .figure("2025-Q4", "1000")
                        .figure("2026-Q4", "1100")
                        .stateAt("2026-Q4"))
                .isEqualTo(ON_TRACK);
    }

    @Test
    void beforeAndBetweenItsYearsNothingIsAsked() {
        DossierBuilder output = output();
        assertThat(output.stateAt("2025-Q4")).isEqualTo(NOT_DUE);
        assertThat(output.stateAt("2026-Q3")).isEqualTo(NOT_DUE);
        assertThat(output.stateAt("2026-Q4")).isEqualTo(NO_FIGURE);
        assertThat(output.averageGrowth(2028, 2030).figure("2027-Q4", "1000").stateAt("2027-Q4"))
                .isEqualTo(NOT_DUE);
    }

    @Test
    void afterTheWindowItsVerdictStands() {
        DossierBuilder output = output().averageGrowth(2026, 2027).atLeast("10").figure("2028-Q4", "9000");
        assertThat(output.figure("2027-Q4", "1100").stateAt("2028-Q4")).isEqualTo(MISSED);
        assertThat(output.figure("2027-Q4", "1210").stateAt("2028-Q4")).isEqualTo(MET);
    }
}
