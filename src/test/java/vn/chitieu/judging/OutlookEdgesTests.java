package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.chitieu.target.rule.Measure.YearChange.Change;
import vn.chitieu.target.rule.Measure.YearChange.Size;

/** Cases at the edge of what an outlook says, found by breaking the code on purpose. */
class OutlookEdgesTests {

    private static String forecast(Judgement judgement) {
        Forecast forecast = judgement.outlook().forecast();
        return forecast == null ? "none" : forecast.value().stripTrailingZeros().toPlainString();
    }

    private static DossierBuilder season() {
        return aDossier()
                .level()
                .atLeast("400")
                .everyYear()
                .yearToDate()
                .seasonal()
                .figure("2025-Q1", "40")
                .figure("2025-Q2", "80")
                .figure("2025-Q4", "400");
    }

    @Test
    void aSeasonalTotalIsForecastAfterLastYearsShape() {
        Judgement judgement =
                season().figure("2026-Q1", "45").figure("2026-Q2", "90").judgedAt("2026-Q2");
        assertThat(forecast(judgement)).isEqualTo("450");
    }

    @Test
    void withoutAShapeATotalIsForecastByTheMonthsPassed() {
        Judgement judgement = aDossier()
                .level()
                .atLeast("400")
                .everyYear()
                .yearToDate()
                .figure("2026-Q1", "45")
                .figure("2026-Q2", "90")
                .judgedAt("2026-Q2");
        assertThat(forecast(judgement)).isEqualTo("180");
    }

    @Test
    void aYearThatFallsShortOfLastYearsTotalUntilNowHasTheSameShape() {
        Judgement judgement =
                season().figure("2025-Q3", "400").figure("2026-Q3", "300").judgedAt("2026-Q3");
        assertThat(judgement.numbers().elapsed()).isEqualByComparingTo("100");
    }

    @Test
    void aShareOfAWholeEndsAtAHundredAndACountDoesNot() {
        DossierBuilder share =
                aDossier().level().atLeast("95").byEndOf(2030).in("%").base(2025, "50");
        DossierBuilder count =
                aDossier().level().atLeast("95").byEndOf(2030).in("hộ").base(2025, "50");
        assertThat(forecast(share.figure("2026-Q4", "70").judgedAt("2026-Q4"))).isEqualTo("100");
        assertThat(forecast(count.figure("2026-Q4", "70").judgedAt("2026-Q4"))).isEqualTo("150");
    }

    @Test
    void aShareThatIsAskedToPassAHundredMayPassIt() {
        DossierBuilder share =
                aDossier().level().atLeast("120").byEndOf(2030).in("%").base(2025, "50");
        assertThat(forecast(share.figure("2026-Q4", "70").judgedAt("2026-Q4"))).isEqualTo("150");
    }

    @Test
    void aCutAskedOfEveryYearIsACapOnWhatMayStillCome() {
        Judgement judgement = aDossier()
                .change(Change.DECREASE, Size.PERCENT)
                .atLeast("5")
                .everyYear()
                .yearToDate()
                .figure("2025-Q4", "200")
                .figure("2026-Q2", "100")
                .judgedAt("2026-Q2");
        assertThat(judgement.outlook().goal()).isEqualByComparingTo("190");
        assertThat(judgement.outlook().paceNeeded()).isEqualByComparingTo("180");
    }

    @Test
    void aRiseAskedOfEveryYearIsThereAsSoonAsTheTotalIs() {
        Judgement judgement = aDossier()
                .change(Change.INCREASE, Size.PERCENT)
                .atLeast("5")
                .everyYear()
                .yearToDate()
                .figure("2025-Q4", "200")
                .figure("2026-Q3", "210")
                .judgedAt("2026-Q3");
        assertThat(judgement.outlook().goal()).isEqualByComparingTo("210");
        assertThat(judgement.outlook().paceNeeded()).isEqualByComparingTo("0");
    }

    @Test
    void bandsMayLeaveAStateOut() {
        BigDecimal share = new BigDecimal("0.9");
        BigDecimal points = new BigDecimal("-5");
        assertThatCode(() -> new Bands(2, share, share, share, points, points, points))
                .doesNotThrowAnyException();
    }
}
