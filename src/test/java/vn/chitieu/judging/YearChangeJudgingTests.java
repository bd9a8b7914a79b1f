package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.AT_RISK;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.ON_TRACK;
import static vn.chitieu.target.rule.Measure.YearChange.Change.DECREASE;
import static vn.chitieu.target.rule.Measure.YearChange.Change.INCREASE;
import static vn.chitieu.target.rule.Measure.YearChange.Size.DIRECTION;
import static vn.chitieu.target.rule.Measure.YearChange.Size.PERCENT;
import static vn.chitieu.target.rule.Measure.YearChange.Size.POINTS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Giảm 5%/năm", "giảm cả ba tiêu chí", "tỷ trọng tăng". */
class YearChangeJudgingTests {

    private static DossierBuilder crimes() {
        return aDossier().change(DECREASE, PERCENT).atLeast("5").everyYear().yearToDate();
    }

    private static DossierBuilder accidents() {
        return aDossier()
                .changeOrBothZero(DECREASE, DIRECTION)
                .below("0")
                .everyYear()
                .yearToDate();
    }

    private static DossierBuilder share() {
        return aDossier().change(INCREASE, DIRECTION).above("0").everyYear().in("%");
    }

    @ParameterizedTest(name = "from 200 to {0} is {1}")
    @CsvSource({"191, MISSED", "190, MET", "189, EXCEEDED", "200, MISSED", "220, MISSED", "0, EXCEEDED"})
    void aFallInPercentIsHeldAgainstItsSize(String now, State state) {
        assertThat(crimes().figure("2025-Q4", "200").figure("2026-Q4", now).stateAt("2026-Q4"))
                .isEqualTo(state);
    }

    @Test
    void theSizeIsRoundedLikeAnyPercentage() {
        Judgement judgement =
                crimes().figure("2025-Q4", "219").figure("2026-Q4", "208").judgedAt("2026-Q4");
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("5.02");
        assertThat(judgement.numbers().against()).isEqualByComparingTo("219");
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({"10, 9, MET", "10, 10, MISSED", "10, 11, MISSED", "1, 0, MET", "0, 0, MET", "0, 1, MISSED"})
    void aFallInDirectionOnlyKnowsFewerAndNotFewer(String before, String now, State state) {
        assertThat(accidents().figure("2025-Q4", before).figure("2026-Q4", now).stateAt("2026-Q4"))
                .isEqualTo(state);
    }

    @Test
    void noneAfterNoneFailsWhereTheRuleDoesNotAllowIt() {
        DossierBuilder direction = aDossier()
                .change(DECREASE, DIRECTION)
                .below("0")
                .everyYear()
                .figure("2025-Q4", "0")
                .figure("2026-Q4", "0");
        assertThat(direction.stateAt("2026-Q4")).isEqualTo(MISSED);
    }

    @Test
    void noneAfterNoneIsNoCaseForAPercentage() {
        assertThat(crimes().figure("2025-Q4", "0").figure("2026-Q4", "0").stateAt("2026-Q4"))
                .isEqualTo(NOT_ARISEN);
    }

    @Test
    void fromZeroEveryRiseIsAWholeOne() {
        Judgement fall = crimes().figure("2025-Q4", "0").figure("2026-Q4", "3").judgedAt("2026-Q4");
        assertThat(fall.state()).isEqualTo(MISSED);
        assertThat(fall.numbers().attained()).isEqualByComparingTo("-100");
        Judgement rise = aDossier()
                .change(INCREASE, PERCENT)
                .atLeast("10")
                .everyYear()
                .figure("2025-Q4", "0")
                .figure("2026-Q4", "3")
                .judgedAt("2026-Q4");
        assertThat(rise.state()).isEqualTo(EXCEEDED);
        assertThat(rise.numbers().attained()).isEqualByComparingTo("100");
    }

    @Test
    void withoutLastYearThereIsNothingToCompareWith() {
        assertThat(crimes().figure("2026-Q4", "5").stateAt("2026-Q4")).isEqualTo(NO_BASELINE);
        assertThat(crimes().figure("2025-Q4", "200").figure("2026-Q2", "5").stateAt("2026-Q2"))
                .isEqualTo(NO_BASELINE);
    }

    @Test
    void aBaselineStandsInForTheWholeYearBefore() {
        DossierBuilder crimes =
                crimes().base(2025, "200").figure("2026-Q2", "90").figure("2026-Q4", "190");
        assertThat(crimes.stateAt("2026-Q2")).isEqualTo(NO_BASELINE);
        assertThat(crimes.stateAt("2026-Q4")).isEqualTo(MET);
    }

    @Test
    void aYearWithoutACaseIsNoYearToCompareWith() {
        assertThat(aDossier()
                        .change(INCREASE, POINTS)
                        .atLeast("1")
                        .everyYear()
                        .rate()
                        .figure("2025-Q4", "0/0")
                        .figure("2026-Q4", "9/10")
                        .stateAt("2026-Q4"))
                .isEqualTo(NO_BASELINE);
    }

    @ParameterizedTest(name = "{0} by June after 100 is {1}")
    @CsvSource({
        "95, ON_TRACK",
        "80, ON_TRACK",
        "95.2, ON_TRACK",
        "96, ATTENTION",
        "97, AT_RISK",
        "98, ALARM",
        "110, ALARM"
    })
    void duringTheYearTheSamePeriodIsCompared(String now, State state) {
        assertThat(crimes().figure("2025-Q2", "100")
                        .figure("2025-Q4", "200")
                        .figure("2026-Q2", now)
                        .stateAt("2026-Q2"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} by June after 10 is {1}")
    @CsvSource({"9, ON_TRACK", "10, ATTENTION", "12, ATTENTION", "13, AT_RISK", "20, ALARM"})
    void aDirectionNotKeptDuringTheYearIsNeverOnTrack(String now, State state) {
        assertThat(accidents()
                        .figure("2025-Q2", "10")
                        .figure("2025-Q4", "40")
                        .figure("2026-Q2", now)
                        .stateAt("2026-Q2"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} by June, after 30 in all of last year, is {1}")
    @CsvSource({"29, ALARM", "30, MISSED", "31, MISSED"})
    void aTotalThatHasUsedUpLastYearsIsMissedAtOnce(String now, State state) {
        Judgement judgement = accidents()
                .figure("2025-Q2", "10")
                .figure("2025-Q4", "30")
                .figure("2026-Q2", now)
                .judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.reason()).isEqualTo(state == MISSED ? Reason.BROKEN : Reason.CHANGE_SO_FAR);
    }

    @Test
    void aPercentageThatCanNoLongerBeReachedIsMissedAtOnce() {
        DossierBuilder crimes = crimes().figure("2025-Q3", "50").figure("2025-Q4", "100");
        assertThat(crimes.figure("2026-Q3", "95").stateAt("2026-Q3")).isEqualTo(ALARM);
        assertThat(crimes.figure("2026-Q3", "96").stateAt("2026-Q3")).isEqualTo(MISSED);
    }

    @Test
    void aShareThatIsToRiseMayStillRiseUntilTheYearsEnd() {
        DossierBuilder share = share().figure("2025-Q2", "30").figure("2025-Q4", "32");
        assertThat(share.figure("2026-Q2", "29").stateAt("2026-Q2"))
                .as("falling from 32 to 29 leads nowhere near a rise")
                .isEqualTo(AT_RISK);
        assertThat(share.figure("2026-Q2", "20").stateAt("2026-Q2")).isEqualTo(AT_RISK);
        assertThat(share.figure("2026-Q2", "33").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(share.figure("2026-Q4", "32.004").stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(share.figure("2026-Q4", "32.005").stateAt("2026-Q4")).isEqualTo(MET);
    }

    @Test
    void whatMayStayIsMetByStaying() {
        DossierBuilder growth =
                aDossier().change(DECREASE, DIRECTION).atMost("0").everyYear().figure("2025-Q4", "0.9");
        assertThat(growth.figure("2026-Q4", "0.9").stateAt("2026-Q4")).isEqualTo(MET);
        assertThat(growth.figure("2026-Q4", "0.8").stateAt("2026-Q4")).isEqualTo(MET);
        assertThat(growth.figure("2026-Q4", "1.0").stateAt("2026-Q4")).isEqualTo(MISSED);
    }

    @ParameterizedTest(name = "from 8 % to {0} % is {1}")
    @CsvSource({"7.51, MISSED", "7.5, MET", "7.4, EXCEEDED"})
    void aFallInPointsIsTheDifferenceOfThePercentages(String now, State state) {
        assertThat(aDossier()
                        .change(DECREASE, POINTS)
                        .atLeast("0.5")
                        .everyYear()
                        .in("%")
                        .figure("2025-Q4", "8")
                        .figure("2026-Q4", now)
                        .stateAt("2026-Q4"))
                .isEqualTo(state);
    }
}
