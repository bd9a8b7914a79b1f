package vn.chitieu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request is named at its field, all of it at once. */
class WrongPreviewsTests {

    private static final String RIGHT = """
        {'rule': {'measure': 'value', 'comparator': '>=', 'low': '85', 'unit': '%'},
         'baseline': {'period': '2025', 'value': '20'},
         'plans': {'2026': '60'},
         'path': {'2027': '40'},
         'figures': [{'period': '2026-Q1', 'value': '22'}, {'period': '2026-Q4', 'numerator': '9', 'denominator': '11'}],
         'asOf': '2026-Q4'}
        """;

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        /rule                  | null                  | rule
        /rule                  | ['value']             | rule
        /asOf                  | null                  | asOf
        /asOf                  | '2026-Q5'             | asOf
        /asOf                  | '2026-13'             | asOf
        /asOf                  | '2026-H1'             | asOf
        /asOf                  | '2024-Q4'             | asOf
        /asOf                  | '2031'                | asOf
        /asOf                  | 2026                  | asOf
        /more                  | 1                     | more
        /rule/measure          | null                  | rule.measure
        /rule/measure          | 'VALUE'               | rule.measure
        /rule/comparator       | null                  | rule.comparator
        /rule/comparator       | '≥'                   | rule.comparator
        /rule/comparator       | 'reached'             | rule.comparator
        /rule/low              | null                  | rule.low
        /rule/low              | 85                    | rule.low
        /rule/low              | 85.5                  | rule.low
        /rule/low              | '85,5'                | rule.low
        /rule/low              | '1e3'                 | rule.low
        /rule/low              | ' 85'                 | rule.low
        /rule/low              | '+85'                 | rule.low
        /rule/low              | '.5'                  | rule.low
        /rule/low              | '5.'                  | rule.low
        /rule/low              | ''                    | rule.low
        /rule/low              | '1234567890123456'    | rule.low
        /rule/low              | '0.12345678901'       | rule.low
        /rule/low              | '٨٥'                  | rule.low
        /rule/high             | '90'                  | rule.high
        /rule/unit             | 1                     | rule.unit
        /rule/horizon          | 'yearly'              | rule.horizon
        /rule/deadline         | '2030'                | rule.deadline
        /rule/deadline         | 2030.0                | rule.deadline
        /rule/deadline         | 99999999999           | rule.deadline
        /rule/deadline         | 2101                  | rule.deadline
        /rule/deadline         | 1999                  | rule.deadline
        /rule/deadline         | 2025                  | baseline.period
        /rule/direction        | 'up'                  | rule.direction
        /rule/change           | 'points'              | rule.change
        /rule/accumulation     | 'rate'                | rule.accumulation
        /rule/colour           | 'red'                 | rule.colour
        /baseline              | '20'                  | baseline
        /baseline/period       | null                  | baseline.period
        /baseline/period       | '2025-Q2'             | baseline.period
        /baseline/period       | '2025-12'             | baseline.period
        /baseline/period       | '1999'                | baseline.period
        /baseline/period       | '2030'                | baseline.period
        /baseline/value        | null                  | baseline.value
        /baseline/value        | 20                    | baseline.value
        /baseline/source       | 'x'                   | baseline.source
        /plans                 | []                    | plans
        /plans/soon            | '60'                  | plans.soon
        /plans/2026-Q4         | '60'                  | plans.2026-Q4
        /plans/2031            | '60'                  | plans.2031
        /plans/2027            | 60                    | plans.2027
        /plans/2027            | null                  | plans.2027
        /path/2027             | 'a'                   | path.2027
        /path/02027            | '40'                  | path.02027
        /figures               | {}                    | figures
        /figures/0/period      | null                  | figures[0].period
        /figures/0/period      | '2026-Q4'             | figures[1].period
        /figures/0/period      | '2026'                | figures[1].period
        /figures/0/period      | '2025-2030'           | figures[0].period
        /figures/0/period      | '2024-Q4'             | figures[0].period
        /figures/0/period      | '2031-Q1'             | figures[0].period
        /figures/0/value       | null                  | figures[0].value
        /figures/0/value       | 22                    | figures[0].value
        /figures/0/value       | true                  | figures[0].value
        /figures/0/numerator   | '1'                   | figures[0].value,figures[0].denominator
        /figures/0/note        | 'x'                   | figures[0].note
        /figures/1/value       | '81.82'               | figures[1].value
        /figures/1/numerator   | null                  | figures[1].numerator
        /figures/1/denominator | null                  | figures[1].denominator
        /figures/1/denominator | '-11'                 | figures[1].denominator
        /figures/1/denominator | '0'                   | figures[1].denominator
        """)
    void isNamedAtItsField(String member, String value, String fields) {
        String request =
                Previews.with(RIGHT, member, "null".equals(value) && !member.startsWith("/plans") ? null : value);
        assertThat(wrongFields(request)).isEqualTo(fields);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'measure': 'average-annual-growth', 'comparator': '>=', 'low': '8', 'horizon': 'every-year'    | rule.horizon
        'measure': 'average-annual-growth', 'comparator': '>=', 'low': '8', 'horizon': 'every-period'  | rule.horizon
        'measure': 'year-on-year', 'comparator': '>=', 'low': '8', 'horizon': 'by-year'                | rule.horizon
        'measure': 'year-on-year', 'comparator': '<', 'low': '0'                                       | rule.comparator
        'measure': 'share-of-plan', 'comparator': '>=', 'low': '100', 'horizon': 'over-term'           | rule.horizon
        'measure': 'value', 'comparator': '>=', 'low': '5', 'horizon': 'over-term'                     | rule.horizon
        'measure': 'grade', 'comparator': '>=', 'low': '3', 'horizon': 'over-term'                     | rule.horizon
        'measure': 'state', 'comparator': 'reached', 'horizon': 'over-term'                            | rule.horizon
        'measure': 'grade', 'comparator': '<=', 'low': '3'                                             | rule.comparator
        'measure': 'grade', 'comparator': 'reached'                                                    | rule.comparator
        'measure': 'grade', 'comparator': '>=', 'low': '2.5'                                           | rule.low
        'measure': 'grade', 'comparator': '>=', 'low': '0'                                             | rule.low
        'measure': 'grade', 'comparator': '>=', 'low': '101'                                           | rule.low
        'measure': 'state', 'comparator': '>=', 'low': '1'                                             | rule.comparator
        'measure': 'state', 'comparator': 'reached', 'low': '5', 'high': '6'                           | rule.low,rule.high
        'measure': 'value', 'comparator': 'within', 'low': '5'                                         | rule.high
        'measure': 'value', 'comparator': 'within'                                                     | rule.low,rule.high
        'measure': 'value', 'comparator': 'within', 'low': '5', 'high': '4'                            | rule.high
        'measure': 'value', 'comparator': '<=', 'low': '5', 'high': '6'                                | rule.high
        'measure': 'value', 'comparator': '>=', 'high': '6'                                            | rule.low
        """)
    void whatDoesNotGoTogetherIsNamedToo(String rule, String fields) {
        assertThat(wrongFields("{'rule': {" + rule + "}, 'figures': [], 'asOf': '2026'}"))
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "2.5", "-1"})
    void aGradeIsAWholeNumber(String value) {
        assertThat(wrongFields("""
            {'rule': {'measure': 'grade', 'comparator': '>=', 'low': '3'},
             'figures': [{'period': '2026', 'value': '%s'}, {'period': '2027', 'numerator': '1', 'denominator': '2'}],
             'asOf': '2026'}
            """.formatted(value))).isEqualTo("figures[0].value,figures[1].numerator");
    }

    @Test
    void aStateIsThereOrNot() {
        assertThat(wrongFields("""
            {'rule': {'measure': 'state', 'comparator': 'reached'},
             'figures': [{'period': '2026', 'value': '2'}, {'period': '2027', 'value': '1.0'}], 'asOf': '2026'}
            """)).isEqualTo("figures[0].value");
    }

    @Test
    void everythingIsSaidAtOnce() {
        assertThat(wrongFields("""
            {'rule': {'measure': 'values', 'comparator': '>=', 'low': 85, 'tint': 'red'}, 'baseline': {'value': '2,5'},
             'figures': [{'period': '2026', 'value': '1', 'denominator': '-2'}, 7, null], 'asOf': 'now'}
            """))
                .isEqualTo("rule.tint,rule.low,figures[1],figures[2],baseline.period,baseline.value,rule.measure,"
                        + "figures[0].value,figures[0].numerator,figures[0].denominator,asOf");
    }

    @Test
    void aDetailSaysWhatToWrite() {
        WrongRequest wrong = wrong(Previews.with(RIGHT, "/rule/low", "85.5"));
        assertThat(wrong).hasMessage("A field is wrong.");
        assertThat(wrong.fields())
                .containsExactly(new WrongField("rule.low", "must be a JSON string, such as \"28.5\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "null",
                "{} {}",
                "{'asOf': '2026', 'asOf': '2027'}",
                "{\"a\": \"\\ud800\"",
                "\0"
            })
    void whatIsNoJsonObjectIsNoRequest(String text) {
        assertThat(wrong(text).fields()).isEmpty();
    }

    @Test
    void nestedTooDeeplyIsNoRequest() {
        assertThat(wrong("[".repeat(30_000)).fields()).isEmpty();
    }

    @Test
    void thereIsAnEndToFiguresAndFindings() {
        String figures = IntStream.range(0, 201).mapToObj(i -> "{}").collect(Collectors.joining(","));
        assertThat(wrongFields("{'rule': {'measure': 'value', 'comparator': '>=', 'low': '5'}, 'figures': [" + figures
                        + "], 'asOf': '2026'}"))
                .isEqualTo("figures");
        String names = IntStream.range(0, 5000).mapToObj(i -> "'a" + i + "': 1").collect(Collectors.joining(","));
        assertThat(wrong("{" + names + "}").fields()).hasSize(200);
    }

    @Test
    void aUnitIsOneShortLine() {
        for (String unit : Arrays.asList("x".repeat(61), "tỷ\\nđồng")) {
            assertThat(wrongFields(Previews.with(RIGHT, "/rule/unit", "'" + unit + "'")))
                    .isEqualTo("rule.unit");
        }
    }

    private static String wrongFields(String request) {
        return wrong(request).fields().stream().map(WrongField::field).collect(Collectors.joining(","));
    }

    private static WrongRequest wrong(String request) {
        return catchThrowableOfType(WrongRequest.class, () -> Previews.judged(request));
    }
}
