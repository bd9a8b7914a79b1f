package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A total that starts anew each January and is to reach a level in the end: "thu ngân sách đạt 405 tỷ đồng". */
class YearlyTotalByDeadlineTests {

    private static DossierBuilder revenue() {
        return aDossier()
                .level()
                .atLeast("405")
                .byEndOf(2030)
                .yearToDate()
                .in("tỷ đồng")
                .base(2025, "305");
    }

    @ParameterizedTest(name = "{1} by {0} is {2}")
    @CsvSource({
        "2026-Q2, 162.5, ON_TRACK",
        "2026-Q2, 150, ATTENTION",
        "2026-Q4, 320, ON_TRACK",
        "2026-Q4, 310, ATTENTION",
        "2029-Q4, 405, MET",
        "2030-Q1, 100, ON_TRACK",
        "2030-Q4, 404.99, MISSED",
        "2030-Q4, 405, MET"
    })
    void eachYearHasItsShareOfThePath(String period, String figure, State state) {
        assertThat(revenue().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void withoutBaseOnlyTheDeadlinesYearHasAGoal() {
        DossierBuilder revenue = aDossier()
                .level()
                .atLeast("400")
                .byEndOf(2030)
                .yearToDate()
                .figure("2029-Q2", "100")
                .figure("2030-Q2", "200");
        assertThat(revenue.stateAt("2029-Q2")).isEqualTo(NO_BASELINE);
        assertThat(revenue.stateAt("2030-Q2")).isEqualTo(ON_TRACK);
    }

    @Test
    void aCeilingIsNotReachedByAYearThatHasHardlyBegun() {
        DossierBuilder fires =
                aDossier().level().atMost("10").byEndOf(2027).yearToDate().base(2025, "20");
        assertThat(fires.figure("2026-Q1", "3").stateAt("2026-Q1")).isEqualTo(ON_TRACK);
        assertThat(fires.figure("2026-Q4", "10").stateAt("2026-Q4")).isEqualTo(MET);
        assertThat(fires.figure("2026-Q2", "16").stateAt("2026-Q2")).isEqualTo(ALARM);
        assertThat(fires.figure("2027-Q2", "11").stateAt("2027-Q2")).isEqualTo(MISSED);
        assertThat(fires.figure("2027-Q4", "11").figure("2028-Q1", "1").stateAt("2028-Q1"))
                .isEqualTo(MISSED);
        assertThat(fires.figure("2028-Q4", "9").stateAt("2028-Q4")).isEqualTo(MET_LATE);
    }
}
