package vn.chitieu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests of any kind, the same in every run: each is judged and explained, or refused with its fields. */
class AnyPreviewTests {

    private static final int REQUESTS = 6000;
    private static final String ODD_UNIT = "x’{0}";
    private static final PreviewJudging JUDGING = Previews.judging();

    private final Random random = new Random(2030);

    @Test
    void everyRequestIsAnsweredOrRefusedByName() {
        int answered = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(i % 2 == 0);
            try {
                EvaluationAnswer answer = JUDGING.judge(Previews.bytes(request), Previews.VIETNAMESE);
                answered++;
                assertThat(answer.explanation().replace(ODD_UNIT, ""))
                        .as(request)
                        .isNotBlank()
                        .doesNotContain("{", "null");
                assertThat(decimals(answer)).as(request).allMatch(it -> it.matches("-?\\d+(\\.\\d{1,10})?"));
            } catch (WrongRequest wrong) {
                assertThat(wrong.fields()).as(request).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError(request, e);
            }
        }
        assertThat(answered).as("judged").isBetween(REQUESTS / 10, REQUESTS * 9 / 10);
    }

    @Test
    @Timeout(20)
    void theLargestNumbersTakeNoTime() {
        String most = "999999999999999.9999999999";
        for (String low : List.of(most, "-" + most, "0.0000000001")) {
            for (String base : List.of(most, "0.0000000001")) {
                for (String value : List.of(most, "0.0000000001", "-" + most)) {
                    for (String measure : List.of("average-annual-growth", "multiple-of-baseline", "value")) {
                        String request = """
                            {'rule': {'measure': '%s', 'comparator': '>=', 'low': '%s', 'deadline': 2100},
                             'baseline': {'period': '2000', 'value': '%s'},
                             'figures': [{'period': '2099-Q3', 'value': '%s'}], 'asOf': '2099-Q3'}
                            """.formatted(measure, low, base, value);
                        assertThatCode(() -> JUDGING.judge(Previews.bytes(request), Locale.ENGLISH))
                                .as(request)
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }

    private static List<String> decimals(EvaluationAnswer answer) {
        return Stream.of(
                        answer.attained(),
                        answer.required(),
                        answer.requiredAtEnd(),
                        answer.gap(),
                        answer.ratio(),
                        answer.elapsed(),
                        answer.figure(),
                        answer.against())
                .filter(it -> it != null)
                .toList();
    }

    private String request(boolean likely) {
        List<String> members = new ArrayList<>();
        members.add("'rule': " + rule(likely));
        members.add("'asOf': '" + period() + "'");
        if (random.nextBoolean()) {
            members.add("'baseline': {'period': '" + (2024 + random.nextInt(3)) + "', 'value': '" + amount() + "'}");
        }
        if (random.nextBoolean()) {
            members.add("'plans': {'2026': '" + amount() + "', '2027': '" + amount() + "'}");
        }
        if (random.nextInt(3) == 0) {
            members.add("'path': {'" + (2025 + random.nextInt(6)) + "': '" + amount() + "'}");
        }
        members.add("'figures': " + figures());
        return "{" + String.join(", ", members) + "}";
    }

    private String rule(boolean likely) {
        List<String> members = new ArrayList<>();
        String measure = any(
                "value",
                "average-annual-growth",
                "year-on-year",
                "reduction-from-baseline",
                "increase-from-baseline",
                "multiple-of-baseline",
                "count-in-term",
                "coverage",
                "share-of-plan",
                "grade",
                "state");
        members.add("'measure': '" + measure + "'");
        String comparator = !likely
                ? any(">=", ">", "<=", "<", "=", "within", "reached")
                : switch (measure) {
                    case "grade" -> ">=";
                    case "state" -> "reached";
                    default -> any(">=", ">", "<=", "<", "=", "within");
                };
        members.add("'comparator': '" + comparator + "'");
        if (!comparator.equals("reached")) {
            members.add("'low': '" + (measure.equals("grade") ? "2" : amount()) + "'");
        }
        if (comparator.equals("within")) {
            members.add("'high': '" + (200 + random.nextInt(9)) + "'");
        }
        if (random.nextBoolean() && (!likely || !measure.matches("year-on-year|share-of-plan|average.*"))) {
            members.add("'horizon': '" + any("by-year", "every-year", "every-period", "over-term") + "'");
        }
        if (random.nextInt(3) == 0) {
            members.add("'deadline': " + (2025 + random.nextInt(7)));
        }
        if (random.nextInt(3) == 0) {
            members.add("'direction': '" + any("higher", "lower") + "'");
        }
        if (random.nextBoolean()) {
            members.add("'unit': '" + any("%", "hộ", "tỷ đồng", "%/năm", ODD_UNIT) + "'");
        }
        members.add("'accumulation': '" + any("latest", "year-to-date", "annual", "running-count", "event") + "'");
        return "{" + String.join(", ", members) + "}";
    }

    private String figures() {
        List<String> figures = new ArrayList<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String value = random.nextInt(5) == 0
                    ? "'numerator': '" + random.nextInt(9) + "', 'denominator': '" + random.nextInt(3) + "'"
                    : "'value': '" + (random.nextBoolean() ? random.nextInt(3) : amount()) + "'";
            figures.add("{'period': '" + period() + "', " + value + "}");
        }
        return figures.toString();
    }

    private String period() {
        int year = 2025 + random.nextInt(6);
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(year);
            case 1 -> "%d-%02d".formatted(year, 1 + random.nextInt(12));
            default -> year + "-Q" + (1 + random.nextInt(4));
        };
    }

    private String amount() {
        return random.nextInt(8) == 0
                ? "0"
                : BigDecimal.valueOf(random.nextInt(24_000) - 2_000, random.nextInt(3))
                        .toPlainString();
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
