package vn.chitieu.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.entry.Plausibility.Doubt;
import vn.chitieu.entry.Plausibility.Kind;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.measure.Averages;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.rule.Accumulation;

class PlausibilityTests {

    private static final ReportingPeriod NOW = ReportingPeriod.quarter(2026, 3);

    @ParameterizedTest(name = "{0} after {1}: {2}, suggested {3}")
    @CsvSource({
        "6.21,  62.1,  COMMA, 62.1",
        "621,   62.1,  COMMA, 62.1",
        "62.3,  62.1,  ,",
        "31.05, 62.1,  ,",
        "31.04, 62.1,  FAR,",
        "93.15, 62.1,  ,",
        "93.16, 62.1,  FAR,",
        "4,     1,     ,",
        "0,     62.1,  FAR,",
        "12,    0,     ,"
    })
    void aLevelIsHeldAgainstTheQuarterBefore(
            String now, String before, @Nullable Kind kind, @Nullable String suggestion) {
        expect(about(Accumulation.LATEST, Map.of("2026-Q2", before, "2026-Q3", now)), kind, suggestion);
    }

    @ParameterizedTest(name = "{0} after {1}: {2}, suggested {3}")
    @CsvSource({"3.12, 21, FELL, 31.2", "20.9, 21, FELL,", "21, 21, ,", "31, 21, ,"})
    void aTotalSinceJanuaryDoesNotFall(String now, String before, @Nullable Kind kind, @Nullable String suggestion) {
        expect(
                about(Accumulation.YEAR_TO_DATE, Map.of("2026-Q2", before, "2025-Q3", "30", "2026-Q3", now)),
                kind,
                suggestion);
    }

    @Test
    void aTotalBeginsAnewInJanuary() {
        assertThat(Plausibility.about(
                        history(Map.of("2025-Q4", "42", "2025-Q1", "9", "2026-Q1", "10")),
                        ReportingPeriod.quarter(2026, 1),
                        Accumulation.YEAR_TO_DATE,
                        false,
                        null))
                .isEmpty();
    }

    @Test
    void aCountOverTheTermNeverFalls() {
        expect(about(Accumulation.RUNNING_COUNT, Map.of("2026-Q2", "7", "2026-Q3", "6")), Kind.FELL, null);
    }

    @Test
    void whatHasAlwaysJumpedMayJumpAgain() {
        Map<String, String> jumpy = Map.of(
                "2025-Q1", "10", "2025-Q2", "90", "2025-Q3", "15", "2025-Q4", "80", "2026-Q1", "12", "2026-Q2", "85",
                "2026-Q3", "20");
        assertThat(about(Accumulation.LATEST, jumpy)).isEmpty();
        Map<String, String> steady = new HashMap<>(jumpy);
        steady.putAll(Map.of("2025-Q1", "84", "2025-Q3", "86", "2026-Q1", "83"));
        expect(about(Accumulation.LATEST, steady), Kind.FAR, null);
    }

    @Test
    void nothingImpossibleIsSuggested() {
        FigureHistory shares = history(Map.of("2026-Q2", "98.1", "2026-Q3", "12.5"));
        expect(Plausibility.about(shares, NOW, Accumulation.LATEST, false, new BigDecimal(100)), Kind.FAR, null);
    }

    @ParameterizedTest(name = "{0} people after {1}: {2}, suggested {3}")
    @CsvSource({"12.5, , NOT_WHOLE,", "12.0, , ,", "12, , ,", "57.3, 573, COMMA, 573", "560.5, 573, NOT_WHOLE,"})
    void whatIsCountedOneByOneHasNoHalves(
            String now, @Nullable String before, @Nullable Kind kind, @Nullable String suggestion) {
        Map<String, String> figures =
                before == null ? Map.of("2026-Q3", now) : Map.of("2026-Q2", before, "2026-Q3", now);
        expect(Plausibility.about(history(figures), NOW, Accumulation.LATEST, true, null), kind, suggestion);
    }

    @Test
    void anAverageOfPeopleMayHaveDecimals() {
        assertThat(Averages.isNamedIn("Số người bình quân một hộ")).isTrue();
        assertThat(Averages.isNamedIn("Tỷ số giới tính khi sinh")).isTrue();
        assertThat(Averages.isNamedIn("Số người tham gia BHXH tự nguyện")).isFalse();
    }

    @Test
    void theFirstFigureIsTakenAsItIs() {
        assertThat(about(Accumulation.LATEST, Map.of("2026-Q3", "5000"))).isEmpty();
        assertThat(about(Accumulation.LATEST, Map.of("2026-Q2", "5"))).isEmpty();
    }

    private static void expect(Optional<Doubt> found, @Nullable Kind kind, @Nullable String suggestion) {
        assertThat(found.map(Doubt::kind).orElse(null)).isEqualTo(kind);
        BigDecimal suggested = found.map(Doubt::suggestion).orElse(null);
        assertThat(suggested == null ? null : suggested.toPlainString()).isEqualTo(suggestion);
    }

    private static Optional<Doubt> about(Accumulation accumulation, Map<String, String> figures) {
        return Plausibility.about(history(figures), NOW, accumulation, false, null);
    }

    private static FigureHistory history(Map<String, String> figures) {
        Map<ReportingPeriod, ReportedFigure> byPeriod = new HashMap<>();
        figures.forEach((period, number) ->
                byPeriod.put(ReportingPeriod.parse(period), ReportedFigure.of(new BigDecimal(number))));
        return FigureHistory.of(byPeriod);
    }
}
