package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.NEEDS_CONFIRMATION;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.NO_PLAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.target.rule.Cadence;

/** No case, no plan, not due, no figure, no base, left to people: the first that applies. */
class UndecidableJudgingTests {

    @ParameterizedTest(name = "a {0} figure that is missing in {1} is {2}")
    @CsvSource({
        "QUARTER, 2026-Q1, NO_FIGURE",
        "QUARTER, 2026-Q4, NO_FIGURE",
        "QUARTER, 2026-01, NOT_DUE",
        "QUARTER, 2026-03, NO_FIGURE",
        "YEAR, 2026-Q1, NOT_DUE",
        "YEAR, 2026-Q3, NOT_DUE",
        "YEAR, 2026-Q4, NO_FIGURE",
        "EVENT, 2026-Q4, NOT_DUE",
        "EVENT, 2030-Q3, NOT_DUE",
        "EVENT, 2030-Q4, NO_FIGURE"
    })
    void aMissingFigureIsNoFigureOnlyWhereItIsAskedFor(Cadence cadence, String period, State state) {
        assertThat(aDossier()
                        .level()
                        .atLeast("99")
                        .byEndOf(2030)
                        .cadence(cadence)
                        .stateAt(period))
                .isEqualTo(state);
    }

    @Test
    void aFigureGivenUnaskedIsJudged() {
        assertThat(aDossier()
                        .level()
                        .atLeast("99")
                        .byEndOf(2030)
                        .yearly()
                        .base(2025, "90")
                        .figure("2026-Q2", "99")
                        .stateAt("2026-Q2"))
                .isEqualTo(State.MET);
    }

    @Test
    void aMissingFigureIsNeverZero() {
        assertThat(aDossier().level().exactly("0").everyYear().yearToDate().stateAt("2026-Q4"))
                .isEqualTo(NO_FIGURE);
    }

    @Test
    void noCaseComesBeforeNoPlan() {
        DossierBuilder share = aDossier().planShare().atLeast("100").everyYear();
        assertThat(share.figure("2026-Q2", "0/0").stateAt("2026-Q2")).isEqualTo(NOT_ARISEN);
    }

    @Test
    void noPlanComesBeforeNotDueAndNoFigure() {
        DossierBuilder share = aDossier().planShare().atLeast("100").everyYear();
        assertThat(share.stateAt("2026-Q2")).isEqualTo(NO_PLAN);
        assertThat(share.yearly().stateAt("2026-Q2")).isEqualTo(NO_PLAN);
    }

    @Test
    void notDueAndNoFigureComeBeforeNoBaseline() {
        DossierBuilder cut = aDossier().cutOfBase().atLeast("75").byEndOf(2030);
        assertThat(cut.stateAt("2026-Q2")).isEqualTo(NO_FIGURE);
        assertThat(cut.yearly().stateAt("2026-Q2")).isEqualTo(NOT_DUE);
        assertThat(cut.figure("2026-Q2", "3").stateAt("2026-Q2")).isEqualTo(NO_BASELINE);
    }

    @Test
    void noFigureComesBeforeNeedsConfirmation() {
        DossierBuilder state = aDossier().state().reachedInPeoplesEyes().byEndOf(2026);
        assertThat(state.stateAt("2026-Q4")).isEqualTo(NO_FIGURE);
        assertThat(state.figure("2026-Q4", true).stateAt("2026-Q4")).isEqualTo(NEEDS_CONFIRMATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q4", "2025-Q1", "2025-Q4", "2025"})
    void theBaseYearIsRecordedAndNotJudged(String period) {
        Judgement level = aDossier()
                .level()
                .atLeast("99")
                .byEndOf(2030)
                .figure("2025-Q4", "99")
                .judgedAt(period);
        assertThat(level.state()).isEqualTo(NOT_DUE);
        assertThat(level.reason()).isEqualTo(Reason.BASE_YEAR);
        assertThat(aDossier()
                        .level()
                        .exactly("0")
                        .everyYear()
                        .figure(period, "9")
                        .stateAt(period))
                .isEqualTo(NOT_DUE);
        assertThat(aDossier().planShare().atLeast("100").everyYear().stateAt(period))
                .isEqualTo(NOT_DUE);
        assertThat(aDossier().state().kept().everyPeriod().figure(period, false).stateAt(period))
                .isEqualTo(NOT_DUE);
    }

    @Test
    void notDueNamesTheYearThatAsks() {
        assertThat(aDossier()
                        .level()
                        .atLeast("1")
                        .byEndOf(2028)
                        .onEvent()
                        .judgedAt("2026-Q1")
                        .numbers()
                        .year())
                .isEqualTo(2028);
        assertThat(aDossier()
                        .level()
                        .atLeast("1")
                        .byEndOf(2028)
                        .yearly()
                        .judgedAt("2026-Q1")
                        .numbers()
                        .year())
                .isEqualTo(2026);
    }
}
