package vn.chitieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.judging.Forecast;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.period.Term;

class ChartDrawingTests {

    private static final ChartDrawing.Point LAST =
            new ChartDrawing.Point(ReportingPeriod.quarter(2026, 4), new BigDecimal("28"), "OFFICIAL", "28");

    @Test
    void aForecastLeadsFromItsFigureToTheEndOfTheTermInItsSpan() {
        Chart chart = drawn(new ChartDrawing.Ahead(
                LAST,
                ReportingPeriod.quarter(2030, 4),
                new Forecast(new BigDecimal("60"), new BigDecimal("52"), new BigDecimal("68"), 3)));
        Chart.Dot last = chart.dots().getLast();
        BigDecimal end = chart.years().getLast().x();
        assertThat(chart.ahead().line())
                .startsWith(last.x() + "," + last.y() + " ")
                .contains(" " + end + ",");
        List<BigDecimal> span = heights(chart.ahead().span());
        BigDecimal line = heights(chart.ahead().line()).getLast();
        assertThat(line).as("between high and low, from the top").isBetween(span.get(1), span.get(2));
        assertThat(span.getFirst()).isEqualByComparingTo(last.y());
    }

    @Test
    void theScaleReachesAsFarAsTheForecast() {
        assertThat(drawn(null).ticks().getLast().label()).isEqualTo("28");
        Chart chart = drawn(new ChartDrawing.Ahead(
                LAST,
                ReportingPeriod.quarter(2030, 4),
                new Forecast(new BigDecimal("60"), new BigDecimal("-8"), new BigDecimal("96"), 3)));
        assertThat(new BigDecimal(chart.ticks().getFirst().label())).isLessThanOrEqualTo(new BigDecimal("-8"));
        assertThat(new BigDecimal(chart.ticks().getLast().label())).isGreaterThanOrEqualTo(new BigDecimal("96"));
    }

    @Test
    void nothingIsDrawnWhereNothingIsForetold() {
        assertThat(drawn(null).ahead()).isNull();
    }

    @Test
    void aSmallChartMarksThePeriodAndStaysInItsHeight() {
        Chart chart = small(ReportingPeriod.quarter(2026, 4));
        assertThat(chart.mark().y()).isEqualTo(chart.dots().getLast().y());
        assertThat(chart.mark().value()).isEqualTo("28");
        assertThat(chart.mark().anchor()).isEqualTo("start");
        assertThat(chart.dots())
                .allSatisfy(dot -> assertThat(dot.y())
                        .isLessThan(BigDecimal.valueOf(chart.size().height())));
    }

    @Test
    void aPeriodWithoutAFigureIsMarkedToo() {
        Chart.Mark mark = small(ReportingPeriod.quarter(2030, 4)).mark();
        assertThat(mark.y()).isNull();
        assertThat(mark.value()).isEmpty();
        assertThat(mark.anchor()).isEqualTo("end");
    }

    @Test
    void conclusionsAreFlagsOnTheirDaysAndThoseThatAreCloseStandBelowEachOther() {
        List<Chart.Flag> flags = new ChartDrawing(
                        Term.CURRENT,
                        List.of(LAST),
                        new TreeMap<>(),
                        null,
                        null,
                        false,
                        List.of(
                                new ChartDrawing.Event(LocalDate.of(2019, 5, 2), "Trước nhiệm kỳ"),
                                new ChartDrawing.Event(LocalDate.of(2026, 10, 8), "Họp quý III"),
                                new ChartDrawing.Event(LocalDate.of(2026, 10, 9), "Họp lại"),
                                new ChartDrawing.Event(LocalDate.of(2028, 1, 5), "Giữa nhiệm kỳ")),
                        BigDecimal::toPlainString)
                .draw()
                .flags();
        assertThat(flags).extracting(Chart.Flag::number).containsExactly(2, 3, 4);
        assertThat(flags).extracting(Chart.Flag::x).isSorted();
        assertThat(flags.get(1).y()).isGreaterThan(flags.get(0).y());
        assertThat(flags.get(2).y()).isEqualTo(flags.get(0).y());
    }

    private static Chart small(ReportingPeriod marked) {
        return new ChartDrawing(
                        Term.CURRENT,
                        List.of(LAST),
                        new TreeMap<>(),
                        null,
                        null,
                        false,
                        List.of(),
                        BigDecimal::toPlainString)
                .draw(Chart.Size.SMALL, marked);
    }

    private static Chart drawn(ChartDrawing.@Nullable Ahead ahead) {
        ChartDrawing.Point first =
                new ChartDrawing.Point(ReportingPeriod.quarter(2025, 4), new BigDecimal("20"), "OFFICIAL", "20");
        return new ChartDrawing(
                        Term.CURRENT,
                        List.of(first, LAST),
                        new TreeMap<>(),
                        null,
                        ahead,
                        false,
                        List.of(),
                        BigDecimal::toPlainString)
                .draw();
    }

    private static List<BigDecimal> heights(String points) {
        return List.of(points.split(" ")).stream()
                .map(point -> new BigDecimal(point.substring(point.indexOf(',') + 1)))
                .toList();
    }
}
