package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.ABOVE_BAND;
import static vn.chitieu.judging.Judgement.Flag.BROKEN_BEFORE;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NEEDS_CONFIRMATION;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_FIGURE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.target.rule.Cadence;

/** "Duy trì", "giữ vững": in every period, never pro-rated. */
class KeepJudgingTests {

    private static DossierBuilder rice() {
        return aDossier().level().atLeast("2500").everyPeriod().in("ha");
    }

    private static DossierBuilder standard() {
        return aDossier().state().kept().everyPeriod().cadence(Cadence.QUARTER);
    }

    @ParameterizedTest(name = "{0} hectares of 2500 in the first quarter are {1}")
    @CsvSource({"2499.99, MISSED", "2500, MET", "2600, EXCEEDED"})
    void aLevelIsKeptOrMissedInEveryPeriod(String figure, State state) {
        assertThat(rice().figure("2026-Q1", figure).stateAt("2026-Q1")).isEqualTo(state);
        assertThat(rice().figure("2026-Q4", figure).stateAt("2026-Q4")).isEqualTo(state);
    }

    @Test
    void aCeilingIsKeptByReachingItAndExceededByStayingBelow() {
        DossierBuilder ceiling = rice().atMost("2").in("%");
        assertThat(ceiling.figure("2026-Q1", "2").stateAt("2026-Q1")).isEqualTo(MET);
        assertThat(ceiling.figure("2026-Q1", "1").stateAt("2026-Q1")).isEqualTo(EXCEEDED);
    }

    @Test
    void aBandThatIsKeptFromAboveIsExceededWithAFlag() {
        Judgement judgement = rice().within("8", "9").figure("2026-Q1", "10").judgedAt("2026-Q1");
        assertThat(judgement.state()).isEqualTo(EXCEEDED);
        assertThat(judgement.flags()).containsExactly(ABOVE_BAND);
    }

    @Test
    void onceBrokenTheFlagStaysForTheTerm() {
        DossierBuilder rice = rice().figure("2026-Q1", "2500")
                .figure("2026-Q2", "2400")
                .figure("2026-Q3", "2500")
                .figure("2029-Q4", "2700");
        assertThat(rice.judgedAt("2026-Q1").flags()).isEmpty();
        assertThat(rice.judgedAt("2026-Q2").state()).isEqualTo(MISSED);
        assertThat(rice.judgedAt("2026-Q2").flags()).isEmpty();
        assertThat(rice.judgedAt("2026-Q3").state()).isEqualTo(MET);
        assertThat(rice.judgedAt("2026-Q3").flags()).containsExactly(BROKEN_BEFORE);
        assertThat(rice.judgedAt("2029-Q4").flags()).containsExactly(BROKEN_BEFORE);
    }

    @Test
    void whatWasBrokenInTheBaseYearOrWithoutACaseIsNotHeldAgainstIt() {
        DossierBuilder rate = rice().atLeast("100")
                .rate()
                .figure("2025-Q4", "9/10")
                .figure("2026-Q1", "0/0")
                .figure("2026-Q2", "10/10");
        assertThat(rate.stateAt("2026-Q1")).isEqualTo(NOT_ARISEN);
        assertThat(rate.judgedAt("2026-Q2").state()).isEqualTo(MET);
        assertThat(rate.judgedAt("2026-Q2").flags()).isEmpty();
    }

    @Test
    void aPlanToBeKeptIsEachYearsOwn() {
        DossierBuilder staff = aDossier()
                .planShare()
                .atLeast("100")
                .everyPeriod()
                .plan(2026, "40")
                .plan(2027, "30")
                .figure("2026-Q4", "40")
                .figure("2027-Q1", "30");
        assertThat(staff.judgedAt("2027-Q1").state()).isEqualTo(MET);
        assertThat(staff.judgedAt("2027-Q1").flags()).isEmpty();
        assertThat(staff.plan(2026, "41").judgedAt("2027-Q1").flags()).containsExactly(BROKEN_BEFORE);
    }

    @Test
    void aStateIsKeptUntilItIsLost() {
        DossierBuilder standard = standard()
                .figure("2026-Q1", true)
                .figure("2026-Q2", false)
                .figure("2026-Q3", false)
                .figure("2026-Q4", true);
        assertThat(standard.judgedAt("2026-Q1").state()).isEqualTo(MET);
        assertThat(standard.judgedAt("2026-Q1").flags()).isEmpty();
        assertThat(standard.judgedAt("2026-Q2").state()).isEqualTo(MISSED);
        assertThat(standard.judgedAt("2026-Q3").flags()).containsExactly(BROKEN_BEFORE);
        assertThat(standard.judgedAt("2026-Q4").state()).isEqualTo(MET);
        assertThat(standard.judgedAt("2026-Q4").flags()).containsExactly(BROKEN_BEFORE);
    }

    @Test
    void whatWasAlwaysKeptHasNoFlag() {
        DossierBuilder standard = aDossier().state().kept().everyPeriod().cadence(Cadence.QUARTER);
        standard.figure("2026-Q1", true).figure("2026-Q2", true);
        assertThat(standard.judgedAt("2026-Q2").flags()).isEmpty();
        DossierBuilder grade =
                aDossier().grade("kém", "khá").gradeAtLeast("khá").everyPeriod();
        grade.figure("2026-Q1", "2").figure("2026-Q2", "2");
        assertThat(grade.judgedAt("2026-Q2").flags()).isEmpty();
    }

    @Test
    void aStateKeptLastPeriodSaysNothingAboutThisOne() {
        assertThat(standard().figure("2026-Q1", true).stateAt("2026-Q2")).isEqualTo(NO_FIGURE);
    }

    @Test
    void aYearlyKeepRuleIsAskedForAtTheYearsEnd() {
        DossierBuilder rice = rice().yearly().annual();
        assertThat(rice.stateAt("2026-Q3")).isEqualTo(NOT_DUE);
        assertThat(rice.stateAt("2026-Q4")).isEqualTo(NO_FIGURE);
    }

    @Test
    void whatPeopleSayIsKeptWaitsForTheirWordButWhatIsLostIsLost() {
        DossierBuilder standard = standard().keptInPeoplesEyes();
        assertThat(standard.figure("2026-Q1", true).stateAt("2026-Q1")).isEqualTo(NEEDS_CONFIRMATION);
        assertThat(standard.figure("2026-Q2", false).stateAt("2026-Q2")).isEqualTo(MISSED);
    }

    @Test
    void aGradeThatIsKeptIsFlaggedOnceItWasLost() {
        DossierBuilder literacy = aDossier()
                .grade("chưa đạt", "mức độ 1", "mức độ 2")
                .gradeAtLeast("mức độ 1")
                .everyPeriod()
                .yearly()
                .annual()
                .figure("2026-Q4", "1")
                .figure("2027-Q4", "3");
        assertThat(literacy.judgedAt("2026-Q4").state()).isEqualTo(MISSED);
        assertThat(literacy.judgedAt("2027-Q4").state()).isEqualTo(EXCEEDED);
        assertThat(literacy.judgedAt("2027-Q4").flags()).containsExactly(BROKEN_BEFORE);
    }
}
