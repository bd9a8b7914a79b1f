package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.ABOVE_BAND;
import static vn.chitieu.judging.Judgement.Flag.EARLY;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Đến năm 2030 đạt …": a level with a deadline. */
class LevelJudgingTests {

    private static DossierBuilder insurance() {
        return aDossier().level().atLeast("99").byEndOf(2030).in("%").base(2025, "94");
    }

    @ParameterizedTest(name = "{0} at the deadline is {1}")
    @CsvSource({"98.99, MISSED", "99, MET", "99.01, EXCEEDED"})
    void atItsDeadlineALevelIsDecided(String figure, State state) {
        assertThat(insurance().figure("2030-Q4", figure).stateAt("2030-Q4")).isEqualTo(state);
    }

    @Test
    void beforeTheLastDayOfItsYearItIsNotYetMissed() {
        assertThat(insurance().figure("2030-Q3", "98.7").stateAt("2030-Q3")).isEqualTo(ON_TRACK);
    }

    @Test
    void aLevelReachedBeforeItsYearIsMetEarlyAndNeverExceededYet() {
        Judgement judgement = insurance().figure("2027-Q2", "99.5").judgedAt("2027-Q2");
        assertThat(judgement.state()).isEqualTo(MET);
        assertThat(judgement.flags()).containsExactly(EARLY);
        assertThat(judgement.reason()).isEqualTo(Reason.REACHED_EARLY);
    }

    @Test
    void aLevelThatIsLostAgainFallsBack() {
        DossierBuilder insurance =
                insurance().figure("2027-Q2", "99.5").figure("2027-Q3", "95").figure("2030-Q4", "98");
        assertThat(insurance.stateAt("2027-Q3")).isEqualTo(ALARM);
        assertThat(insurance.stateAt("2030-Q4")).isEqualTo(MISSED);
    }

    @Test
    void aLevelOnceReachedDoesNotStandInForAMissingFigure() {
        assertThat(insurance().figure("2027-Q2", "99.5").stateAt("2027-Q3")).isEqualTo(NO_FIGURE);
    }

    @Test
    void theVerdictOfTheDeadlineStands() {
        DossierBuilder insurance = insurance().figure("2030-Q4", "99").byEndOf(2028);
        assertThat(insurance.figure("2028-Q4", "99").figure("2029-Q4", "90").stateAt("2029-Q4"))
                .isEqualTo(MET);
        assertThat(insurance.figure("2028-Q4", "100").stateAt("2030-Q4")).isEqualTo(EXCEEDED);
    }

    @Test
    void aMissedLevelReachedLaterIsMetLate() {
        DossierBuilder late = insurance()
                .byEndOf(2027)
                .figure("2027-Q4", "97")
                .figure("2028-Q1", "98")
                .figure("2028-Q2", "99.2")
                .figure("2028-Q3", "98");
        assertThat(late.stateAt("2028-Q1")).isEqualTo(MISSED);
        Judgement judgement = late.judgedAt("2028-Q2");
        assertThat(judgement.state()).isEqualTo(MET_LATE);
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("99.2");
        assertThat(judgement.numbers().year()).isEqualTo(2028);
        assertThat(late.stateAt("2028-Q3")).isEqualTo(MET_LATE);
    }

    @Test
    void withoutAFigureAtTheDeadlineThereIsNoVerdictUntilALaterFigureKeepsIt() {
        DossierBuilder silent = insurance().byEndOf(2027);
        assertThat(silent.stateAt("2027-Q4")).isEqualTo(NO_FIGURE);
        assertThat(silent.stateAt("2028-Q1")).isEqualTo(NO_FIGURE);
        assertThat(silent.figure("2028-Q2", "99").stateAt("2028-Q2")).isEqualTo(MET_LATE);
    }

    @Test
    void withoutBaseAndPathALevelNotYetReachedHasNoBaseline() {
        DossierBuilder level = aDossier().level().atLeast("99").byEndOf(2030).in("%");
        assertThat(level.figure("2026-Q1", "95").stateAt("2026-Q1")).isEqualTo(NO_BASELINE);
        assertThat(level.figure("2026-Q2", "99").stateAt("2026-Q2")).isEqualTo(MET);
        assertThat(level.figure("2030-Q4", "95").stateAt("2030-Q4")).isEqualTo(MISSED);
    }

    @ParameterizedTest(name = "from 96 to 99, {0} is {1}")
    @CsvSource({"99, MET", "98.5, ON_TRACK", "80, ATTENTION", "79, AT_RISK"})
    void aBaseAlreadyAtTheGoalLeavesValueAgainstGoal(String figure, State state) {
        DossierBuilder level = aDossier().level().atLeast("99").byEndOf(2030).in("%");
        assertThat(level.base(2025, "99").figure("2026-Q2", figure).stateAt("2026-Q2"))
                .isEqualTo(state);
        assertThat(level.base(2025, "99.5").stateAt("2026-Q2")).isEqualTo(state);
    }

    @Test
    void aBaseBelowACeilingThatRisesAboveItIsHeldAgainstTheCeiling() {
        DossierBuilder rate =
                aDossier().level().atMost("2").byEndOf(2030).in("%").base(2025, "1.5");
        assertThat(rate.figure("2026-Q2", "2.1").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(rate.figure("2026-Q2", "2.4").stateAt("2026-Q2")).isEqualTo(ATTENTION);
        assertThat(rate.figure("2026-Q2", "4").stateAt("2026-Q2")).isEqualTo(ALARM);
    }

    @Test
    void aBaseOfAnEarlierYearCountsItsTimeFromThere() {
        Judgement judgement = aDossier()
                .level()
                .atMost("8")
                .byEndOf(2030)
                .in("%")
                .base(2024, "8.6")
                .figure("2026-Q4", "8.4")
                .judgedAt("2026-Q4");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("8.4");
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("1");
    }

    @Test
    void aBaseOfALaterYearHasNoWayBeforeIt() {
        Judgement judgement =
                insurance().base(2026, "94").figure("2026-Q2", "94").judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(NOT_DUE);
        assertThat(judgement.reason()).isEqualTo(Reason.BASE_YEAR);
    }

    @ParameterizedTest(name = "{0} new sites of 1 to 2 are {1}")
    @CsvSource({"0, MISSED", "1, MET", "2, MET", "3, EXCEEDED"})
    void aBandIsMetBetweenItsEndsAndFlaggedAboveThem(String figure, State state) {
        Judgement judgement = aDossier()
                .level()
                .within("1", "2")
                .byEndOf(2030)
                .figure("2030-Q4", figure)
                .judgedAt("2030-Q4");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.flags().contains(ABOVE_BAND)).isEqualTo(state == EXCEEDED);
    }

    @Test
    void aBandPassedBeforeItsYearIsFlaggedBoth() {
        assertThat(aDossier()
                        .level()
                        .within("1", "2")
                        .byEndOf(2030)
                        .figure("2028-Q4", "3")
                        .judgedAt("2028-Q4")
                        .flags())
                .containsExactlyInAnyOrder(EARLY, ABOVE_BAND);
    }

    @ParameterizedTest(name = "two years early, {0} within 8 to 9 at most is {1}")
    @CsvSource({"8.5, MET", "9, MET", "9.1, ON_TRACK", "10, ATTENTION", "12, AT_RISK", "20, ALARM"})
    void aBandThatMayNotBePassedAsksForAWayBack(String figure, State state) {
        assertThat(aDossier()
                        .level()
                        .strictlyWithin("8", "9")
                        .byEndOf(2030)
                        .base(2025, "5")
                        .figure("2028-Q4", figure)
                        .stateAt("2028-Q4"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} within 8 to 9 at most is {1}")
    @CsvSource({"7.99, MISSED", "8, MET", "9, MET", "9.01, MISSED"})
    void aBandThatMayNotBePassedFailsAboveIt(String figure, State state) {
        assertThat(aDossier()
                        .level()
                        .strictlyWithin("8", "9")
                        .byEndOf(2030)
                        .figure("2030-Q4", figure)
                        .stateAt("2030-Q4"))
                .isEqualTo(state);
    }
}
