package vn.chitieu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDaysTests {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 5);

    @ParameterizedTest(name = "{0}: {1} days after the due day")
    @CsvSource(textBlock = """
        2026-09-28,  -7
        2026-09-29,  -7
        2026-10-01,  -7
        2026-10-02,  -3
        2026-10-03,  -3
        2026-10-04,  -1
        2026-10-05,   0
        2026-10-06,   1
        2026-10-07,   1
        2026-10-08,   3
        2026-10-11,   3
        2026-10-12,   7
        2026-10-18,   7
        2026-10-19,  14
        2026-10-26,  21
        2027-10-04, 364
        """)
    void theStepThatIsDueIsTheLatestThatWasReached(LocalDate today, int step) {
        assertThat(ReminderDays.stepOn(today, DUE)).hasValue(step);
    }

    @Test
    void nobodyIsRemindedEarlierThanAWeekBefore() {
        assertThat(ReminderDays.stepOn(LocalDate.of(2026, 9, 27), DUE)).isEmpty();
        assertThat(ReminderDays.latestDueDay(LocalDate.of(2026, 9, 27))).isBefore(DUE);
        assertThat(ReminderDays.latestDueDay(LocalDate.of(2026, 9, 28))).isEqualTo(DUE);
    }

    @Test
    void thirtyDaysOfThePortalStandingStillAreOneReminder() {
        List<OptionalInt> steps = DUE.minusDays(8)
                .datesUntil(DUE.plusDays(23))
                .filter(day -> day.isBefore(DUE.minusDays(6)) || day.isAfter(DUE.plusDays(21)))
                .map(day -> ReminderDays.stepOn(day, DUE))
                .filter(OptionalInt::isPresent)
                .distinct()
                .toList();
        assertThat(steps).containsExactly(OptionalInt.of(-7), OptionalInt.of(21));
    }
}
