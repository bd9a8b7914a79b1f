package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.Judgement.Flag.EARLY;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;

/** "Không để xảy ra …", "không còn …". */
class ZeroJudgingTests {

    private static DossierBuilder fires() {
        return aDossier().level().exactly("0").everyYear().yearToDate().in("vụ");
    }

    private static DossierBuilder shacks() {
        return aDossier().level().exactly("0").byEndOf(2027).in("căn");
    }

    @Test
    void aYearWithoutACaseIsOnTrackUntilItsEndAndThenMet() {
        DossierBuilder fires = fires().figure("2026-Q2", "0").figure("2026-Q4", "0");
        assertThat(fires.stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(fires.stateAt("2026-Q4")).isEqualTo(MET);
    }

    @Test
    void oneCaseInTheSecondQuarterMissesTheYearAtOnceAndForGood() {
        DossierBuilder fires = fires().figure("2026-Q1", "0")
                .figure("2026-Q2", "1")
                .figure("2026-Q3", "1")
                .figure("2026-Q4", "1");
        assertThat(fires.stateAt("2026-Q1")).isEqualTo(ON_TRACK);
        Judgement judgement = fires.judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(MISSED);
        assertThat(judgement.reason()).isEqualTo(Reason.BROKEN);
        assertThat(fires.stateAt("2026-Q3")).isEqualTo(MISSED);
        assertThat(fires.stateAt("2026-Q4")).isEqualTo(MISSED);
    }

    @Test
    void theNextYearBeginsAnew() {
        assertThat(fires().figure("2026-Q4", "3").figure("2027-Q1", "0").stateAt("2027-Q1"))
                .isEqualTo(ON_TRACK);
    }

    @Test
    void aBacklogOfCasesMayStillBeWorkedOff() {
        DossierBuilder disputes = aDossier().level().exactly("0").everyYear().in("vụ việc");
        assertThat(disputes.figure("2026-Q2", "2").stateAt("2026-Q2")).isEqualTo(NO_BASELINE);
        assertThat(disputes.figure("2025-Q4", "4").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(disputes.figure("2025-Q4", "0").stateAt("2026-Q2")).isEqualTo(ALARM);
        assertThat(disputes.figure("2026-Q4", "2").stateAt("2026-Q4")).isEqualTo(MISSED);
        assertThat(disputes.figure("2026-Q4", "0").stateAt("2026-Q4")).isEqualTo(MET);
    }

    @Test
    void theLastHouseIsCountedDownFromItsBase() {
        DossierBuilder shacks = shacks().base(2025, "40");
        assertThat(shacks.figure("2026-Q4", "24").stateAt("2026-Q4")).isEqualTo(ATTENTION);
        assertThat(shacks.figure("2026-Q4", "20").stateAt("2026-Q4")).isEqualTo(ON_TRACK);
        assertThat(shacks.figure("2027-Q4", "1").stateAt("2027-Q4")).isEqualTo(MISSED);
        assertThat(shacks.figure("2028-Q1", "0").stateAt("2028-Q1")).isEqualTo(MET_LATE);
    }

    @Test
    void zeroBeforeItsYearIsMetEarlyAndMayBeLost() {
        DossierBuilder shacks = shacks().base(2025, "40").figure("2026-Q2", "0").figure("2026-Q3", "1");
        assertThat(shacks.judgedAt("2026-Q2").flags()).containsExactly(EARLY);
        assertThat(shacks.stateAt("2026-Q3")).isEqualTo(ON_TRACK);
    }

    @Test
    void aBaseOfZeroThatIsNotHeldIsAnAlarm() {
        assertThat(shacks().base(2025, "0").figure("2026-Q3", "1").stateAt("2026-Q3"))
                .isEqualTo(ALARM);
    }

    @Test
    void zeroByADeadlineIsNotReachedByAYearThatHasHardlyBegun() {
        DossierBuilder fires = fires().byEndOf(2027).base(2025, "4");
        assertThat(fires.figure("2026-Q1", "0").stateAt("2026-Q1")).isEqualTo(ON_TRACK);
        assertThat(fires.figure("2026-Q4", "0").stateAt("2026-Q4")).isEqualTo(MET);
        assertThat(fires.figure("2026-Q2", "3").stateAt("2026-Q2")).isEqualTo(ALARM);
        assertThat(fires.figure("2027-Q1", "1").stateAt("2027-Q1")).isEqualTo(MISSED);
    }

    @Test
    void withoutABaseAYearWithoutACaseIsStillOnTrack() {
        DossierBuilder fires = fires().byEndOf(2030);
        assertThat(fires.figure("2026-Q2", "0").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(fires.figure("2026-Q2", "1").stateAt("2026-Q2")).isEqualTo(NO_BASELINE);
    }

    @Test
    void aPathThatAsksForZeroBeforeTheDeadlineIsNotYetTheVerdict() {
        DossierBuilder fires = fires().byEndOf(2030).path(2028, "0");
        assertThat(fires.figure("2028-Q2", "2").stateAt("2028-Q2")).isEqualTo(ALARM);
        assertThat(fires.figure("2028-Q2", "0").stateAt("2028-Q2")).isEqualTo(ON_TRACK);
    }

    @Test
    void aTotalWithoutACaseOnTheWayIsKeptSoFarAndNotAnythingAway() {
        Judgement judgement = fires().figure("2026-Q3", "0").judgedAt("2026-Q3");
        assertThat(judgement.state()).isEqualTo(ON_TRACK);
        assertThat(judgement.reason()).isEqualTo(Reason.KEPT_SO_FAR);
    }
}
