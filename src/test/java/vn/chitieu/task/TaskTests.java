package vn.chitieu.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.period.Term;

/** What is clear about a task, and how near its day is. */
class TaskTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Set<Clarity> missing(Task.Six six, Map<Long, Task.Part> shares) {
        return Clarity.missing(new Task.Draft(null, Term.CURRENT, TaskKind.TASK, null, "Việc", six, shares, Set.of()));
    }

    @Test
    void nothingButATitleLeavesAllSixOpen() {
        assertThat(missing(Task.Six.EMPTY, Map.of())).containsExactly(Clarity.values());
    }

    @Test
    void allSixFilledLeaveNothingOpen() {
        Task.Six six = new Task.Six("việc", null, "vốn", null, TODAY, "Chủ tịch", "đề án");
        assertThat(missing(six, Map.of(1L, Task.Part.LEAD))).isEmpty();
    }

    @Test
    void somebodyWhoOnlySupportsDoesNotMakeClearWhoLeads() {
        Task.Six six = new Task.Six("việc", "trưởng thôn", "vốn", TODAY, null, "Chủ tịch", "đề án");
        assertThat(missing(six, Map.of(1L, Task.Part.SUPPORTING))).containsExactly(Clarity.UNITS, Clarity.TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "UNDER_WAY, 2026-11-19, OVERDUE",
        "NOT_STARTED, 2026-11-19, OVERDUE",
        "UNDER_WAY, 2026-11-20, DUE_SOON",
        "UNDER_WAY, 2026-12-20, DUE_SOON",
        "UNDER_WAY, 2026-12-21, NONE",
        "DONE, 2026-11-19, NONE",
        "STOPPED, 2026-11-19, NONE",
        "UNDER_WAY, , NONE"
    })
    void urgencyGoesByTheDayWhileTheTaskIsOpen(TaskState state, @Nullable LocalDate dueOn, Urgency urgency) {
        assertThat(Urgency.of(state, dueOn, TODAY)).isEqualTo(urgency);
    }

    @Test
    void whatIsDoneIsDoneWholeAndWhatHasNotBegunHasNoShare() {
        BigDecimal half = BigDecimal.valueOf(50);
        assertThat(new TaskReport.Content(TaskState.DONE, null, null, TODAY).percent())
                .isEqualByComparingTo("100");
        assertThat(new TaskReport.Content(TaskState.NOT_STARTED, BigDecimal.ZERO, null, TODAY).percent())
                .isNull();
        assertThat(new TaskReport.Content(TaskState.UNDER_WAY, half, null, TODAY).percent())
                .isEqualTo(half);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskReport.Content(TaskState.STOPPED, half, null, TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaskReport.Content(TaskState.UNDER_WAY, BigDecimal.valueOf(101), null, TODAY));
    }
}
