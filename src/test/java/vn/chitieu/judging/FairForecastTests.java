package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever does exactly what is asked is not warned of missing it. */
class FairForecastTests {

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({"111, 123.21, ON_TRACK", "111.2, 123.7, ON_TRACK", "111, 122, AT_RISK", "108, 123.21, ON_TRACK"})
    void growthAsAskedLeadsToTheGoalAndSlowingGrowthDoesNot(String first, String second, State state) {
        assertThat(growth().figure("2026-Q4", first).figure("2027-Q4", second).stateAt("2027-Q4"))
                .isEqualTo(state);
    }

    @Test
    void aForecastOfGrowthIsCompounded() {
        Forecast forecast = growth().figure("2026-Q4", "111")
                .figure("2027-Q4", "123.21")
                .judgedAt("2027-Q4")
                .outlook()
                .forecast();
        assertThat(forecast.value()).isEqualByComparingTo("168.51");
        assertThat(forecast.low()).isEqualByComparingTo("168.51");
        assertThat(forecast.high()).isEqualByComparingTo("168.51");
        assertThat(forecast.points()).isEqualTo(3);
    }

    @Test
    void noForecastOfGrowthComesFromNothing() {
        Outlook outlook = growth().figure("2026-Q4", "0").judgedAt("2026-Q4").outlook();
        assertThat(outlook.forecast()).isNull();
    }

    @Test
    void aForecastOfGrowthNeedsTwoPoints() {
        Outlook outlook = aDossier()
                .averageGrowth(2026, 2030)
                .atLeast("11")
                .figure("2025-Q4", "100")
                .judgedAt("2025-Q4")
                .outlook();
        assertThat(outlook.forecast()).isNull();
    }

    @Test
    void growthOfATotalThatIsDecidedThisYearIsForeseenFromThisYearAlone() {
        Forecast forecast = growth().yearToDate()
                .figure("2029-Q4", "150")
                .figure("2030-Q1", "40")
                .figure("2030-Q2", "80")
                .judgedAt("2030-Q2")
                .outlook()
                .forecast();
        assertThat(forecast.value()).isEqualByComparingTo("160");
    }

    /** A fifth of the way each year, but for what rounding took. */
    @Test
    void roundedFiguresOnTheLineAreNotWarned() {
        DossierBuilder third = aDossier().coverageOnceForAll().atLeast("100").byEndOf(2030);
        third.figure("2026-Q4", "19.99").figure("2027-Q4", "39.98").figure("2028-Q4", "59.97");
        assertThat(third.judgedAt("2028-Q4").outlook().forecast().high()).isLessThan(new BigDecimal("100"));
        assertThat(third.stateAt("2028-Q4")).isEqualTo(State.ON_TRACK);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"59.94, ON_TRACK", "59.93, AT_RISK"})
    void aThousandthOfTheWayIsTheMostThatRoundingExcuses(String third, State state) {
        DossierBuilder way = aDossier().level().atLeast("100").byEndOf(2030).base(2025, "0");
        way.path(2028, "59").figure("2026-Q4", "19.98").figure("2027-Q4", "39.96");
        assertThat(way.figure("2028-Q4", third).stateAt("2028-Q4")).isEqualTo(state);
    }

    private static DossierBuilder growth() {
        return aDossier().averageGrowth(2026, 2030).atLeast("11").annual().base(2025, "100");
    }
}
