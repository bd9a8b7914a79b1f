package vn.chitieu.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chitieu.judging.FigureHistory;
import vn.chitieu.judging.ReportedFigure;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.review.Question.Kind;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;

/** Each kind of question where it is asked, and just beside it where it is not. */
class QuestionsTests {

    private static final ReportingPeriod NOW = ReportingPeriod.quarter(2026, 4);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "LATEST, 98.1 98.1 98.1 98.1, true",
        "RATE, 98.1 98.1 98.1 98.1, true",
        "LATEST, 98.10 98.1 98.100 98.1, true",
        "LATEST, 98.2 98.1 98.1 98.1, false",
        "LATEST, 98.1 98.1 98.1 98.2, false",
        "LATEST, - 98.1 98.1 98.1, false",
        "LATEST, 98.1 - 98.1 98.1, false",
        "LATEST, 0 0 0 0, false",
        "LATEST, 100 100 100 100, false",
        "YEAR_TO_DATE, 5 5 5 5, false",
        "RUNNING_COUNT, 5 5 5 5, false",
        "ANNUAL, 5 5 5 5, false",
        "EVENT, 5 5 5 5, false"
    })
    void fourQuartersTheSame(Accumulation accumulation, String quarters, boolean asked) {
        assertThat(kinds(suspect(accumulation, quarters))).isEqualTo(asked ? List.of(Kind.SAME) : List.of());
    }

    @Test
    void theSameNumberIsSaid() {
        assertThat(Questions.about(suspect(Accumulation.LATEST, "98.1 98.1 98.1 98.1")))
                .containsExactly(Question.of(Kind.SAME, new BigDecimal("98.1")));
    }

    @Test
    void aHundredIsAnEndOnlyOfPercentages() {
        Suspect households = suspect(Accumulation.LATEST, "100 100 100 100");
        assertThat(kinds(with(households, false))).containsExactly(Kind.SAME);
    }

    @ParameterizedTest
    @EnumSource(
            value = SeriesKind.class,
            names = {"GRADE", "STATE"})
    void gradesAndStatesMayStay(SeriesKind kind) {
        Suspect it = suspect(Accumulation.LATEST, "3 3 3 3");
        assertThat(Questions.about(
                        new Suspect(it.history(), NOW, kind, Accumulation.LATEST, false, false, List.of(), null)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "831.02 812.47 790.15 801.33 800, true",
        "831.02 812.47 790.15 801.33 810, true",
        // One in ten ends in a zero, one in a hundred in two: 805 lacks both decimals
        "831.02 812.47 790.15 801.33 805, true",
        "831.02 812.47 790.15 801.33 805.2, false",
        "831.02 812.47 790.15 801.33 805.25, false",
        "1243 1251 1268 1277 1300, true",
        "1243 1251 1268 1277 1280, false",
        // As round as this one were some before
        "1243 1200 1268 1277 1300, false",
        "1200 1300 1400 1500 1600, false",
        // Three figures are no habit
        "- 812.47 790.15 801.33 800, false",
        "831.02 812.47 790.15 801.33 0, false"
    })
    void rounderThanEver(String quarters, boolean asked) {
        Suspect it = with(suspect(Accumulation.LATEST, quarters), false);
        assertThat(kinds(it)).isEqualTo(asked ? List.of(Kind.ROUND) : List.of());
    }

    @Test
    void theFiguresBeforeAreSaidLatestFirst() {
        assertThat(Questions.about(with(suspect(Accumulation.LATEST, "700.1 831.02 812.47 790.15 801.33 800"), false)))
                .singleElement()
                .extracting(it ->
                        it.numbers().stream().map(BigDecimal::toPlainString).toList())
                .isEqualTo(List.of("800", "801.33", "790.15", "812.47", "831.02"));
    }

    @Test
    void anEstimateIsRoundByNature() {
        Suspect it = suspect(Accumulation.LATEST, "831.02 812.47 790.15 801.33 800");
        assertThat(Questions.about(
                        new Suspect(it.history(), NOW, it.kind(), it.accumulation(), false, true, List.of(), null)))
                .isEmpty();
    }

    @Test
    void aFractionHasTheDigitsItHas() {
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();
        ReportingPeriod at = NOW;
        figures.put(at, ReportedFigure.ofShare(new BigDecimal(50), new BigDecimal(100)));
        for (int numerator : List.of(47, 43, 41, 39)) {
            at = at.previousQuarter();
            figures.put(at, ReportedFigure.ofShare(new BigDecimal(numerator), new BigDecimal(101)));
        }
        assertThat(Questions.about(of(FigureHistory.of(figures), Accumulation.LATEST, List.of())))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "YEAR_TO_DATE, 2026-Q4, 10 21 30 29.9, true",
        "YEAR_TO_DATE, 2026-Q4, 10 21 30 30, false",
        "YEAR_TO_DATE, 2026-Q4, 10 21 - 15, false",
        // A new year begins from nothing
        "YEAR_TO_DATE, 2026-Q1, 10 21 30 9, false",
        "RUNNING_COUNT, 2026-Q4, 1 2 3 2, true",
        "RUNNING_COUNT, 2026-Q1, 1 2 3 2, true",
        "RUNNING_COUNT, 2026-Q1, 1 2 3 3, false",
        "LATEST, 2026-Q4, 10 21 30 9, false",
        "RATE, 2026-Q4, 10 21 30 9, false",
        "ANNUAL, 2026-Q4, 10 21 30 9, false"
    })
    void aTotalThatFell(Accumulation accumulation, String period, String quarters, boolean asked) {
        ReportingPeriod at = ReportingPeriod.parse(period);
        Suspect it =
                new Suspect(history(at, quarters), at, SeriesKind.NUMBER, accumulation, false, true, List.of(), null);
        assertThat(kinds(it)).isEqualTo(asked ? List.of(Kind.FELL) : List.of());
        Questions.about(it).forEach(question -> assertThat(question.period()).isEqualTo(at.previousQuarter()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // Steps of 1 and 0,9, then 7,1 to the very threshold
        "90 91 91.9 99, true",
        "90 91 91.9 98.9, false",
        "90 91 91.9 99.1, false",
        // A step as long was taken before
        "80 88 91.9 99, false",
        // It was there already
        "90 91 99.2 99, false",
        "90 91 99 99, false",
        // One step tells nothing
        "- 91 91.9 99, false",
        "90 91 - 99, false"
    })
    void exactlyTheThresholdWhenItCounts(String quarters, boolean asked) {
        Suspect.Bound bound = new Suspect.Bound(new Criterion.AtLeast(new BigDecimal(99)), new BigDecimal(99));
        Suspect it = of(history(NOW, quarters), Accumulation.LATEST, List.of(bound));
        assertThat(kinds(it)).isEqualTo(asked ? List.of(Kind.THRESHOLD) : List.of());
        assertThat(kinds(of(history(NOW, quarters), Accumulation.LATEST, List.of())))
                .as("before the deciding quarter")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"5 4.8 4.7 2, true", "5 4.8 2 2, false", "5 4.8 1.9 2, false", "5 4.8 4.7 1.9, false"})
    void aCapIsReachedFromAbove(String quarters, boolean asked) {
        Suspect.Bound bound = new Suspect.Bound(new Criterion.AtMost(new BigDecimal(2)), new BigDecimal("2.0"));
        assertThat(kinds(of(history(NOW, quarters), Accumulation.LATEST, List.of(bound))))
                .isEqualTo(asked ? List.of(Kind.THRESHOLD) : List.of());
    }

    @Test
    void theFirstQuarterOfATotalIsNoStep() {
        Suspect.Bound bound = new Suspect.Bound(new Criterion.AtLeast(new BigDecimal(60)), new BigDecimal(60));
        // From 400 at the end of a year to 10 in the next is not a step of 390
        assertThat(kinds(of(history(NOW, "390 400 10 20 31 60"), Accumulation.YEAR_TO_DATE, List.of(bound))))
                .containsExactly(Kind.THRESHOLD);
        assertThat(kinds(of(history(NOW, "390 400 10 20 31 60"), Accumulation.LATEST, List.of(bound))))
                .doesNotContain(Kind.THRESHOLD);
    }

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource({
        // Middle 85, typical distance 2, five times of it 10
        "74.9, 81 83 85 87 89, true",
        "75, 81 83 85 87 89, false",
        "95, 81 83 85 87 89, false",
        "95.1, 81 83 85 87 89, true",
        // One that is far off itself moves neither
        "74.9, 81 83 85 87 4000, true",
        "95.1, 81 83 85 87 4000, true",
        // Four are too few
        "10, 81 83 85 87, false",
        // All alike: a hundredth of the middle is the least typical distance
        "95, 100 100 100 100 100, false",
        "94.9, 100 100 100 100 100, true"
    })
    void farFromOthersUnderLikeRules(String own, String others, boolean asked) {
        List<Question> said = Questions.with(List.of(), new BigDecimal(own), numbers(others));
        assertThat(said.stream().map(Question::kind).toList()).isEqualTo(asked ? List.of(Kind.FAR) : List.of());
    }

    @Test
    void farSaysOwnLowestMiddleHighestAndHowMany() {
        List<Question> said = Questions.with(List.of(), BigDecimal.TEN, numbers("89 81 85 87 83 86"));
        assertThat(said.getFirst().numbers().stream()
                        .map(BigDecimal::toPlainString)
                        .toList())
                .containsExactly("10", "81", "85.5", "89", "6");
    }

    @Test
    void anEarlierPeriodThatWasRevised() {
        Suspect.Revised revised =
                new Suspect.Revised(NOW.previousQuarter(), new BigDecimal("98.1"), new BigDecimal("97.4"));
        Suspect it = new Suspect(
                history(NOW, "97.4 98.2"),
                NOW,
                SeriesKind.NUMBER,
                Accumulation.LATEST,
                true,
                false,
                List.of(),
                revised);
        assertThat(Questions.about(it)).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(Kind.REVISED);
            assertThat(question.period()).isEqualTo(NOW.previousQuarter());
            assertThat(question.numbers())
                    .containsExactly(new BigDecimal("98.1"), new BigDecimal("97.4"), new BigDecimal("98.2"));
        });
    }

    @Test
    void aFigureThatHadNoCaseIsAskedNothing() {
        Map<ReportingPeriod, ReportedFigure> figures =
                new HashMap<>(history(NOW, "5 5 5 5").figures());
        figures.put(NOW, ReportedFigure.ofShare(BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(Questions.about(of(FigureHistory.of(figures), Accumulation.LATEST, List.of())))
                .isEmpty();
    }

    @Test
    void severalQuestionsComeTheWeightiestFirst() {
        Suspect it = new Suspect(
                history(NOW, "831.02 812.47 840.15 901.33 100"),
                NOW,
                SeriesKind.NUMBER,
                Accumulation.YEAR_TO_DATE,
                false,
                false,
                List.of(),
                null);
        assertThat(kinds(it)).containsExactly(Kind.FELL, Kind.ROUND);
        assertThat(Questions.with(Questions.about(it), new BigDecimal(100), numbers("801 802 803 804 805")).stream()
                        .map(Question::kind)
                        .toList())
                .containsExactly(Kind.FELL, Kind.FAR, Kind.ROUND);
    }

    private static List<Kind> kinds(Suspect suspect) {
        return Questions.about(suspect).stream().map(Question::kind).toList();
    }

    /** A figure of a percentage by its quarters, the last one of {@link #NOW}. */
    private static Suspect suspect(Accumulation accumulation, String quarters) {
        return of(history(NOW, quarters), accumulation, List.of());
    }

    private static Suspect of(FigureHistory history, Accumulation accumulation, List<Suspect.Bound> bounds) {
        return new Suspect(history, NOW, SeriesKind.NUMBER, accumulation, true, false, bounds, null);
    }

    private static Suspect with(Suspect it, boolean percentage) {
        return new Suspect(
                it.history(),
                it.period(),
                it.kind(),
                it.accumulation(),
                percentage,
                it.estimated(),
                it.bounds(),
                it.revised());
    }

    private static FigureHistory history(ReportingPeriod last, String quarters) {
        Map<ReportingPeriod, ReportedFigure> figures = new HashMap<>();
        String[] texts = quarters.split(" ");
        ReportingPeriod at = last;
        for (int quarter = texts.length - 1; quarter >= 0; quarter--) {
            @Nullable String text = texts[quarter];
            if (!text.equals("-")) {
                figures.put(at, ReportedFigure.of(new BigDecimal(text)));
            }
            at = at.previousQuarter();
        }
        return FigureHistory.of(figures);
    }

    private static List<BigDecimal> numbers(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
