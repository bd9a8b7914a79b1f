package vn.chitieu.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.comparison.RollUp.NotAdditive;
import vn.chitieu.comparison.RollUp.Why;
import vn.chitieu.comparison.RollingUp.Counted;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;

class RollingUpTests {

    @Test
    void sharesAreTheSumOfWhatIsCountedByTheSumOfWhatItIsCountedOf() {
        RollUp share = RollingUp.of(shares("10/20", "90/100", "-"));
        // 83,33 and not the mean of 50 and 90
        assertThat(share)
                .isEqualTo(new RollUp.Share(new BigDecimal(100), new BigDecimal(120), new BigDecimal("83.33"), 2, 0));
    }

    @Test
    void aPercentageWithoutItsNumbersIsLeftOutAndSaid() {
        assertThat(RollingUp.of(shares("10/20", "95.5")))
                .isEqualTo(new RollUp.Share(BigDecimal.TEN, new BigDecimal(20), new BigDecimal("50.00"), 1, 1));
        assertThat(RollingUp.of(shares("94", "95.5"))).isEqualTo(new NotAdditive(Why.PERCENTAGES, 2));
        assertThat(RollingUp.of(shares("0/0", "0/0"))).isEqualTo(new NotAdditive(Why.PERCENTAGES, 2));
    }

    @Test
    void amountsAreAddedExactly() {
        assertThat(RollingUp.of(numbers("tỷ đồng", "831.02", "0.08", "-")))
                .isEqualTo(new RollUp.Sum(new BigDecimal("831.10"), "tỷ đồng", 2));
    }

    @ParameterizedTest
    @CsvSource({"%, PERCENTAGES", "triệu đồng/người/năm, AVERAGES", "lần, AVERAGES"})
    void whatIsNoAmountIsNotAdded(String unit, Why why) {
        assertThat(RollingUp.of(numbers(unit, "1", "2"))).isEqualTo(new NotAdditive(why, 2));
    }

    @Test
    void averagesAreKnownByTheirNames() {
        assertThat(Counted.isAveraged("Thu nhập bình quân đầu người")).isTrue();
        Counted one = numbers("triệu đồng", "50").getFirst();
        Counted averaged = new Counted("x", 9, one.kind(), one.unit(), one.accumulation(), true, true, one.figure());
        assertThat(RollingUp.of(List.of(one, averaged))).isEqualTo(new NotAdditive(Why.AVERAGES, 2));
    }

    @Test
    void statesAreCountedAndGradesAreNot() {
        assertThat(RollingUp.of(of(SeriesKind.STATE, "", Accumulation.EVENT, "1", "0", "1", "-")))
                .isEqualTo(new RollUp.Reached(2, 3));
        assertThat(RollingUp.of(of(SeriesKind.GRADE, "", Accumulation.ANNUAL, "1", "3")))
                .isEqualTo(new NotAdditive(Why.GRADES, 2));
    }

    @Test
    void unlikeThingsAreNotAdded() {
        List<Counted> units = new ArrayList<>(numbers("tỷ đồng", "1"));
        units.add(renamed(numbers("triệu đồng", "2").getFirst()));
        assertThat(RollingUp.of(units)).isEqualTo(new NotAdditive(Why.UNITS_DIFFER, 2));

        List<Counted> periods = new ArrayList<>(numbers("tỷ đồng", "1"));
        periods.add(renamed(
                of(SeriesKind.NUMBER, "tỷ đồng", Accumulation.LATEST, "2").getFirst()));
        assertThat(RollingUp.of(periods)).isEqualTo(new NotAdditive(Why.PERIODS_DIFFER, 2));

        List<Counted> kinds = new ArrayList<>(numbers("%", "1"));
        kinds.add(renamed(shares("1/2").getFirst()));
        assertThat(RollingUp.of(kinds)).isEqualTo(new NotAdditive(Why.UNITS_DIFFER, 2));
    }

    @Test
    void severalSeriesOfOneCommuneAreNotAdded() {
        Counted one = numbers("vụ", "1").getFirst();
        Counted other =
                new Counted(one.commune(), 99, one.kind(), one.unit(), one.accumulation(), false, true, one.figure());
        assertThat(RollingUp.of(List.of(one, other))).isEqualTo(new NotAdditive(Why.SEVERAL_SERIES, 1));
    }

    @Test
    void nothingReportedIsNoZero() {
        assertThat(RollingUp.of(numbers("vụ", "-", "-"))).isEqualTo(new NotAdditive(Why.NO_FIGURES, 0));
        assertThat(RollingUp.of(List.of())).isEqualTo(new NotAdditive(Why.NO_FIGURES, 0));
    }

    @Test
    void whoIsInASumWithoutHavingHandedInIsCounted() {
        List<Counted> shares = List.of(
                draft(shares("10/20").getFirst(), "a"),
                draft(shares("95.5").getFirst(), "b"),
                draft(shares("-").getFirst(), "c"),
                renamed(shares("90/100").getFirst()));
        assertThat(RollingUp.notHandedIn(shares, RollingUp.of(shares)))
                .as("a percentage without its numbers is in no sum")
                .isEqualTo(1);
        List<Counted> grades =
                List.of(draft(of(SeriesKind.GRADE, "", Accumulation.ANNUAL, "1").getFirst(), "a"));
        assertThat(RollingUp.notHandedIn(grades, RollingUp.of(grades))).isZero();
    }

    private static Counted draft(Counted it, String commune) {
        return new Counted(
                commune,
                commune.hashCode(),
                it.kind(),
                it.unit(),
                it.accumulation(),
                it.averaged(),
                false,
                it.figure());
    }

    private static Counted renamed(Counted it) {
        return new Counted("other", 77, it.kind(), it.unit(), it.accumulation(), it.averaged(), true, it.figure());
    }

    private static List<Counted> shares(String... figures) {
        return of(SeriesKind.RATIO, "%", Accumulation.LATEST, figures);
    }

    private static List<Counted> numbers(String unit, String... figures) {
        return of(SeriesKind.NUMBER, unit, Accumulation.YEAR_TO_DATE, figures);
    }

    private static List<Counted> of(SeriesKind kind, String unit, Accumulation accumulation, String... figures) {
        List<Counted> counted = new ArrayList<>();
        for (String text : figures) {
            String[] parts = text.split("/");
            ReportedFigure figure = text.equals("-")
                    ? null
                    : parts.length == 2
                            ? ReportedFigure.ofShare(new BigDecimal(parts[0]), new BigDecimal(parts[1]))
                            : ReportedFigure.of(new BigDecimal(text));
            int id = counted.size();
            counted.add(new Counted("c" + id, id, kind, unit, accumulation, false, true, figure));
        }
        return counted;
    }
}
