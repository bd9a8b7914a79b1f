package vn.chitieu.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingPeriodTests {

    @ParameterizedTest(name = "{0} is a {1} from {2} to {3}")
    @CsvSource({
        "2026-07, MONTH, 2026-07-01, 2026-07-31",
        "2028-02, MONTH, 2028-02-01, 2028-02-29",
        "2026-Q1, QUARTER, 2026-01-01, 2026-03-31",
        "2026-Q3, QUARTER, 2026-07-01, 2026-09-30",
        "2026-H1, HALF_YEAR, 2026-01-01, 2026-06-30",
        "2026-9M, NINE_MONTHS, 2026-01-01, 2026-09-30",
        "2026, YEAR, 2026-01-01, 2026-12-31",
        "2028-MID, MID_TERM, 2026-01-01, 2028-06-30",
        "2025-2030, TERM, 2025-01-01, 2030-12-31"
    })
    void aCodeNamesItsDays(String code, PeriodType type, LocalDate firstDay, LocalDate lastDay) {
        ReportingPeriod period = ReportingPeriod.parse(code);
        assertThat(period.type()).isEqualTo(type);
        assertThat(period.firstDay()).isEqualTo(firstDay);
        assertThat(period.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void parseAndToStringAreInverseForEveryKind() {
        assertThat(everyPeriodOf(2024, 2031)).allSatisfy(period -> {
            assertThat(ReportingPeriod.parse(period.toString())).isEqualTo(period);
            assertThat(period.toString())
                    .isEqualTo(ReportingPeriod.parse(period.toString()).toString());
        });
        assertThat(everyPeriodOf(2024, 2031))
                .extracting(ReportingPeriod::toString)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "\"{0}\" is refused")
    @ValueSource(
            strings = {
                "",
                " ",
                "2026-",
                "26",
                "0000",
                "0999",
                "0000-Q1",
                "0000-Q5",
                "2026-Q0",
                "2026-Q5",
                "2026-q1",
                "2026-Q1 ",
                "2026-00",
                "2026-13",
                "2026-1",
                "2026-H2",
                "2026-6M",
                "2026-9m",
                "2028-mid",
                "2025-2024",
                "2025-2025",
                "2025-0000",
                "1001-MID",
                "2025–2030",
                "2026/Q1",
                "Quý III/2026",
                "20260",
                "２０２６"
            })
    void refusesWhatIsNoCode(String code) {
        assertThatThrownBy(() -> ReportingPeriod.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{1} to {2} is no {0}")
    @CsvSource({
        "MONTH, 2026-01, 2026-02",
        "QUARTER, 2026-02, 2026-04",
        "QUARTER, 2026-01, 2026-06",
        "HALF_YEAR, 2026-07, 2026-12",
        "NINE_MONTHS, 2026-04, 2026-12",
        "YEAR, 2026-01, 2027-12",
        "MID_TERM, 2027-01, 2028-06",
        "TERM, 2026-01, 2026-12",
        "YEAR, 2026-12, 2026-01"
    })
    void refusesMonthsThatAreNotTheKinds(PeriodType type, YearMonth first, YearMonth last) {
        assertThatThrownBy(() -> new ReportingPeriod(type, first, last)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAQuarterThatIsNone() {
        assertThatThrownBy(() -> ReportingPeriod.quarter(2026, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReportingPeriod.quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({
        "2026-01-01, 2026-Q1",
        "2026-03-31, 2026-Q1",
        "2026-04-01, 2026-Q2",
        "2026-09-30, 2026-Q3",
        "2026-10-01, 2026-Q4",
        "2026-12-31, 2026-Q4"
    })
    void aDayLiesInOneQuarter(LocalDate day, String quarter) {
        assertThat(ReportingPeriod.quarterContaining(day)).hasToString(quarter);
    }

    @ParameterizedTest(name = "{0} closes its quarter: {1}, its year: {2}; it is {3} months in, in quarter {4}")
    @CsvSource({
        "2026-01, false, false, 1, 1",
        "2026-03, true, false, 3, 1",
        "2026-12, true, true, 12, 4",
        "2026-Q1, true, false, 3, 1",
        "2026-Q4, true, true, 12, 4",
        "2026-H1, true, false, 6, 2",
        "2026-9M, true, false, 9, 3",
        "2026, true, true, 12, 4",
        "2028-MID, true, false, 6, 2",
        "2025-2030, true, true, 12, 4"
    })
    void aPeriodKnowsWhereInTheYearItEnds(
            String code, boolean closesQuarter, boolean closesYear, int months, int quarter) {
        ReportingPeriod period = ReportingPeriod.parse(code);
        assertThat(period.closesQuarter()).isEqualTo(closesQuarter);
        assertThat(period.closesYear()).isEqualTo(closesYear);
        assertThat(period.monthsIntoYear()).isEqualTo(months);
        assertThat(period.quarterOfYear()).isEqualTo(quarter);
    }

    @ParameterizedTest(name = "{0} lies between {1} and {2}")
    @CsvSource({
        "2026-Q1, 2025-Q4, 2026-Q2",
        "2026-Q4, 2026-Q3, 2027-Q1",
        "2026-04, 2026-Q1, 2026-Q3",
        "2026-05, 2026-Q1, 2026-Q3",
        "2026-06, 2026-Q1, 2026-Q3",
        "2026-12, 2026-Q3, 2027-Q1",
        "2026-H1, 2025-Q4, 2026-Q3",
        "2026-9M, 2025-Q4, 2026-Q4",
        "2026, 2025-Q4, 2027-Q1",
        "2028-MID, 2025-Q4, 2028-Q3"
    })
    void theQuartersAroundAPeriodDoNotTouchIt(String code, String previous, String next) {
        ReportingPeriod period = ReportingPeriod.parse(code);
        assertThat(period.previousQuarter()).hasToString(previous);
        assertThat(period.nextQuarter()).hasToString(next);
        assertThat(period.previousQuarter().lastDay()).isBefore(period.firstDay());
        assertThat(period.nextQuarter().firstDay()).isAfter(period.lastDay());
    }

    @ParameterizedTest(name = "{0} is compared with {1}")
    @CsvSource({"2026-Q2, 2025-Q2", "2026-02, 2025-02", "2026-9M, 2025-9M", "2026, 2025"})
    void theSamePeriodLastYearIsOfTheSameKind(String code, String lastYear) {
        assertThat(ReportingPeriod.parse(code).sameLastYear()).isEqualTo(ReportingPeriod.parse(lastYear));
    }

    @Test
    void periodsAreOrderedByTheirEndAndThenByLength() {
        List<String> expected = List.of(
                "2026-01",
                "2026-02",
                "2026-03",
                "2026-Q1",
                "2026-06",
                "2026-Q2",
                "2026-H1",
                "2026-Q3",
                "2026-9M",
                "2026-12",
                "2026-Q4",
                "2026",
                "2027-Q1",
                "2028-Q2",
                "2028-H1",
                "2028-MID",
                "2030-Q4",
                "2030",
                "2025-2030");
        List<ReportingPeriod> shuffled = new ArrayList<>(
                expected.stream().map(ReportingPeriod::parse).toList().reversed());
        shuffled.sort(null);
        assertThat(shuffled).extracting(ReportingPeriod::toString).containsExactlyElementsOf(expected);
    }

    @Test
    void onlyEqualPeriodsCompareAsEqual() {
        List<ReportingPeriod> periods = everyPeriodOf(2025, 2030);
        assertThat(periods)
                .allSatisfy(one -> assertThat(periods)
                        .filteredOn(other -> one.compareTo(other) == 0)
                        .containsExactly(one));
    }

    private static List<ReportingPeriod> everyPeriodOf(int firstYear, int lastYear) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            for (int month = 1; month <= 12; month++) {
                periods.add(ReportingPeriod.month(year, month));
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                periods.add(ReportingPeriod.quarter(year, quarter));
            }
            periods.add(ReportingPeriod.halfYear(year));
            periods.add(ReportingPeriod.nineMonths(year));
            periods.add(ReportingPeriod.year(year));
            periods.add(ReportingPeriod.midTerm(year));
            periods.add(ReportingPeriod.term(new Term(year, year + 5)));
        }
        return periods;
    }

    @Test
    void resultsAreOfTheLatestPeriodThatIsOverUntilOneIs() {
        List<ReportingPeriod> quarters = List.of(
                ReportingPeriod.quarter(2026, 2), ReportingPeriod.quarter(2026, 3), ReportingPeriod.quarter(2026, 4));
        assertThat(ReportingPeriod.shownOn(LocalDate.parse("2026-09-30"), quarters))
                .hasToString("Optional[2026-Q2]");
        assertThat(ReportingPeriod.shownOn(LocalDate.parse("2026-10-01"), quarters))
                .hasToString("Optional[2026-Q3]");
        assertThat(ReportingPeriod.shownOn(LocalDate.parse("2026-06-30"), quarters))
                .hasToString("Optional[2026-Q4]");
        assertThat(ReportingPeriod.shownOn(LocalDate.parse("2026-10-01"), List.of()))
                .isEmpty();
    }
}
