package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.EARLY;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NEEDS_CONFIRMATION;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_FIGURE;

import org.junit.jupiter.api.Test;

/** "Được công nhận … năm 2027": a state, with a decision as evidence. */
class MilestoneJudgingTests {

    private static DossierBuilder recognition() {
        return aDossier().state().reached().byEndOf(2027);
    }

    private static DossierBuilder landPlan() {
        return aDossier().state().reached().everyYear();
    }

    @Test
    void reachedBeforeItsDayItIsMetEarly() {
        Judgement judgement = recognition().figure("2026-Q3", true).judgedAt("2026-Q3");
        assertThat(judgement.state()).isEqualTo(MET);
        assertThat(judgement.flags()).containsExactly(EARLY);
    }

    @Test
    void reachedInItsYearItIsMet() {
        Judgement judgement = recognition().figure("2027-Q4", true).judgedAt("2027-Q4");
        assertThat(judgement.state()).isEqualTo(MET);
        assertThat(judgement.flags()).isEmpty();
    }

    @Test
    void onceReachedItStaysReached() {
        DossierBuilder recognition = recognition().figure("2026-Q3", true);
        assertThat(recognition.stateAt("2026-Q4")).isEqualTo(MET);
        assertThat(recognition.stateAt("2027-Q4")).isEqualTo(MET);
        assertThat(recognition.stateAt("2030-Q4")).isEqualTo(MET);
    }

    @Test
    void aRecognitionTakenBackNoLongerStands() {
        DossierBuilder recognition = recognition().figure("2026-Q3", true).figure("2026-Q4", false);
        assertThat(recognition.stateAt("2026-Q4")).isEqualTo(NOT_DUE);
        assertThat(recognition.stateAt("2027-Q1")).isEqualTo(NOT_DUE);
        assertThat(recognition.stateAt("2027-Q4")).isEqualTo(NO_FIGURE);
    }

    @Test
    void beforeItsDayNothingIsDue() {
        DossierBuilder recognition = recognition();
        Judgement asked = recognition.judgedAt("2026-Q4");
        assertThat(asked.state()).isEqualTo(NOT_DUE);
        assertThat(asked.numbers().year()).isEqualTo(2027);
        Judgement told = recognition.figure("2027-Q3", false).judgedAt("2027-Q3");
        assertThat(told.state()).isEqualTo(NOT_DUE);
        assertThat(told.numbers().year()).isEqualTo(2027);
    }

    @Test
    void notReachedOnItsDayItIsMissed() {
        assertThat(recognition().figure("2027-Q4", false).stateAt("2027-Q4")).isEqualTo(MISSED);
    }

    @Test
    void withoutAWordOnItsDayThereIsNoFigure() {
        assertThat(recognition().stateAt("2027-Q4")).isEqualTo(NO_FIGURE);
        assertThat(recognition().stateAt("2028-Q2")).isEqualTo(NO_FIGURE);
    }

    @Test
    void reachedAfterItsYearItIsMetLate() {
        DossierBuilder late = recognition().figure("2027-Q4", false).figure("2028-Q3", true);
        assertThat(late.stateAt("2028-Q2")).isEqualTo(MISSED);
        Judgement judgement = late.judgedAt("2028-Q3");
        assertThat(judgement.state()).isEqualTo(MET_LATE);
        assertThat(judgement.numbers().year()).isEqualTo(2028);
        assertThat(late.stateAt("2029-Q1")).isEqualTo(MET_LATE);
    }

    @Test
    void dueInTheBaseYearItIsJudgedInTheBaseYear() {
        DossierBuilder programme = recognition().byEndOf(2025);
        assertThat(programme.stateAt("2025-Q3")).isEqualTo(NOT_DUE);
        assertThat(programme.stateAt("2025-Q4")).isEqualTo(NO_FIGURE);
        assertThat(programme.figure("2025-Q4", true).stateAt("2025-Q4")).isEqualTo(MET);
        assertThat(programme.stateAt("2026-Q1")).isEqualTo(MET);
        assertThat(programme.figure("2025-Q4", false).figure("2026-Q1", true).stateAt("2026-Q1"))
                .isEqualTo(MET_LATE);
    }

    @Test
    void basicallyReachedIsLeftToPeopleBeforeOnAndAfterItsDay() {
        DossierBuilder criteria = recognition().reachedInPeoplesEyes();
        assertThat(criteria.figure("2026-Q4", true).stateAt("2026-Q4")).isEqualTo(NEEDS_CONFIRMATION);
        assertThat(criteria.figure("2027-Q4", true).stateAt("2027-Q4")).isEqualTo(NEEDS_CONFIRMATION);
        DossierBuilder late = criteria.figure("2026-Q4", false).figure("2027-Q4", false);
        assertThat(late.stateAt("2027-Q4")).isEqualTo(MISSED);
        assertThat(late.figure("2028-Q4", true).stateAt("2028-Q4")).isEqualTo(NEEDS_CONFIRMATION);
    }

    @Test
    void aYearlyDeliverableIsDueAnewEachYear() {
        DossierBuilder landPlan = landPlan().figure("2026-Q2", true);
        assertThat(landPlan.judgedAt("2026-Q2").flags()).containsExactly(EARLY);
        assertThat(landPlan.stateAt("2026-Q3")).isEqualTo(MET);
        assertThat(landPlan.stateAt("2026-Q4")).isEqualTo(MET);
        assertThat(landPlan.stateAt("2027-Q2")).isEqualTo(NOT_DUE);
        assertThat(landPlan.stateAt("2027-Q4")).isEqualTo(NO_FIGURE);
        assertThat(landPlan.figure("2027-Q4", false).stateAt("2027-Q4")).isEqualTo(MISSED);
        assertThat(landPlan.figure("2028-Q1", true).stateAt("2027-Q4"))
                .as("next year's plan does not mend this year's")
                .isEqualTo(MISSED);
    }
}
