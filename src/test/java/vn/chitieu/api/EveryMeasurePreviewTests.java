package vn.chitieu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.api.Previews.judged;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.judging.Judgement.Flag;
import vn.chitieu.judging.State;

/** Each kind of measure, comparator, horizon and accumulation comes to the judge as it was meant. */
class EveryMeasurePreviewTests {

    @Test
    void growthIsTheMeanOfTheYearsSinceTheBaseline() {
        String request = """
            {'rule': {'measure': 'average-annual-growth', 'comparator': 'within', 'low': '8', 'high': '9',
                      'unit': 'tỷ đồng', 'accumulation': 'annual', 'horizon': '%s'},
             'baseline': {'period': '2025', 'value': '831.02'},
             'figures': [{'period': '2030', 'value': '%s'}],
             'asOf': '2030'}
            """;
        for (String horizon : new String[] {"by-year", "over-term"}) {
            EvaluationAnswer answer = judged(request.formatted(horizon, "1221.04"));
            assertThat(answer.state()).isEqualTo(State.MET);
            assertThat(answer.attained()).isEqualTo("8");
            assertThat(answer.explanation()).contains("8%/năm");
        }
        EvaluationAnswer beyond = judged(request.formatted("by-year", "1300"));
        assertThat(beyond.state()).isEqualTo(State.EXCEEDED);
        assertThat(beyond.flags()).containsExactly(Flag.ABOVE_BAND);
        assertThat(judged(request.formatted("by-year", "1300"), Locale.ENGLISH).explanation())
                .contains("9.36%/year");
    }

    @Test
    void growthWithoutABaselineBeginsIn2026() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'average-annual-growth', 'comparator': '>=', 'low': '10'},
             'figures': [{'period': '2025', 'value': '100'}, {'period': '2026', 'value': '110'}],
             'asOf': '2026'}
            """);
        assertThat(answer.state()).isEqualTo(State.ON_TRACK);
        assertThat(answer.attained()).isEqualTo("10");
        assertThat(answer.against()).isEqualTo("100");
    }

    @ParameterizedTest(name = "{0} after {1}, direction {2} by {3} {4} is {5}, attained {6}")
    @CsvSource(textBlock = """
        38,  40,  lower,  >=,     5, MET,        5
        39,  40,  lower,  >=,     5, MISSED,     2.5
        30,  40,  lower,  >=,     5, EXCEEDED,   25
        108, 100, higher, >=,     8, MET,        8
        108, 100, higher, >,      8, MISSED,     8
        2,   3,   lower,  >,      0, MET,        1
        3,   3,   lower,  >,      0, MISSED,     0
        4,   3,   lower,  >,      0, MISSED,     -1
        4,   3,   higher, >,      0, MET,        1
        0,   0,   lower,  >=,     5, NOT_ARISEN,
        """)
    void changeOnTheYearBeforeIsItsSizeInTheWantedDirection(
            String now, String before, String direction, String comparator, String low, State state, String attained) {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'year-on-year', 'comparator': '%s', 'low': '%s', 'unit': 'vụ', 'direction': '%s',
                      'accumulation': 'year-to-date'},
             'figures': [{'period': '2025-Q4', 'value': '%s'}, {'period': '2026-Q4', 'value': '%s'}],
             'asOf': '2026-Q4'}
            """.formatted(comparator, low, direction, before, now));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.attained()).isEqualTo(attained);
    }

    @Test
    void changeMayBeInPoints() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'year-on-year', 'comparator': '>=', 'low': '1.5', 'unit': '%', 'change': 'points',
                      'horizon': 'every-year'},
             'baseline': {'period': '2025', 'value': '90'},
             'figures': [{'period': '2026', 'value': '91.2'}],
             'asOf': '2026'}
            """);
        assertThat(answer.state()).isEqualTo(State.MISSED);
        assertThat(answer.attained()).isEqualTo("1.2");
        assertThat(answer.gap()).isEqualTo("0.3");
    }

    @ParameterizedTest(name = "{0} of a baseline of {1}: {2} is {3}, attained {4}")
    @CsvSource(textBlock = """
        reduction-from-baseline, 20,  5,   MET,      75
        reduction-from-baseline, 20,  6,   MISSED,   70
        increase-from-baseline,  500, 875, MET,      75
        increase-from-baseline,  500, 900, EXCEEDED, 80
        """)
    void changesOfAFixedBaseAreInPercent(String measure, String base, String value, State state, String attained) {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': '%s', 'comparator': '>=', 'low': '75', 'unit': 'hộ', 'accumulation': 'annual'},
             'baseline': {'period': '2025', 'value': '%s'},
             'figures': [{'period': '2030', 'value': '%s'}],
             'asOf': '2030'}
            """.formatted(measure, base, value));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.attained()).isEqualTo(attained);
        assertThat(answer.requiredAtEnd()).isEqualTo("75");
        assertThat(answer.against()).isEqualTo(base);
    }

    @Test
    void aMultipleBeginsAtOne() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'multiple-of-baseline', 'comparator': '>=', 'low': '2', 'unit': 'doanh nghiệp'},
             'baseline': {'period': '2025', 'value': '60'},
             'figures': [{'period': '2026-Q4', 'value': '70'}],
             'asOf': '2026-Q4'}
            """);
        assertThat(answer.state()).isEqualTo(State.ATTENTION);
        assertThat(answer.attained()).isEqualTo("1.1667");
        assertThat(answer.required()).isEqualTo("1.2");
        assertThat(answer.figure()).isEqualTo("70");
        assertThat(answer.explanation()).contains("lần");
    }

    @Test
    void aCountNeedsNoBaseAndStaysReached() {
        String request = """
            {'rule': {'measure': 'count-in-term', 'comparator': '>=', 'low': '5', 'unit': 'vùng',
                      'accumulation': 'running-count', 'horizon': '%s'},
             'figures': [{'period': '2026-Q4', 'value': '1'}, {'period': '2028-Q4', 'value': '5'}],
             'asOf': '%s'}
            """;
        assertThat(judged(request.formatted("by-year", "2026-Q4")).state()).isEqualTo(State.ON_TRACK);
        EvaluationAnswer later = judged(request.formatted("over-term", "2029-Q2"));
        assertThat(later.state()).isEqualTo(State.MET);
        assertThat(later.flags()).containsExactly(Flag.EARLY);
    }

    @Test
    void aShareIsTakenInPercentAndComparedToTwoDecimals() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'coverage', 'comparator': '>=', 'low': '81.82', 'unit': 'trường', 'deadline': 2026},
             'figures': [{'period': '2026', 'numerator': '9', 'denominator': '11'}],
             'asOf': '2026'}
            """);
        assertThat(answer.state()).isEqualTo(State.MET);
        assertThat(answer.attained()).isEqualTo("81.82");
        assertThat(answer.explanation()).contains("81,82%").doesNotContain("trường");
    }

    @Test
    void whatIsCountedOverTheTermIsCoverageThatStays() {
        String request = """
            {'rule': {'measure': 'coverage', 'comparator': '>=', 'low': '80', 'accumulation': '%s'},
             'figures': [{'period': '2029-Q4', 'numerator': '10', 'denominator': '12'}],
             'asOf': '2030-Q2'}
            """;
        assertThat(judged(request.formatted("running-count")).state()).isEqualTo(State.MET);
        assertThat(judged(request.formatted("latest")).state()).isEqualTo(State.NO_FIGURE);
    }

    @Test
    void nothingOfNothingIsNothingArisen() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'coverage', 'comparator': '>=', 'low': '80'},
             'figures': [{'period': '2026-Q1', 'numerator': '0', 'denominator': '0'}],
             'asOf': '2026-Q1'}
            """);
        assertThat(answer.state()).isEqualTo(State.NOT_ARISEN);
        assertThat(answer.attained()).isNull();
        assertThat(answer.gap()).isNull();
    }

    @ParameterizedTest(name = "{0} {1}% of the plan with {2} in {3} is {4}")
    @CsvSource(textBlock = """
        >=, 100, 44, 2026-Q3, ON_TRACK
        >=, 100, 40, 2026-Q3, AT_RISK
        >=, 100, 60, 2026-Q4, MET
        >,  100, 60, 2026-Q4, MISSED
        <=, 100, 61, 2026-Q3, MISSED
        """)
    void aShareOfThePlanIsHeldAgainstItsYear(String comparator, String low, String value, String period, State state) {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'share-of-plan', 'comparator': '%s', 'low': '%s', 'unit': 'tỷ đồng',
                      'accumulation': 'year-to-date'},
             'plans': {'2026': '60'},
             'figures': [{'period': '%s', 'value': '%s'}],
             'asOf': '%s'}
            """.formatted(comparator, low, period, value, period));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.against()).isEqualTo("60");
    }

    @Test
    void withoutAPlanThereIsNothingToCompareWith() {
        assertThat(judged("""
            {'rule': {'measure': 'share-of-plan', 'comparator': '>=', 'low': '100'}, 'plans': {'2026': '60'},
             'figures': [{'period': '2027-Q1', 'value': '12'}], 'asOf': '2027-Q1'}
            """).state()).isEqualTo(State.NO_PLAN);
    }

    @ParameterizedTest(name = "grade {0} where 3 is asked is {1}")
    @CsvSource({"2, MISSED, 1", "3, MET, 0", "4, EXCEEDED, -1"})
    void aGradeIsARank(String rank, State state, String gap) {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'grade', 'comparator': '>=', 'low': '3', 'horizon': 'every-year',
                      'accumulation': 'annual'},
             'figures': [{'period': '2026', 'value': '%s'}],
             'asOf': '2026'}
            """.formatted(rank));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.attained()).isEqualTo(rank);
        assertThat(answer.gap()).isEqualTo(gap);
    }

    @Test
    void aStateIsReachedOrKept() {
        String request = """
            {'rule': {'measure': 'state', 'comparator': 'reached', 'horizon': '%s', 'deadline': 2028,
                      'accumulation': '%s'},
             'figures': [{'period': '2027-Q2', 'value': '%s'}],
             'asOf': '%s'}
            """;
        assertThat(judged(request.formatted("by-year", "event", "1", "2027-Q4")).state())
                .isEqualTo(State.MET);
        assertThat(judged(request.formatted("by-year", "event", "0", "2026-Q4")).state())
                .isEqualTo(State.NOT_DUE);
        assertThat(judged(request.formatted("by-year", "event", "0", "2028-Q4")).state())
                .isEqualTo(State.NO_FIGURE);
        EvaluationAnswer lost = judged(request.formatted("every-period", "latest", "0", "2027-Q2"));
        assertThat(lost.state()).isEqualTo(State.MISSED);
        assertThat(lost.explanation()).startsWith("Không giữ được ");
    }

    @Test
    void whatComesAfterTheDeadlineIsLate() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'state', 'comparator': 'reached', 'deadline': 2028},
             'figures': [{'period': '2028-Q4', 'value': '0'}, {'period': '2029-Q2', 'value': '1'}],
             'asOf': '2029-Q2'}
            """);
        assertThat(answer.state()).isEqualTo(State.MET_LATE);
    }

    @Test
    void aLevelToBeKeptIsNeverProRated() {
        String request = """
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '100', 'unit': '%%', 'horizon': 'every-period'},
             'figures': [{'period': '2026-Q1', 'value': '99.8'}, {'period': '2026-Q2', 'value': '100'}],
             'asOf': '%s'}
            """;
        assertThat(judged(request.formatted("2026-Q1")).state()).isEqualTo(State.MISSED);
        EvaluationAnswer again = judged(request.formatted("2026-Q2"));
        assertThat(again.state()).isEqualTo(State.MET);
        assertThat(again.flags()).containsExactly(Flag.BROKEN_BEFORE);
    }

    @ParameterizedTest(name = "{0} within 2 to 3 from above is {1}, gap {2}")
    @CsvSource({"3.5, MISSED, 0.5", "3, MET, 0", "2.5, MET, -0.5", "1.5, EXCEEDED, -1.5"})
    void aBandMayBeReachedFromAbove(String value, State state, String gap) {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': 'within', 'low': '2', 'high': '3', 'unit': '%%',
                      'direction': 'lower'},
             'baseline': {'period': '2025', 'value': '8'},
             'figures': [{'period': '2030', 'value': '%s'}],
             'asOf': '2030'}
            """.formatted(value));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.gap()).isEqualTo(gap);
    }

    @ParameterizedTest(name = "exactly {1} from {0}: {2} after a year is {3}, gap {4}")
    @CsvSource({"10, 0, 8, ON_TRACK, 0", "0, 5, 1, ON_TRACK, 0", "0, 5, 6, ATTENTION, 1", "10, 5, 10, ALARM, 1"})
    void anExactNumberIsReachedFromWhereTheWayBegins(String base, String low, String value, State state, String gap) {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': '=', 'low': '%s', 'unit': 'xã'},
             'baseline': {'period': '2025', 'value': '%s'},
             'figures': [{'period': '2026', 'value': '%s'}],
             'asOf': '2026'}
            """.formatted(low, base, value));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.gap()).isEqualTo(gap);
    }

    @Test
    void threePointsThatLeadElsewhereAreAWarning() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '50', 'unit': 'ha'},
             'baseline': {'period': '2025', 'value': '0'},
             'figures': [{'period': '2026', 'value': '20'}, {'period': '2027', 'value': '20'},
                         {'period': '2028', 'value': '20'}, {'period': '2029', 'value': '40'}],
             'asOf': '2028'}
            """);
        assertThat(answer.forecast()).isNotNull();
        assertThat(answer.forecast().points()).isEqualTo(4);
    }

    @Test
    void aPathAndMonthsAreKnown() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '85', 'unit': '%'},
             'baseline': {'period': '2025', 'value': '20'},
             'path': {'2026': '25', '2027': '40'},
             'figures': [{'period': '2026-12', 'value': '28'}],
             'asOf': '2026-12'}
            """);
        assertThat(answer.state()).isEqualTo(State.ON_TRACK);
        assertThat(answer.required()).isEqualTo("25");
    }

    @Test
    void figuresAfterThePeriodAskedForAreNotLookedAt() {
        String request = """
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '85', 'unit': '%%'},
             'baseline': {'period': '2025', 'value': '20'},
             'figures': [{'period': '2026-Q4', 'value': '28'}%s],
             'asOf': '2026-Q4'}
            """;
        assertThat(judged(request.formatted(", {'period': '2027', 'value': '99'}")))
                .isEqualTo(judged(request.formatted("")));
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        String brief = """
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '85', 'unit': '%%'%s},
             'baseline': {'period': '2025', 'value': '20'},
             'figures': [{'period': '2026-Q4', 'value': '28'}],
             'asOf': '2026-Q4'}
            """;
        assertThat(judged(brief.formatted("")))
                .isEqualTo(judged(brief.formatted(", 'high': null, 'horizon': 'by-year', 'deadline': 2030,"
                        + " 'direction': 'higher', 'accumulation': 'latest'")));
        assertThat(judged("{'rule': {'measure': 'value', 'comparator': '>=', 'low': '5'}, 'asOf': '2026'}")
                        .state())
                .isEqualTo(State.NO_FIGURE);
    }

    @Test
    void aCapMayCallItsBoundHigh() {
        String request = """
            {'rule': {'measure': 'value', 'comparator': '<=', '%s': '2', 'horizon': 'every-year'},
             'figures': [{'period': '2026', 'value': '2'}], 'asOf': '2026'}
            """;
        assertThat(judged(request.formatted("high"))).isEqualTo(judged(request.formatted("low")));
    }
}
