package vn.chitieu.target.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Horizon.ByEndOf;
import vn.chitieu.target.rule.Horizon.EveryPeriod;
import vn.chitieu.target.rule.Horizon.EveryYear;
import vn.chitieu.target.rule.Horizon.EveryYearAndTerm;
import vn.chitieu.target.rule.Horizon.OverTerm;

class CadenceTests {

    @ParameterizedTest(name = "{0} {1} asks in {2}: {3}")
    @CsvSource(textBlock = """
        QUARTER, by 2027,      2026-Q1, true
        QUARTER, by 2027,      2027-Q4, true
        QUARTER, by 2027,      2028-Q1, false
        QUARTER, every year,   2026-Q3, true
        QUARTER, every year,   2026-02, false
        QUARTER, every year,   2026-03, true
        QUARTER, every year,   2026-H1, true
        YEAR,    by 2027,      2026-Q3, false
        YEAR,    by 2027,      2026-Q4, true
        YEAR,    by 2027,      2028-Q4, false
        YEAR,    every year,   2026,    true
        YEAR,    every period, 2026-9M, false
        EVENT,   by 2027,      2026-Q4, false
        EVENT,   by 2027,      2027-Q3, false
        EVENT,   by 2027,      2027-Q4, true
        EVENT,   by 2027,      2028-Q4, false
        EVENT,   over term,    2026-Q4, false
        EVENT,   over term,    2030-Q4, true
        EVENT,   every year,   2026-Q3, false
        EVENT,   every year,   2026-Q4, true
        """)
    void aPeriodAsksOnlyForWhatExistsInIt(Cadence cadence, String horizon, String period, boolean asks) {
        assertThat(cadence.asks(ReportingPeriod.parse(period), horizon(horizon)))
                .isEqualTo(asks);
    }

    @ParameterizedTest(name = "{0} is decided at {1}: {2}")
    @CsvSource(textBlock = """
        by 2027,             2027-Q3,   false
        by 2027,             2027-Q4,   true
        by 2027,             2027,      true
        by 2027,             2026-Q4,   false
        by 2027,             2028-Q1,   false
        by 2027,             2028-Q4,   true
        over term,           2029-Q4,   false
        over term,           2025-2030, true
        every year,          2026-Q3,   false
        every year,          2026-Q4,   true
        every year and term, 2026-9M,   false
        every year and term, 2026-Q4,   true
        every period,        2026-Q1,   true
        every period,        2026-02,   true
        """)
    void theHorizonSaysWhenThereIsAVerdict(String horizon, String period, boolean decided) {
        assertThat(horizon(horizon).isDecidedAt(ReportingPeriod.parse(period))).isEqualTo(decided);
    }

    @Test
    void aYearlyRuleDecidesEachYearAndAFixedOneInItsOwn() {
        assertThat(new EveryYear().decidingYear(2028)).isEqualTo(2028);
        assertThat(new EveryYearAndTerm().decidingYear(2028)).isEqualTo(2028);
        assertThat(new EveryPeriod().decidingYear(2028)).isEqualTo(2028);
        assertThat(new ByEndOf(2030).decidingYear(2028)).isEqualTo(2030);
        assertThat(new OverTerm(2026, 2030).decidingYear(2028)).isEqualTo(2030);
    }

    private static Horizon horizon(String wording) {
        return switch (wording) {
            case "by 2027" -> new ByEndOf(2027);
            case "over term" -> new OverTerm(2026, 2030);
            case "every year" -> new EveryYear();
            case "every year and term" -> new EveryYearAndTerm();
            case "every period" -> new EveryPeriod();
            default -> throw new IllegalArgumentException(wording);
        };
    }
}
