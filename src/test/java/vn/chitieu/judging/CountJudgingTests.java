package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.ABOVE_BAND;
import static vn.chitieu.judging.Judgement.Flag.EARLY;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NOT_DUE;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Thêm 05 sản phẩm OCOP", "100% tổ chức đảng được kiểm tra trong nhiệm kỳ": counts that run through the term. */
class CountJudgingTests {

    private static DossierBuilder products() {
        return aDossier().runningCount().atLeast("5").byEndOf(2030).in("sản phẩm");
    }

    private static DossierBuilder inspected() {
        return aDossier().coverageOnceForAll().atLeast("100").byEndOf(2030);
    }

    @ParameterizedTest(name = "{1} products by {0} are {2}")
    @CsvSource({
        "2026-Q4, 1, ON_TRACK",
        "2026-Q4, 0, ALARM",
        "2027-Q2, 1, AT_RISK",
        "2028-Q4, 3, ON_TRACK",
        "2030-Q3, 4, ATTENTION",
        "2030-Q4, 4, MISSED",
        "2030-Q4, 5, MET",
        "2030-Q4, 6, EXCEEDED"
    })
    void aCountStartsFromZeroAtTheTermsBeginning(String period, String figure, State state) {
        assertThat(products().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void aBaseOfExistingItemsDoesNotCount() {
        Judgement judgement = products().base(2025, "10").figure("2026-Q4", "1").judgedAt("2026-Q4");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("1");
        assertThat(judgement.state()).isEqualTo(ON_TRACK);
    }

    @Test
    void aCountOnceReachedStaysReachedWhereNothingNewIsReported() {
        DossierBuilder products = products().figure("2027-Q3", "5");
        assertThat(products.judgedAt("2027-Q3").flags()).containsExactly(EARLY);
        assertThat(products.stateAt("2027-Q4")).isEqualTo(MET);
        assertThat(products.judgedAt("2029-Q1").flags()).containsExactly(EARLY);
        assertThat(products.judgedAt("2030-Q4").state()).isEqualTo(MET);
        assertThat(products.judgedAt("2030-Q4").flags()).isEmpty();
    }

    @Test
    void aCountNotYetReachedDoesNotStandInForAMissingFigure() {
        assertThat(products().figure("2027-Q3", "4").stateAt("2027-Q4")).isEqualTo(NO_FIGURE);
    }

    @Test
    void aLowerCountReportedLaterTakesTheEarlierOneBack() {
        DossierBuilder products = products().figure("2027-Q3", "5").figure("2027-Q4", "4");
        assertThat(products.stateAt("2027-Q4")).isEqualTo(ON_TRACK);
        assertThat(products.stateAt("2028-Q1")).isEqualTo(NO_FIGURE);
    }

    @Test
    void aCountReachedAfterItsYearIsLate() {
        DossierBuilder products =
                products().byEndOf(2027).figure("2027-Q4", "4").figure("2028-Q2", "5");
        assertThat(products.stateAt("2028-Q1")).isEqualTo(MISSED);
        assertThat(products.stateAt("2028-Q2")).isEqualTo(MET_LATE);
        assertThat(products.stateAt("2030-Q4")).isEqualTo(MET_LATE);
    }

    @Test
    void aCountOnEventsIsAskedForOnlyAtTheDeadline() {
        DossierBuilder products = products().onEvent();
        assertThat(products.stateAt("2028-Q4")).isEqualTo(NOT_DUE);
        assertThat(products.judgedAt("2028-Q4").numbers().year()).isEqualTo(2030);
        assertThat(products.stateAt("2030-Q4")).isEqualTo(NO_FIGURE);
    }

    @Test
    void overTheTermACountIsJudgedAtItsEnd() {
        DossierBuilder products = products().overTerm(2026, 2030);
        assertThat(products.figure("2028-Q4", "3").stateAt("2028-Q4")).isEqualTo(ON_TRACK);
        assertThat(products.onEvent().stateAt("2029-Q4")).isEqualTo(NOT_DUE);
        assertThat(products.figure("2030-Q4", "3").stateAt("2030-Q4")).isEqualTo(MISSED);
    }

    @ParameterizedTest(name = "{0} new hotels of 2 to 3 are {1}")
    @CsvSource({"1, MISSED", "2, MET", "3, MET", "4, EXCEEDED"})
    void aBandOfNewItemsPassesAboveItsTopWithAFlag(String figure, State state) {
        Judgement judgement =
                products().within("2", "3").figure("2030-Q4", figure).judgedAt("2030-Q4");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.flags().contains(ABOVE_BAND)).isEqualTo(state == EXCEEDED);
    }

    @Test
    void aCeilingOverTheTermIsOnTrackUntilItsEndAndMissedAsSoonAsItIsPassed() {
        DossierBuilder cases = products().atMost("5");
        assertThat(cases.figure("2026-Q1", "0").stateAt("2026-Q1")).isEqualTo(ON_TRACK);
        assertThat(cases.stateAt("2026-Q2")).isEqualTo(NO_FIGURE);
        assertThat(cases.figure("2027-Q1", "6").stateAt("2027-Q1")).isEqualTo(MISSED);
        assertThat(cases.figure("2030-Q4", "5").stateAt("2030-Q4")).isEqualTo(MET);
    }

    @Test
    void aFractionOfNothingIsNoCase() {
        DossierBuilder inspected = inspected().figure("2026-Q2", "0/0");
        assertThat(inspected.stateAt("2026-Q2")).isEqualTo(NOT_ARISEN);
        assertThat(inspected.stateAt("2026-Q3")).isEqualTo(NO_FIGURE);
    }

    @ParameterizedTest(name = "{1} organisations by {0} are {2}")
    @CsvSource({"2026-Q4, 4/20, ON_TRACK", "2026-Q4, 3/20, AT_RISK", "2030-Q4, 19/20, MISSED", "2030-Q4, 20/20, MET"})
    void accumulatingCoverageStartsFromZero(String period, String figure, State state) {
        assertThat(inspected().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void whoeverIsCoveredOnceStaysCovered() {
        DossierBuilder inspected = inspected().figure("2028-Q2", "20/20");
        assertThat(inspected.stateAt("2028-Q3")).isEqualTo(MET);
        assertThat(inspected.stateAt("2030-Q4")).isEqualTo(MET);
    }

    @Test
    void coverageOfTodayNeedsABaseAndAFreshFigure() {
        DossierBuilder hamlets = aDossier().coverageNow().atLeast("100").byEndOf(2030);
        assertThat(hamlets.figure("2026-Q4", "5/11").stateAt("2026-Q4")).isEqualTo(State.NO_BASELINE);
        assertThat(hamlets.base(2025, "40").stateAt("2026-Q4")).isEqualTo(ALARM);
        assertThat(hamlets.figure("2027-Q1", "11/11").stateAt("2027-Q1")).isEqualTo(MET);
        assertThat(hamlets.stateAt("2027-Q2")).isEqualTo(NO_FIGURE);
        assertThat(hamlets.figure("2030-Q4", "11/11").stateAt("2030-Q4")).isEqualTo(MET);
    }
}
