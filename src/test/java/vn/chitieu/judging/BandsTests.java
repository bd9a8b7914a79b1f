package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.period.ReportingPeriod;

class BandsTests {

    @ParameterizedTest(name = "{0} of the expected way is {1}")
    @CsvSource({
        "1.2, ON_TRACK",
        "0.95, ON_TRACK",
        "0.9499, ATTENTION",
        "0.80, ATTENTION",
        "0.7999, AT_RISK",
        "0.60, AT_RISK",
        "0.5999, ALARM",
        "0, ALARM",
        "-1, ALARM"
    })
    void theLowerEndOfABandBelongsToTheBetterState(BigDecimal share, State state) {
        assertThat(Bands.DEFAULT.ofShare(share)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} points ahead is {1}")
    @CsvSource({
        "5, ON_TRACK",
        "-3, ON_TRACK",
        "-3.01, ATTENTION",
        "-8, ATTENTION",
        "-8.01, AT_RISK",
        "-15, AT_RISK",
        "-15.01, ALARM"
    })
    void pointsBehindTheYearTurnTheStateInTheSameWay(BigDecimal points, State state) {
        assertThat(Bands.DEFAULT.ofPoints(points)).isEqualTo(state);
    }

    @ParameterizedTest(name = "a level at {0} of 100, when 20 are expected, is {1}")
    @CsvSource({
        "20, ON_TRACK",
        "19, ON_TRACK",
        "18.99, ATTENTION",
        "16, ATTENTION",
        "15.99, AT_RISK",
        "12, AT_RISK",
        "11.99, ALARM",
        "0, ALARM"
    })
    void aLevelIsHeldAgainstTheWayExpectedByNow(String figure, State state) {
        assertThat(aDossier()
                        .level()
                        .atLeast("100")
                        .byEndOf(2030)
                        .base(2025, "0")
                        .figure("2026-Q4", figure)
                        .stateAt("2026-Q4"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "a level down to {0} from 100, when 80 are expected, is {1}")
    @CsvSource({
        "80, ON_TRACK",
        "81, ON_TRACK",
        "81.01, ATTENTION",
        "84, ATTENTION",
        "84.01, AT_RISK",
        "88, AT_RISK",
        "88.01, ALARM",
        "100, ALARM"
    })
    void aLevelThatIsToFallIsHeldTheSameWayUpsideDown(String figure, State state) {
        assertThat(aDossier()
                        .level()
                        .atMost("0")
                        .byEndOf(2030)
                        .base(2025, "100")
                        .figure("2026-Q4", figure)
                        .stateAt("2026-Q4"))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} of a yearly 100 by the end of June is {1}")
    @CsvSource({
        "100, ON_TRACK",
        "47, ON_TRACK",
        "46.99, ATTENTION",
        "42, ATTENTION",
        "41.99, AT_RISK",
        "35, AT_RISK",
        "34.99, ALARM",
        "0, ALARM"
    })
    void aTotalIsHeldAgainstTheElapsedYear(String figure, State state) {
        Judgement judgement = aDossier()
                .level()
                .atLeast("100")
                .everyYear()
                .yearToDate()
                .figure("2026-Q2", figure)
                .judgedAt("2026-Q2");
        assertThat(judgement.state()).isEqualTo(state);
        assertThat(judgement.numbers().elapsed()).isEqualByComparingTo("50");
    }

    @ParameterizedTest(name = "{0} of a cap of 100 by the end of June is {1}")
    @CsvSource({
        "0, ON_TRACK",
        "53, ON_TRACK",
        "53.01, ATTENTION",
        "58, ATTENTION",
        "58.01, AT_RISK",
        "65, AT_RISK",
        "65.01, ALARM",
        "100, ALARM",
        "100.01, MISSED"
    })
    void underACapTheSignIsTurned(String figure, State state) {
        assertThat(aDossier()
                        .level()
                        .atMost("100")
                        .everyYear()
                        .yearToDate()
                        .figure("2026-Q2", figure)
                        .stateAt("2026-Q2"))
                .isEqualTo(state);
    }

    @Test
    void refusesBandsThatRunTheWrongWay() {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal one = BigDecimal.ONE;
        assertThatThrownBy(() -> new Bands(2, zero, one, zero, zero, zero, zero))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bands(2, one, one, one, zero, zero, one))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProvinceMaySetItsOwn() {
        Bands strict = new Bands(
                2,
                new BigDecimal("1"),
                new BigDecimal("0.9"),
                new BigDecimal("0.8"),
                BigDecimal.ZERO,
                new BigDecimal("-2"),
                new BigDecimal("-4"));
        Dossier dossier = aDossier()
                .level()
                .atLeast("100")
                .byEndOf(2030)
                .base(2025, "0")
                .figure("2026-Q4", "19")
                .build();
        assertThat(new Judge(strict)
                        .judge(dossier, ReportingPeriod.quarter(2026, 4))
                        .state())
                .isEqualTo(State.ATTENTION);
    }
}
