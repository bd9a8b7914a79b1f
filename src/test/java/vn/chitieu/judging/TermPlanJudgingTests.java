package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.NO_PLAN;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;

/** "Hằng năm và cả nhiệm kỳ": every year, and in the last once more for all years together. */
class TermPlanJudgingTests {

    private static DossierBuilder revenue() {
        DossierBuilder revenue =
                aDossier().planShare().atLeast("100").everyYearAndTerm().yearToDate();
        for (int year = 2026; year <= 2030; year++) {
            revenue.plan(year, "100").figure(year + "-Q4", "100");
        }
        return revenue;
    }

    @Test
    void beforeTheLastYearOnlyTheYearCounts() {
        DossierBuilder revenue = revenue().figure("2026-Q4", "80").figure("2027-Q2", "50");
        assertThat(revenue.stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(revenue.stateAt("2027-Q2")).isEqualTo(ON_TRACK);
        assertThat(revenue.stateAt("2027-Q4")).isEqualTo(MET);
        assertThat(revenue.figure("2029-Q4", "101").stateAt("2029-Q4")).isEqualTo(EXCEEDED);
    }

    @Test
    void atTheTermsEndAYearMissedBeforePullsTheSumDown() {
        Judgement judgement = revenue().figure("2026-Q4", "80").judgedAt("2030-Q4");
        assertThat(judgement.state()).isEqualTo(MISSED);
        assertThat(judgement.reason()).isEqualTo(Reason.TERM_TOTAL);
        assertThat(judgement.numbers().counted()).isEqualByComparingTo("480");
        assertThat(judgement.numbers().against()).isEqualByComparingTo("500");
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("96");
    }

    @Test
    void atTheTermsEndTheLastYearStillCountsAlone() {
        DossierBuilder revenue = revenue().figure("2026-Q4", "200");
        assertThat(revenue.figure("2030-Q4", "99").stateAt("2030-Q4")).isEqualTo(MISSED);
        assertThat(revenue.figure("2030-Q4", "100").stateAt("2030-Q4")).isEqualTo(MET);
        assertThat(revenue.figure("2030-Q4", "101").stateAt("2030-Q4")).isEqualTo(EXCEEDED);
    }

    @Test
    void aMissingYearLeavesTheTermUndecided() {
        DossierBuilder revenue =
                aDossier().planShare().atLeast("100").everyYearAndTerm().yearToDate();
        revenue.plan(2030, "100").figure("2030-Q4", "100");
        assertThat(revenue.stateAt("2030-Q4")).isEqualTo(NO_PLAN);
        for (int year = 2026; year <= 2029; year++) {
            revenue.plan(year, "100");
        }
        Judgement judgement = revenue.judgedAt("2030-Q4");
        assertThat(judgement.state()).isEqualTo(NO_FIGURE);
        assertThat(judgement.numbers().year()).isEqualTo(2026);
    }

    @Test
    void aYearWithoutPlanAndFigureAddsNothing() {
        DossierBuilder revenue =
                aDossier().planShare().atLeast("100").everyYearAndTerm().yearToDate();
        for (int year = 2027; year <= 2030; year++) {
            revenue.plan(year, "100").figure(year + "-Q4", "100");
        }
        assertThat(revenue.plan(2026, "0").stateAt("2030-Q4")).isEqualTo(MET);
    }

    @Test
    void aTermWithoutAnyPlanIsNoCase() {
        DossierBuilder revenue =
                aDossier().planShare().atLeast("100").everyYearAndTerm().yearToDate();
        for (int year = 2026; year <= 2030; year++) {
            revenue.plan(year, "0");
        }
        assertThat(revenue.stateAt("2030-Q4")).isEqualTo(NOT_ARISEN);
    }

    @Test
    void aCapOverTheTermIsExceededByStayingBelowIt() {
        DossierBuilder spending = revenue().atMost("100").figure("2026-Q4", "90");
        assertThat(spending.figure("2030-Q4", "90").stateAt("2030-Q4")).isEqualTo(EXCEEDED);
    }
}
