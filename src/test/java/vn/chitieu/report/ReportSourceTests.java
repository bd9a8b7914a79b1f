package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.commune.Place;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.Round;

/** Which round a report takes its figures from. */
class ReportSourceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<Round> rounds(String... periods) {
        return Stream.of(periods)
                .map(period -> Round.open(new Place("82", "28651"), ReportingPeriod.parse(period)))
                .toList();
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
        "2026-Q3, 2026-Q3",
        "2026-H1, 2026-Q2",
        "2026-9M, 2026-Q3",
        "2025, 2025-Q4",
        "2026, 2026-Q3",
        "2028-MID, 2026-Q3",
        "2025-2030, 2026-Q3"
    })
    void aPeriodTakesTheLastQuarterInItThatIsOver(String period, String from) {
        List<Round> all = rounds("2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4");
        assertThat(ReportSource.roundOf(ReportingPeriod.parse(period), all, TODAY))
                .hasValueSatisfying(round -> assertThat(round.period()).hasToString(from));
    }

    @Test
    void aRoundOfThePeriodsOwnComesFirst() {
        assertThat(ReportSource.roundOf(ReportingPeriod.year(2026), rounds("2026-Q3", "2026"), TODAY))
                .hasValueSatisfying(round -> assertThat(round.period()).hasToString("2026"));
    }

    @Test
    void whileNoneIsOverTheOneThatRunsIsTaken() {
        assertThat(ReportSource.roundOf(ReportingPeriod.year(2026), rounds("2026-Q4"), TODAY))
                .hasValueSatisfying(round -> assertThat(round.period()).hasToString("2026-Q4"));
    }

    @ParameterizedTest
    @CsvSource({"2026-Q1", "2026-01", "2027", "2031-MID", "2020-2025"})
    void whereNoQuarterLiesInAPeriodThereIsNoReport(String period) {
        assertThat(ReportSource.roundOf(ReportingPeriod.parse(period), rounds("2026-Q2", "2026-Q3"), TODAY))
                .isEmpty();
    }

    @Test
    void onlyFiguresUpToThePeriodsEndMakeItWhole() {
        Round third = rounds("2026-Q3").getFirst();
        assertThat(new ReportSource(ReportingPeriod.nineMonths(2026), third, null).isComplete())
                .isTrue();
        assertThat(new ReportSource(ReportingPeriod.year(2026), third, null).isComplete())
                .isFalse();
    }

    @Test
    void aHashIsCitedOnlyWhileWhatWasFrozenStands() {
        Round third = rounds("2026-Q3").getFirst();
        ReportSource.Frozen stands = new ReportSource.Frozen(1, TODAY, "ab", true);
        ReportSource.Frozen moved = new ReportSource.Frozen(1, TODAY, "ab", false);
        assertThat(new ReportSource(third.period(), third, stands).hash()).isEqualTo("ab");
        assertThat(new ReportSource(third.period(), third, moved).hash()).isNull();
        assertThat(new ReportSource(third.period(), third, null).hash()).isNull();
    }
}
