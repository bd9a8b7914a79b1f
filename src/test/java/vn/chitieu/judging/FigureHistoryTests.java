package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;

class FigureHistoryTests {

    private static final ReportingPeriod FIRST = ReportingPeriod.quarter(2026, 1);
    private static final ReportingPeriod SECOND = ReportingPeriod.quarter(2026, 2);
    private static final ReportingPeriod THIRD = ReportingPeriod.quarter(2026, 3);

    @Test
    void onlyRatesAreSummedOverTheYear() {
        FigureHistory history = FigureHistory.of(Map.of(FIRST, share(1, 2), SECOND, share(3, 4)));
        for (Accumulation accumulation : Accumulation.values()) {
            assertThat(history.yearAt(SECOND, accumulation))
                    .isEqualTo(accumulation == Accumulation.RATE ? share(4, 6) : share(3, 4));
        }
    }

    @Test
    void aPeriodWithoutAFigureSaysNothing() {
        FigureHistory history = FigureHistory.of(Map.of(FIRST, share(1, 2)));
        assertThat(history.at(SECOND)).isNull();
        assertThat(history.yearAt(SECOND, Accumulation.RATE)).isNull();
        assertThat(FigureHistory.empty().lastUpTo(SECOND)).isEmpty();
    }

    @Test
    void whatIsReportedBetweenLeavesOutTheFirstEndAndTakesInTheLast() {
        FigureHistory history = FigureHistory.of(Map.of(FIRST, share(1, 2), SECOND, share(1, 2), THIRD, share(1, 2)));
        assertThat(history.reportedBetween(FIRST, THIRD)).containsExactly(SECOND, THIRD);
        assertThat(history.reportedBetween(THIRD, THIRD)).isEmpty();
        assertThat(history.reportedBetween(THIRD, FIRST)).isEmpty();
    }

    @Test
    void theLastFigureUpToAPeriodMayBeItsOwn() {
        FigureHistory history = FigureHistory.of(Map.of(FIRST, share(1, 2), THIRD, share(3, 4)));
        assertThat(history.lastUpTo(THIRD))
                .hasValueSatisfying(it -> assertThat(it.getKey()).isEqualTo(THIRD));
        assertThat(history.lastUpTo(SECOND))
                .hasValueSatisfying(it -> assertThat(it.getKey()).isEqualTo(FIRST));
    }

    @Test
    void laterChangesOfTheMapDoNotReachTheHistory() {
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>(Map.of(FIRST, share(1, 2)));
        FigureHistory history = FigureHistory.of(figures);
        figures.clear();
        assertThat(history.at(FIRST)).isEqualTo(share(1, 2));
    }

    @Test
    void aFractionIsComparedAsAPercentageEvenBesideAValue() {
        assertThat(share(9, 11).number()).isEqualByComparingTo("81.82");
        assertThat(new ReportedFigure(new BigDecimal("82"), new BigDecimal(9), new BigDecimal(11)).number())
                .isEqualByComparingTo("81.82");
        assertThat(ReportedFigure.of(new BigDecimal("81.8181")).number()).isEqualByComparingTo("81.8181");
    }

    @Test
    void onlyADenominatorOfZeroMeansNoCase() {
        assertThat(share(0, 0).isNotArisen()).isTrue();
        assertThat(share(0, 5).isNotArisen()).isFalse();
        assertThat(ReportedFigure.of(BigDecimal.ZERO).isNotArisen()).isFalse();
    }

    @Test
    void refusesHalfAFractionAndAFigureOfNothing() {
        assertThatThrownBy(() -> new ReportedFigure(null, BigDecimal.ONE, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportedFigure(BigDecimal.ONE, null, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReportedFigure(null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportedFigure share(long part, long whole) {
        return ReportedFigure.ofShare(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
