package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.ABOVE_BAND;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.AT_RISK;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Hằng năm đạt …": every year gets its own verdict. */
class YearlyThresholdJudgingTests {

    private static DossierBuilder waste() {
        return aDossier().level().above("90").everyYear().in("%");
    }

    private static DossierBuilder admissions() {
        return aDossier().level().within("3.0", "4.0").everyYear().yearToDate().in("%");
    }

    @ParameterizedTest(name = "{0} % at the year's end is {1}")
    @CsvSource({"89.99, MISSED", "90, MISSED", "90.01, MET"})
    void theYearsEndDecides(String figure, State state) {
        assertThat(waste().figure("2026-Q4", figure).stateAt("2026-Q4")).isEqualTo(state);
    }

    @Test
    void eachYearIsJudgedAlone() {
        DossierBuilder waste =
                waste().figure("2026-Q4", "89").figure("2027-Q4", "91").figure("2028-Q4", "80");
        assertThat(waste.stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(waste.stateAt("2027-Q4")).isEqualTo(MET);
        assertThat(waste.stateAt("2028-Q4")).isEqualTo(MISSED);
    }

    @Test
    void aLevelKeptDuringTheYearIsOnTrackAndNotYetMet() {
        Judgement judgement = waste().figure("2026-Q2", "97").judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(ON_TRACK);
        assertThat(judgement.reason()).isEqualTo(Reason.KEPT_SO_FAR);
    }

    @ParameterizedTest(name = "from last year's 80, {0} by the end of June is {1}")
    @CsvSource({"90.01, ON_TRACK", "85, ON_TRACK", "84.75, ON_TRACK", "84, ATTENTION", "83, AT_RISK", "82.9, ALARM"})
    void aLevelNotYetKeptIsMeasuredFromLastYears(String figure, State state) {
        assertThat(waste().figure("2025-Q4", "80").figure("2026-Q2", figure).stateAt("2026-Q2"))
                .isEqualTo(state);
    }

    @Test
    void aBaselineStandsInForLastYearsFigureOnlyInTheYearAfterIt() {
        DossierBuilder waste = waste().base(2025, "80").figure("2026-Q2", "85").figure("2027-Q2", "85");
        assertThat(waste.judgedAt("2026-Q2").numbers().required()).isEqualByComparingTo("85");
        assertThat(waste.stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(waste.stateAt("2027-Q2")).isEqualTo(NO_BASELINE);
    }

    @Test
    void aLevelThatWasKeptLastYearAndIsLostIsHeldAgainstTheGoal() {
        DossierBuilder waste = waste().figure("2025-Q4", "95");
        assertThat(waste.figure("2026-Q2", "89").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(waste.figure("2026-Q2", "75").stateAt("2026-Q2")).isEqualTo(ATTENTION);
        assertThat(waste.figure("2026-Q2", "40").stateAt("2026-Q2")).isEqualTo(ALARM);
    }

    @Test
    void withoutLastYearAYearlyPathHelps() {
        Judgement judgement = waste().path(2026, "80").figure("2026-Q2", "60").judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(AT_RISK);
        assertThat(judgement.numbers().required()).isEqualByComparingTo("80");
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.75");
    }

    @ParameterizedTest(name = "{1} % by {0} of 3 to 4 % is {2}")
    @CsvSource({
        "2026-Q1, 0.66, ON_TRACK",
        "2026-Q1, 0.65, ATTENTION",
        "2026-Q2, 1.5, ON_TRACK",
        "2026-Q2, 1.2, AT_RISK",
        "2026-Q3, 3.0, ON_TRACK",
        "2026-Q3, 4.5, ON_TRACK",
        "2026-Q4, 2.99, MISSED",
        "2026-Q4, 3.0, MET",
        "2026-Q4, 4.0, MET",
        "2026-Q4, 4.01, EXCEEDED"
    })
    void aTotalIsHeldAgainstTheElapsedYear(String period, String figure, State state) {
        assertThat(admissions().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void aboveTheBandTheYearIsFlagged() {
        Judgement judgement = admissions().figure("2026-Q4", "4.5").judgedAt("2026-Q4");
        assertThat(judgement.state()).isEqualTo(EXCEEDED);
        assertThat(judgement.flags()).containsExactly(ABOVE_BAND);
    }

    @Test
    void aTotalAboveABandThatMayNotBePassedIsMissedAtOnce() {
        DossierBuilder strict =
                aDossier().level().strictlyWithin("3", "4").everyYear().yearToDate();
        assertThat(strict.figure("2026-Q2", "4").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        Judgement judgement = strict.figure("2026-Q2", "5").judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(MISSED);
        assertThat(judgement.reason()).isEqualTo(Reason.BROKEN);
    }

    @Test
    void theNumbersShowTotalGoalAndWhatIsNeededByNow() {
        Judgement.Numbers numbers =
                admissions().figure("2026-Q2", "1.2").judgedAt("2026-Q2").numbers();
        assertThat(numbers.counted()).isEqualByComparingTo("1.2");
        assertThat(numbers.against()).isEqualByComparingTo("3");
        assertThat(numbers.required()).isEqualByComparingTo("1.5");
        assertThat(numbers.elapsed()).isEqualByComparingTo("50");
        assertThat(numbers.ratio()).isEqualByComparingTo("-10");
    }

    @Test
    void aCoverageOfTodayIsJudgedLikeAnyLevel() {
        DossierBuilder hamlets = aDossier().coverageNow().atLeast("100").everyYear();
        assertThat(hamlets.figure("2026-Q4", "10/11").stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(hamlets.figure("2027-Q4", "11/11").stateAt("2027-Q4")).isEqualTo(MET);
    }
}
