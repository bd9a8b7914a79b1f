package vn.chitieu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.api.Previews.judged;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.judging.State;

/** What the design says must come out, asked as a program would. */
class DesignPreviewsTests {

    @Test
    void fromTwentyToEightyFiveTwentyEightAfterOneYearIsBehind() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '85', 'unit': '%', 'horizon': 'by-year',
                      'deadline': 2030, 'direction': 'higher', 'accumulation': 'latest'},
             'baseline': {'period': '2025', 'value': '20'},
             'figures': [{'period': '2026-Q4', 'value': '28'}],
             'asOf': '2026-Q4'}
            """);
        assertThat(answer.state()).isEqualTo(State.AT_RISK);
        assertThat(answer.ratio()).isEqualTo("0.6154");
        assertThat(answer.attained()).isEqualTo("28");
        assertThat(answer.required()).isEqualTo("33");
        assertThat(answer.requiredAtEnd()).isEqualTo("85");
        assertThat(answer.gap()).isEqualTo("5");
        assertThat(answer.pace()).isEqualTo(new EvaluationAnswer.Pace("8", "14.25"));
        assertThat(answer.forecast()).isEqualTo(new EvaluationAnswer.ForecastAnswer("60", "60", "60", 2));
        assertThat(answer.lastChance()).isNull();
        assertThat(answer.explanation())
                .isEqualTo(
                        "Đạt 28%, thấp hơn mức cần đến nay 33% (tính theo đường thẳng) là 5 điểm %; mốc năm 2030 là từ"
                                + " 85% trở lên.");
    }

    @Test
    void poorHouseholdsFromEightToTwoFivePointTwoAfterTwoYearsIsAhead() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': '<=', 'low': '2', 'unit': '%'},
             'baseline': {'period': '2025-Q4', 'value': '8'},
             'figures': [{'period': '2027', 'value': '5.2'}],
             'asOf': '2027'}
            """);
        assertThat(answer.state()).isEqualTo(State.ON_TRACK);
        assertThat(answer.ratio()).startsWith("1.16");
        assertThat(answer.required()).isEqualTo("5.6");
        assertThat(answer.gap()).as("nothing is missing").isEqualTo("-0.4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "7", "1", "3210"})
    void aTargetOfZeroWorksFromAnyBase(String base) {
        String request = """
            {'rule': {'measure': 'value', 'comparator': '=', 'low': '0', 'unit': 'hộ'},
             'baseline': {'period': '2025', 'value': '%s'},
             'figures': [{'period': '2026-Q4', 'value': '%s'}, {'period': '2030-Q4', 'value': '0'}],
             'asOf': '%s'}
            """;
        assertThat(judged(request.formatted(base, base, "2026-Q4")).state()).isEqualTo(State.ALARM);
        EvaluationAnswer end = judged(request.formatted(base, base, "2030-Q4"));
        assertThat(end.state()).isEqualTo(State.MET);
        assertThat(end.gap()).isEqualTo("0");
    }

    @Test
    void incomeFromFiftyToAHundredFiftyEightAfterOneYearNeedsAttention() {
        EvaluationAnswer answer = judged("""
            {'rule': {'measure': 'value', 'comparator': '>=', 'low': '100', 'unit': 'triệu đồng/người/năm'},
             'baseline': {'period': '2025', 'value': '50'},
             'figures': [{'period': '2026', 'value': '58'}],
             'asOf': '2026-Q4'}
            """);
        assertThat(answer.state()).isEqualTo(State.ATTENTION);
        assertThat(answer.ratio()).isEqualTo("0.8");
    }
}
