package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.dashboard.Course.Way;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Field;

/** Which way a target went between two periods, and how many were in each state. */
class CourseTests {

    private static final ReportingPeriod Q2 = ReportingPeriod.quarter(2026, 2);
    private static final ReportingPeriod Q3 = ReportingPeriod.quarter(2026, 3);

    private static TargetLine line(State state, String attained) {
        return new TargetLine(
                "a",
                "1",
                "Nước sạch",
                Field.SOCIETY,
                true,
                "%",
                attained,
                "–",
                "",
                state,
                null,
                "",
                new Bullet(null, null, null, List.of()),
                Sparkline.NONE,
                false,
                null,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "ON_TRACK, AT_RISK, WORSE",
        "ALARM, ATTENTION, BETTER",
        "MET, EXCEEDED, BETTER",
        "MET, MISSED, WORSE",
        "ON_TRACK, ON_TRACK, SAME",
        "NOT_DUE, NOT_DUE, SAME",
        // What cannot be judged is neither better nor worse than what can
        "ATTENTION, NO_FIGURE, OTHER",
        "NO_BASELINE, ON_TRACK, OTHER",
        "NOT_DUE, MET, OTHER",
        "NEEDS_CONFIRMATION, MET, OTHER"
    })
    void aWayIsToldOnlyBetweenStatesThatWereJudged(State before, State now, Way way) {
        assertThat(new Course.Change(line(before, "1"), line(now, "1"), true).way())
                .isEqualTo(way);
    }

    @Test
    void whatDidNotCountBeforeIsNeitherBetterNorWorse() {
        assertThat(new Course.Change(null, line(State.MET, "1"), true).way()).isEqualTo(Way.OTHER);
    }

    @Test
    void anotherValueIsAChangeInTheSameState() {
        assertThat(new Course.Change(line(State.ON_TRACK, "92"), line(State.ON_TRACK, "93"), true).isOne())
                .isTrue();
        assertThat(new Course.Change(line(State.ON_TRACK, "92"), line(State.ON_TRACK, "92"), true).isOne())
                .isFalse();
    }

    private static Course.Row row(String code, @Nullable State second, @Nullable State third) {
        return new Course.Row(
                code,
                code,
                code,
                Field.ECONOMY,
                true,
                List.of(new Course.Cell(Q2, second), new Course.Cell(Q3, third)));
    }

    @Test
    void statesAreCountedPeriodByPeriodBestFirst() {
        Course course = new Course(
                List.of(Q2, Q3),
                List.of(
                        row("a", State.ON_TRACK, State.MET),
                        row("b", State.ON_TRACK, State.ALARM),
                        row("c", null, State.MET)),
                List.of());
        assertThat(course.counts())
                .containsExactly(
                        new Course.Count(State.MET, List.of(0L, 2L)),
                        new Course.Count(State.ON_TRACK, List.of(2L, 0L)),
                        new Course.Count(State.ALARM, List.of(0L, 1L)));
    }

    @Test
    void everyStateHasItsPlaceInTheCount() {
        for (State state : State.values()) {
            assertThat(new Course(List.of(Q2, Q3), List.of(row("a", state, null)), List.of()).counts())
                    .as(state.name())
                    .hasSize(1);
        }
    }
}
