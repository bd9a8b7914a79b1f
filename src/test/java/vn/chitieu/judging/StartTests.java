package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.chitieu.period.ReportingPeriod;

/** Where a straight way begins and how much of it is gone. */
class StartTests {

    private static final ReportingPeriod SUMMER = ReportingPeriod.quarter(2027, 2);

    @Test
    void aLevelStartsFromItsBaseAndEndsAtItsDeadline() {
        Dossier level =
                aDossier().level().atLeast("85").byEndOf(2030).base(2024, "20").build();
        assertThat(Start.of(level, SUMMER)).isEqualTo(new Start(new BigDecimal("20"), 30, 72));
    }

    @Test
    void aCountOverTheTermStartsFromNothing() {
        Dossier count =
                aDossier().runningCount().atLeast("5").overTerm(2026, 2029).build();
        assertThat(Start.of(count, SUMMER)).isEqualTo(new Start(BigDecimal.ZERO, 18, 48));
    }

    @Test
    void aYearStartsFromLastYearsEnd() {
        Dossier yearly = aDossier()
                .level()
                .atLeast("99")
                .everyYear()
                .figure("2026-Q4", "95")
                .build();
        assertThat(Start.of(yearly, SUMMER)).isEqualTo(new Start(new BigDecimal("95"), 6, 12));
    }

    @Test
    void withoutABaseOrALastYearItIsUnknown() {
        assertThat(Start.of(aDossier().level().atLeast("85").byEndOf(2030).build(), SUMMER))
                .isNull();
        assertThat(Start.of(aDossier().level().atLeast("85").everyYear().build(), SUMMER))
                .isNull();
    }
}
