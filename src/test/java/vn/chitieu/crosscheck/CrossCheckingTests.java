package vn.chitieu.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.ReportingPeriod;

class CrossCheckingTests {

    private static final UnitOfMeasure HOUSEHOLDS = new UnitOfMeasure("hộ");
    private static final ReportingPeriod NOW = ReportingPeriod.quarter(2026, 3);

    @ParameterizedTest(name = "{0} {1} {2}: kept {3}")
    @CsvSource({
        "1204,      AT_MOST,  1240,  true",
        "1240,      AT_MOST,  1240,  true",
        "1240,      AT_MOST,  1204,  false",
        "1240.0,    EQUAL,    1240,  true",
        "1240.01,   EQUAL,    1240,  false",
        "1239.99,   EQUAL,    1240,  false",
        "1240,      AT_LEAST, 1204,  true",
        "1204,      AT_LEAST, 1204,  true",
        "1203.9999, AT_LEAST, 1204,  false",
        "0,         AT_MOST,  0,     true",
        "0,         AT_LEAST, 1,     false"
    })
    void oneFigureIsHeldAgainstAnother(String left, Comparison comparison, String right, boolean kept) {
        List<Violation> found = judge(check(1, comparison, 1), left, right);
        assertThat(found).hasSize(kept ? 0 : 1);
        assertThat(found).allSatisfy(violation -> {
            assertThat(violation.left()).isEqualByComparingTo(left);
            assertThat(violation.right()).isEqualByComparingTo(right);
            assertThat(violation.partial()).isFalse();
        });
    }

    @Test
    void partsAreAddedUp() {
        assertThat(judge(check(2, Comparison.EQUAL, 1), "701", "499", "1200")).isEmpty();
        assertThat(judge(check(2, Comparison.EQUAL, 1), "701", "498", "1200"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.left()).isEqualByComparingTo("1199"));
        assertThat(judge(check(2, Comparison.AT_LEAST, 2), "1", "2", "3", "0")).isEmpty();
        assertThat(judge(check(2, Comparison.AT_LEAST, 2), "1", "2", "3", "1")).hasSize(1);
    }

    @Test
    void sumsAreExactAndNeverFloat() {
        assertThat(judge(check(3, Comparison.EQUAL, 1), "0.1", "0.1", "0.1", "0.3"))
                .isEmpty();
        assertThat(judge(check(2, Comparison.EQUAL, 1), "0.1", "0.2", "0.3")).isEmpty();
        assertThat(judge(
                        check(2, Comparison.AT_MOST, 1),
                        "999999999999999999.9999999999",
                        "0.0000000001",
                        "1000000000000000000"))
                .isEmpty();
        assertThat(judge(
                        check(2, Comparison.AT_MOST, 1),
                        "999999999999999999.9999999999",
                        "0.0000000002",
                        "1000000000000000000"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"EQUAL", "AT_MOST", "AT_LEAST"})
    void aMissingFigureMakesACheckSilent(Comparison comparison) {
        assertThat(judge(check(1, comparison, 1), null, "5")).isEmpty();
        assertThat(judge(check(1, comparison, 1), "5", null)).isEmpty();
        assertThat(judge(check(1, comparison, 1), null, null)).isEmpty();
        assertThat(judge(check(2, comparison, 1), "2", null, "3")).isEmpty();
        assertThat(judge(check(1, comparison, 2), "3", "2", null)).isEmpty();
    }

    @Test
    void butPartsThatAreThereMayBeTooMuchAlready() {
        assertThat(judge(check(3, Comparison.AT_MOST, 1), "7", null, "4", "10"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.partial()).isTrue();
                    assertThat(violation.left()).isEqualByComparingTo("11");
                    assertThat(violation.right()).isEqualByComparingTo("10");
                });
        assertThat(judge(check(3, Comparison.AT_MOST, 1), "7", null, "3", "10")).isEmpty();
        assertThat(judge(check(1, Comparison.AT_LEAST, 2), "10", "11", null))
                .singleElement()
                .satisfies(violation -> assertThat(violation.partial()).isTrue());
    }

    @Test
    void tooMuchOfWhatIsNotWholeSaysNothing() {
        assertThat(judge(check(1, Comparison.AT_MOST, 2), "10", "1", null))
                .as("the whole may still grow")
                .isEmpty();
        assertThat(judge(check(2, Comparison.AT_LEAST, 1), "1", null, "10")).isEmpty();
        assertThat(judge(check(2, Comparison.EQUAL, 1), "11", null, "10"))
                .as("only where one sum must not exceed the other")
                .isEmpty();
    }

    @Test
    void aNegativePartMeansThatOthersMayBeToo() {
        assertThat(judge(check(3, Comparison.AT_MOST, 1), "12", "-1", null, "10"))
                .isEmpty();
        assertThat(judge(check(3, Comparison.AT_MOST, 1), "12", "-1", "-2", "10"))
                .isEmpty();
        assertThat(judge(check(3, Comparison.AT_MOST, 1), "12", "-1", "0", "10"))
                .hasSize(1);
    }

    @Test
    void zeroIsAFigure() {
        assertThat(judge(check(2, Comparison.EQUAL, 1), "0", "5", "5")).isEmpty();
        assertThat(judge(check(1, Comparison.AT_MOST, 1), "1", "0")).hasSize(1);
    }

    @Test
    void whatHasNotArisenIsMissingAndAFractionIsItsPercentage() {
        Map<Long, BigDecimal> numbers = CrossChecking.numbersAt(
                NOW,
                Map.of(
                        1L, history(ReportedFigure.ofShare(BigDecimal.ZERO, BigDecimal.ZERO)),
                        2L, history(ReportedFigure.ofShare(new BigDecimal(9), new BigDecimal(11))),
                        3L, history(ReportedFigure.of(new BigDecimal("7.5"))),
                        4L, FigureHistory.empty()));
        assertThat(numbers).containsOnlyKeys(2L, 3L);
        assertThat(numbers.get(2L)).isEqualByComparingTo("81.82");
        assertThat(CrossChecking.numbersAt(NOW.nextQuarter(), Map.of(3L, history(ReportedFigure.of(BigDecimal.ONE)))))
                .as("figures of another period")
                .isEmpty();
    }

    @Test
    void whatWasRemovedOrCannotBeComparedIsNotJudged() {
        StatedCheck kept = check(1, Comparison.AT_MOST, 1);
        StatedCheck removed =
                new StatedCheck(2, kept.left(), kept.comparison(), kept.right(), Weight.HIGH, null, true, 0);
        StatedCheck mixed = new StatedCheck(
                3,
                kept.left(),
                kept.comparison(),
                List.of(new StatedCheck.Part(2, "Tổng số người", new UnitOfMeasure("người"))),
                Weight.HIGH,
                null,
                false,
                0);
        assertThat(CrossChecking.violations(List.of(removed, mixed, kept), figures("2", "1")))
                .extracting(violation -> violation.check().id())
                .containsExactly(1L);
    }

    private static List<Violation> judge(StatedCheck check, @Nullable String... figures) {
        return CrossChecking.violations(List.of(check), figures(figures));
    }

    /** Of the series 1, 2, 3 …; the left ones come first. */
    private static Map<Long, BigDecimal> figures(@Nullable String... figures) {
        Map<Long, BigDecimal> bySeries = new HashMap<>();
        List<@Nullable String> texts = Arrays.asList(figures);
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            if (text != null) {
                bySeries.put(at + 1L, new BigDecimal(text));
            }
        }
        return bySeries;
    }

    private static StatedCheck check(int left, Comparison comparison, int right) {
        return new StatedCheck(1, parts(1, left), comparison, parts(left + 1, right), Weight.MEDIUM, null, false, 0);
    }

    private static List<StatedCheck.Part> parts(int first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(id -> new StatedCheck.Part(id, "Chuỗi " + id, HOUSEHOLDS))
                .toList();
    }

    private static FigureHistory history(ReportedFigure figure) {
        return FigureHistory.of(Map.of(NOW, figure));
    }
}
