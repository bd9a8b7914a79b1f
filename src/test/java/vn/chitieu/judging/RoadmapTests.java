package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Measure.YearChange.Change;
import vn.chitieu.target.rule.Measure.YearChange.Size;

/** What a series should show at the end of each year. */
class RoadmapTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026, 33", "2027, 46", "2029, 72", "2030, 85"})
    void aLevelClimbsFromItsBaseInAStraightLine(int year, String figure) {
        assertFigure(level(), year, figure);
    }

    @Test
    void theBaseYearAndYearsBeforeAskForNothing() {
        assertThat(figureFor(level(), 2025)).isNull();
        assertThat(figureFor(level(), 2024)).isNull();
    }

    @Test
    void afterItsDeadlineALevelStays() {
        DossierBuilder early = aDossier().level().atLeast("85").byEndOf(2028).base(2025, "25");
        assertFigure(early, 2027, "65");
        assertFigure(early, 2028, "85");
        assertFigure(early, 2029, "85");
    }

    @Test
    void aStepGoesBeforeTheLineButNotBeforeTheGoal() {
        DossierBuilder steps = level().path(2026, "40").path(2030, "99");
        assertFigure(steps, 2026, "40");
        assertFigure(steps, 2030, "85");
    }

    @Test
    void aLevelOfEveryYearIsTheGoal() {
        assertFigure(aDossier().level().atLeast("99").everyYear().base(2025, "90"), 2026, "99");
    }

    @Test
    void aLevelWithoutABaseIsUnknownUntilItsYear() {
        DossierBuilder unknown = aDossier().level().atLeast("85").byEndOf(2030);
        assertThat(figureFor(unknown, 2026)).isNull();
        assertFigure(unknown, 2030, "85");
    }

    @Test
    void aPlanIsAskedInItsYear() {
        DossierBuilder plan = aDossier().planShare().atLeast("110").everyYear().plan(2026, "40");
        assertFigure(plan, 2026, "44");
        assertThat(figureFor(plan, 2027)).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026, 68", "2028, 44", "2030, 20"})
    void aCutLeavesLessEachYear(int year, String figure) {
        assertFigure(aDossier().cutOfBase().atLeast("75").byEndOf(2030).base(2025, "80"), year, figure);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026, 104", "2030, 120"})
    void anIncreaseAddsTheSameEachYear(int year, String figure) {
        assertFigure(aDossier().increaseOfBase().atLeast("20").byEndOf(2030).base(2025, "100"), year, figure);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026, 120", "2029, 180", "2030, 200"})
    void aMultipleGrowsFromOnce(int year, String figure) {
        assertFigure(aDossier().multipleOfBase().atLeast("2").byEndOf(2030).base(2025, "100"), year, figure);
    }

    @Test
    void withoutTheirBaseCutIncreaseAndMultipleAreUnknown() {
        assertThat(figureFor(aDossier().cutOfBase().atLeast("75").byEndOf(2030), 2026))
                .isNull();
        assertThat(figureFor(aDossier().increaseOfBase().atLeast("75").byEndOf(2030), 2026))
                .isNull();
        assertThat(figureFor(aDossier().multipleOfBase().atLeast("2").byEndOf(2030), 2026))
                .isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026, 2", "2028, 6", "2029, 6"})
    void aCountStartsAtNothing(int year, String figure) {
        assertFigure(aDossier().runningCount().atLeast("6").byEndOf(2028), year, figure);
    }

    @Test
    void aCountOverTheTermEndsWithIt() {
        assertFigure(aDossier().runningCount().atLeast("10").overTerm(2026, 2030), 2027, "4");
        assertFigure(aDossier().coverageOnceForAll().atLeast("100").byEndOf(2030), 2027, "40");
    }

    @Test
    void aSnapshotOfCoverageGoesFromItsBase() {
        assertFigure(aDossier().coverageNow().atLeast("100").byEndOf(2030).base(2025, "50"), 2027, "70");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026, 110", "2027, 121", "2028, 133.1"})
    void growthIsCompound(int year, String figure) {
        assertFigure(aDossier().averageGrowth(2026, 2028).atLeast("10").base(2025, "100"), year, figure);
    }

    @Test
    void outsideItsWindowOrWithoutABaseGrowthIsUnknown() {
        DossierBuilder window =
                aDossier().averageGrowth(2027, 2028).atLeast("10").base(2026, "100");
        assertThat(figureFor(window, 2026)).isNull();
        assertThat(figureFor(window, 2029)).isNull();
        assertThat(figureFor(aDossier().averageGrowth(2026, 2030).atLeast("10"), 2026))
                .isNull();
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({
        "DECREASE, PERCENT, 190",
        "INCREASE, PERCENT, 210",
        "DECREASE, POINTS, 195",
        "INCREASE, POINTS, 205",
        "DECREASE, DIRECTION, 205"
    })
    void aChangeIsCountedFromLastYear(Change change, Size size, String figure) {
        DossierBuilder rule = aDossier().change(change, size).atLeast("5").everyYear();
        assertFigure(rule.figure("2025-Q4", "200"), 2026, figure);
    }

    @Test
    void aChangeOnAnUnknownYearIsUnknown() {
        DossierBuilder change =
                aDossier().change(Change.DECREASE, Size.PERCENT).atLeast("5").everyYear();
        assertThat(figureFor(change, 2026)).isNull();
        assertThat(figureFor(change.figure("2025-Q4", "0/0"), 2026)).isNull();
    }

    @Test
    void gradesAndStatesNameNoNumber() {
        assertThat(figureFor(aDossier().state().reached().byEndOf(2030), 2026)).isNull();
    }

    @Test
    void onlyATotalUnderABoundIsACeilingInItsYear() {
        UnaryOperator<DossierBuilder> yearly = rule -> rule.everyYear().yearToDate();
        assertThat(isCeiling(yearly.apply(aDossier().level().atMost("5")))).isTrue();
        assertThat(isCeiling(yearly.apply(aDossier().level().atLeast("5")))).isFalse();
        assertThat(isCeiling(aDossier().level().atMost("5").everyYear())).isFalse();
        assertThat(isCeiling(aDossier().level().atMost("5").byEndOf(2030).yearToDate()))
                .isFalse();
        assertThat(isCeiling(aDossier().state().reached().everyYear())).isFalse();
    }

    private static DossierBuilder level() {
        return aDossier().level().atLeast("85").byEndOf(2030).base(2025, "20");
    }

    private static boolean isCeiling(DossierBuilder rule) {
        return Roadmap.of(rule.build()).isCeilingIn(ReportingPeriod.quarter(2026, 2));
    }

    private static BigDecimal figureFor(DossierBuilder rule, int year) {
        return Roadmap.of(rule.build()).figureFor(year);
    }

    private static void assertFigure(DossierBuilder rule, int year, String figure) {
        assertThat(figureFor(rule, year)).isEqualByComparingTo(figure);
    }
}
