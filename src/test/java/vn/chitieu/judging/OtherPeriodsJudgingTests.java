package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherPeriodsJudgingTests {

    private static DossierBuilder insurance() {
        return aDossier()
                .level()
                .atLeast("100")
                .byEndOf(2030)
                .base(2025, "0")
                .figure("2026-Q2", "4")
                .figure("2026-Q3", "11")
                .figure("2026-Q4", "19")
                .figure("2028-Q2", "60")
                .figure("2030-Q4", "100");
    }

    @ParameterizedTest(name = "{0} is judged as {1}")
    @CsvSource({
        "2026-H1, 2026-Q2",
        "2026-06, 2026-Q2",
        "2026-9M, 2026-Q3",
        "2026, 2026-Q4",
        "2026-12, 2026-Q4",
        "2028-MID, 2028-Q2",
        "2025-2030, 2030-Q4"
    })
    void aLongerPeriodIsJudgedAsTheQuarterItEndsIn(String period, String quarter) {
        assertThat(insurance().judgedAt(period)).isEqualTo(insurance().judgedAt(quarter));
        assertThat(insurance().judgedAt(quarter).numbers().attained()).isNotNull();
    }

    @Test
    void aMonthIsJudgedByItsOwnFigure() {
        DossierBuilder insurance = insurance().figure("2026-05", "7").figure("2026-06", "10");
        Judgement may = insurance.judgedAt("2026-05");
        assertThat(may.numbers().ratio()).as("7 of 8,33 expected").isEqualByComparingTo("0.84");
        assertThat(may.state()).isEqualTo(State.ATTENTION);
        assertThat(insurance.judgedAt("2026-06").numbers().attained()).isEqualByComparingTo("10");
        assertThat(insurance.judgedAt("2026-Q2").numbers().attained()).isEqualByComparingTo("4");
    }

    @Test
    void aTotalOfMonthsIsHeldAgainstTheMonthsGone() {
        Judgement judgement = aDossier()
                .planShare()
                .atLeast("100")
                .everyYear()
                .yearToDate()
                .plan(2026, "120")
                .figure("2026-01", "10")
                .judgedAt("2026-01");
        assertThat(judgement.numbers().elapsed()).isEqualByComparingTo("8.33");
        assertThat(judgement.numbers().ratio()).isEqualByComparingTo("0");
    }
}
