package vn.chitieu.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TermTests {

    @Test
    void theBaseYearGetsNoVerdict() {
        assertThat(Term.CURRENT.judgedYears()).containsExactly(2026, 2027, 2028, 2029, 2030);
    }

    @Test
    void quartersRunFromTheBaseYearToTheLast() {
        assertThat(Term.CURRENT.quarters())
                .hasSize(24)
                .startsWith(ReportingPeriod.quarter(2025, 1))
                .endsWith(ReportingPeriod.quarter(2030, 4))
                .isSorted();
    }

    @Test
    void aTermIsWrittenWithADash() {
        assertThat(Term.CURRENT).hasToString("2025–2030");
    }

    @Test
    void refusesATermThatEndsInItsFirstYear() {
        assertThatThrownBy(() -> new Term(2025, 2025)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term(2025, 2024)).isInstanceOf(IllegalArgumentException.class);
    }
}
