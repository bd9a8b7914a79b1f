package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.AT_RISK;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.ON_TRACK;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What design and documents say must come out, number by number. */
class DesignExamplesTests {

    @Test
    void fromTwentyToEightyFiveTwentyEightAfterOneYearIsBehind() {
        Judgement judgement = aDossier()
                .level()
                .atLeast("85")
                .byEndOf(2030)
                .in("%")
                .base(2025, "20")
                .figure("2026-Q4", "28")
                .judgedAt("2026-Q4");
        assertThat(judgement.state()).isEqualTo(AT_RISK);
        assertThat(twoDecimals(judgement)).isEqualTo("0.62");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("33");
    }

    @Test
    void poorHouseholdsFromEightToTwoFivePointTwoAfterTwoYearsIsAhead() {
        Judgement judgement = aDossier()
                .level()
                .atMost("2")
                .byEndOf(2030)
                .in("%")
                .base(2025, "8")
                .figure("2027-Q4", "5.2")
                .judgedAt("2027-Q4");
        assertThat(judgement.state()).isEqualTo(ON_TRACK);
        assertThat(twoDecimals(judgement)).isEqualTo("1.17");
        assertThat(judgement.numbers().required()).isEqualByComparingTo("5.6");
    }

    @Test
    void incomeFromFiftyToAHundredFiftyEightAfterOneYearNeedsAttention() {
        Judgement judgement = aDossier()
                .level()
                .atLeast("100")
                .byEndOf(2030)
                .in("triệu đồng/người/năm")
                .base(2025, "50")
                .figure("2026-Q4", "58")
                .judgedAt("2026-Q4");
        assertThat(judgement.state()).isEqualTo(ATTENTION);
        assertThat(twoDecimals(judgement)).isEqualTo("0.80");
    }

    @ParameterizedTest(name = "from {0} poor households, {1} after one year are a ratio of {2}")
    @CsvSource({"100, 80, 1.00", "100, 84, 0.80", "7, 5, 1.43", "1, 1, 0.00", "3210, 2568, 1.00"})
    void aTargetOfZeroWorksFromAnyBase(String base, String now, String ratio) {
        Judgement judgement = aDossier()
                .level()
                .exactly("0")
                .byEndOf(2030)
                .base(2025, base)
                .figure("2026-Q4", now)
                .judgedAt("2026-Q4");
        assertThat(twoDecimals(judgement)).isEqualTo(ratio);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "7", "1", "0"})
    void aTargetOfZeroIsMetAtZeroAndMissedAtOneFromAnyBase(String base) {
        DossierBuilder poor = aDossier().level().exactly("0").byEndOf(2030).base(2025, base);
        assertThat(poor.figure("2030-Q4", "0").stateAt("2030-Q4")).isEqualTo(MET);
        assertThat(poor.figure("2030-Q4", "1").stateAt("2030-Q4")).isEqualTo(MISSED);
    }

    @ParameterizedTest(name = "{1} against {0} is {2}")
    @CsvSource(textBlock = """
        at least 831.02, 831.01,   MISSED
        at least 831.02, 831.02,   MET
        at least 831.02, 831.03,   EXCEEDED
        above 831.02,    831.02,   MISSED
        above 831.02,    831.03,   MET
        at least 831.02, 831.0199, MISSED
        at most 8,       8.0,      MET
        at most 8,       8.0001,   MISSED
        below 1,         0.99,     MET
        below 1,         1,        MISSED
        """)
    void anAmountIsComparedToTheLastDigit(String rule, String figure, State state) {
        assertThat(settled("tỷ đồng", rule, figure)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{1} % against {0} is {2}")
    @CsvSource(textBlock = """
        at least 99,    99,      MET
        at least 99,    98.99,   MISSED
        at least 99,    98.994,  MISSED
        at least 99,    98.995,  MET
        at least 99,    99.01,   EXCEEDED
        above 85,       85,      MISSED
        above 85,       85.004,  MISSED
        above 85,       85.005,  MET
        at least 96.5,  96.49,   MISSED
        at least 96.5,  96.5,    MET
        at least 81.82, 9/11,    MET
        at least 81.82, 81.8181, MET
        at least 81.82, 8/11,    MISSED
        at least 81.82, 10/11,   EXCEEDED
        at most 2,      2,       MET
        at most 2,      2.004,   MET
        at most 2,      2.005,   MISSED
        at most 2,      1.99,    EXCEEDED
        """)
    void aPercentageIsComparedAfterRoundingToTwoDecimals(String rule, String figure, State state) {
        assertThat(settled("%", rule, figure)).isEqualTo(state);
    }

    private static State settled(String unit, String rule, String figure) {
        int space = rule.lastIndexOf(' ');
        String bound = rule.substring(space + 1);
        DossierBuilder dossier =
                aDossier().level().byEndOf(2030).in(unit).base(2025, "1").figure("2030-Q4", figure);
        return switch (rule.substring(0, space)) {
            case "at least" -> dossier.atLeast(bound).stateAt("2030-Q4");
            case "above" -> dossier.above(bound).stateAt("2030-Q4");
            case "at most" -> dossier.atMost(bound).stateAt("2030-Q4");
            case "below" -> dossier.below(bound).stateAt("2030-Q4");
            default -> throw new IllegalArgumentException(rule);
        };
    }

    private static String twoDecimals(Judgement judgement) {
        BigDecimal ratio = judgement.numbers().ratio();
        assertThat(ratio).isNotNull();
        return ratio.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
