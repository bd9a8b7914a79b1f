package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Progress along yearly figures that the document or a plan gives. */
class PathJudgingTests {

    private static DossierBuilder school() {
        return aDossier().level().atLeast("80").byEndOf(2030).in("%");
    }

    private static DossierBuilder schoolOnAPath() {
        return school().path(2026, "40").path(2027, "60").path(2028, "70").path(2029, "75");
    }

    @ParameterizedTest(name = "at the end of {0} the path asks {1}")
    @CsvSource({
        "2026-Q1, 32.5",
        "2026-Q4, 40",
        "2027-Q2, 50",
        "2027-Q4, 60",
        "2028-Q3, 67.5",
        "2029-Q4, 75",
        "2030-Q2, 77.5"
    })
    void betweenItsYearsThePathIsStraight(String period, String required) {
        assertThat(schoolOnAPath()
                        .base(2025, "30")
                        .figure(period, "31")
                        .judgedAt(period)
                        .numbers()
                        .required())
                .isEqualByComparingTo(required);
    }

    @ParameterizedTest(name = "with a base of 30, {0} at the end of 2026 is {1} with a ratio of {2}")
    @CsvSource({"40, ON_TRACK, 1", "39.5, ON_TRACK, 0.95", "38, ATTENTION, 0.8", "36, AT_RISK, 0.6", "35.9, ALARM, 0.59"
    })
    void withABaseOnlyTheWayFromItCounts(String figure, State state, String ratio) {
        Judgement judgement =
                schoolOnAPath().base(2025, "30").figure("2026-Q4", figure).judgedAt("2026-Q4");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo(ratio);
    }

    @ParameterizedTest(name = "without a base, {0} at the end of 2026 is {1} with a ratio of {2}")
    @CsvSource({"40, ON_TRACK, 1", "38, ON_TRACK, 0.95", "32, ATTENTION, 0.8", "24, AT_RISK, 0.6", "23.9, ALARM, 0.5975"
    })
    void withoutABaseTheValueIsHeldAgainstThePath(String figure, State state, String ratio) {
        Judgement judgement = schoolOnAPath().figure("2026-Q4", figure).judgedAt("2026-Q4");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.reason()).isEqualTo(Reason.AGAINST_GOAL);
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo(ratio);
    }

    @Test
    void theReasonTellsTheDocumentsPathFromThePortalsStraightLine() {
        DossierBuilder straight = school().base(2025, "30").figure("2026-Q4", "35");
        assertThat(straight.judgedAt("2026-Q4").reason()).isEqualTo(Reason.ON_STRAIGHT_LINE);
        assertThat(straight.path(2026, "40").judgedAt("2026-Q4").reason()).isEqualTo(Reason.ON_PATH);
    }

    @Test
    void withoutABaseTheFirstYearsLevelIsAskedAllYear() {
        assertThat(schoolOnAPath()
                        .figure("2026-Q1", "40")
                        .judgedAt("2026-Q1")
                        .numbers()
                        .required())
                .isEqualByComparingTo("40");
    }

    @Test
    void aFlatPathAtTheBaseAsksForTheBase() {
        DossierBuilder flat = school().base(2025, "30").path(2026, "30").path(2027, "50");
        assertThat(flat.figure("2026-Q4", "30").stateAt("2026-Q4")).isEqualTo(ON_TRACK);
        assertThat(flat.figure("2026-Q4", "15").stateAt("2026-Q4")).isEqualTo(ALARM);
    }

    @Test
    void aPathThatStillAsksForNothingIsKeptByNothing() {
        DossierBuilder late = school().path(2026, "0").path(2027, "40");
        assertThat(late.figure("2026-Q4", "0").stateAt("2026-Q4")).isEqualTo(ON_TRACK);
        assertThat(late.figure("2027-Q4", "0").stateAt("2027-Q4")).isEqualTo(ALARM);
    }

    @Test
    void theGoalDecidesAndNotThePath() {
        assertThat(schoolOnAPath().figure("2027-Q4", "80").stateAt("2027-Q4")).isEqualTo(MET);
        assertThat(schoolOnAPath().path(2030, "78").figure("2030-Q4", "79").stateAt("2030-Q4"))
                .isEqualTo(MISSED);
    }

    @Test
    void aPathDownwardsIsHeldUpsideDown() {
        DossierBuilder poor = aDossier()
                .level()
                .exactly("0")
                .byEndOf(2030)
                .base(2025, "100")
                .path(2026, "60")
                .path(2027, "30");
        assertThat(poor.figure("2026-Q4", "62").stateAt("2026-Q4")).isEqualTo(ON_TRACK);
        assertThat(poor.figure("2026-Q4", "77").stateAt("2026-Q4")).isEqualTo(ALARM);
    }

    @Test
    void aCountFollowsItsPathToo() {
        DossierBuilder products = aDossier()
                .runningCount()
                .atLeast("5")
                .byEndOf(2030)
                .in("sản phẩm")
                .path(2026, "0")
                .path(2027, "0")
                .path(2028, "3");
        assertThat(products.figure("2027-Q4", "0").stateAt("2027-Q4")).isEqualTo(ON_TRACK);
        Judgement judgement = products.figure("2028-Q4", "1").judgedAt("2028-Q4");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("3");
        assertThat(judgement.state()).isEqualTo(ALARM);
    }

    @Test
    void aCutOfABaseFollowsItsPathToo() {
        DossierBuilder poor = aDossier()
                .cutOfBase()
                .atLeast("75")
                .byEndOf(2030)
                .base(2025, "200")
                .path(2026, "100");
        Judgement judgement = poor.figure("2026-Q4", "140").judgedAt("2026-Q4");
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("30");
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0.6");
    }
}
