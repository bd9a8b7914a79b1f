package vn.chitieu.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.measure.UnitOfMeasure;
import vn.chitieu.period.Term;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.target.rule.Accumulation;
import vn.chitieu.target.rule.Criterion;
import vn.chitieu.target.rule.Horizon;
import vn.chitieu.target.rule.Measure;
import vn.chitieu.target.rule.SingleRule;

/** A sentence becomes a rule, or what it lacks is said. */
class CardReadingTests {

    private static TargetDraft.Ruling ruling(String sentence) {
        CardReading.Outcome outcome = CardReading.of(CardFixture.one(sentence), Term.CURRENT, CardFixture.INDICATORS);
        assertThat(outcome.problems()).isEmpty();
        return requireNonNull(outcome.ruling());
    }

    private static SingleRule rule(String sentence) {
        return (SingleRule) ruling(sentence).rule();
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Test
    void aLevelByTheEndOfAYear() {
        SingleRule rule = rule("Phấn đấu đến năm 2030, tỷ lệ thu gom rác thải sinh hoạt đạt từ 95% trở lên.");
        assertThat(rule.measure()).isEqualTo(new Measure.Level());
        assertThat(rule.criterion()).isEqualTo(new Criterion.AtLeast(number("95")));
        assertThat(rule.horizon()).isEqualTo(new Horizon.ByEndOf(2030));
        assertThat(rule.written()).isEqualTo(SingleRule.Written.IN_FULL);
    }

    @Test
    void aBandOfGrowthIsJudgedOverTheTermAndCountedInMoney() {
        TargetDraft.Ruling ruling =
                ruling("Phấn đấu tốc độ tăng thu ngân sách nhà nước bình quân hằng năm đạt từ 8,0 - 9,0%.");
        SingleRule rule = (SingleRule) ruling.rule();
        assertThat(rule.measure()).isEqualTo(new Measure.AverageGrowth(2026, 2030));
        assertThat(rule.criterion())
                .isEqualTo(new Criterion.Within(number("8"), number("9"), Criterion.Within.OverTop.PASSES, false));
        TargetDraft.Fresh series = (TargetDraft.Fresh) requireNonNull(ruling.counted());
        assertThat(series.unit()).isEqualTo(new UnitOfMeasure("tỷ đồng"));
        assertThat(series.accumulation()).isEqualTo(Accumulation.YEAR_TO_DATE);
        assertThat(ruling.unit()).isEqualTo("%/năm");
    }

    @Test
    void aCountOfNewThingsIsDueAtTheEndOfTheTerm() {
        SingleRule rule = rule("Trong nhiệm kỳ, phấn đấu phát triển mới ít nhất 05 hợp tác xã.");
        assertThat(rule.measure()).isEqualTo(new Measure.RunningCount());
        assertThat(rule.horizon()).isEqualTo(new Horizon.ByEndOf(2030));
    }

    @Test
    void whatShallBeLessIsReachedFromAbove() {
        Card card = CardFixture.one("Phấn đấu tỷ lệ hộ nghèo đa chiều đến năm 2030 còn dưới 1,0%.");
        assertThat(card.fields().direction()).isEqualTo("DOWN");
        SingleRule rule = (SingleRule) requireNonNull(CardReading.of(card, Term.CURRENT, CardFixture.INDICATORS)
                        .ruling())
                .rule();
        assertThat(rule.criterion()).isEqualTo(new Criterion.Below(number("1")));
    }

    @Test
    void aGradeIsOneOfTheScale() {
        TargetDraft.Ruling ruling =
                ruling("Phấn đấu Đảng bộ xã hằng năm được xếp loại hoàn thành tốt nhiệm vụ trở lên.");
        SingleRule rule = (SingleRule) ruling.rule();
        assertThat(rule.criterion()).isEqualTo(new Criterion.GradeAtLeast("hoàn thành tốt nhiệm vụ"));
        assertThat(rule.horizon()).isEqualTo(new Horizon.EveryYear());
        assertThat(((TargetDraft.Fresh) requireNonNull(ruling.counted())).kind())
                .isEqualTo(SeriesKind.GRADE);
    }

    @Test
    void aTitleIsAStateToBeReached() {
        SingleRule rule = rule("Phấn đấu đến năm 2028 xã được công nhận đạt chuẩn nông thôn mới nâng cao.");
        assertThat(rule.criterion()).isEqualTo(new Criterion.Reached(false));
        assertThat(rule.horizon()).isEqualTo(new Horizon.ByEndOf(2028));
    }

    @Test
    void theFieldIsThatOfTheNearestHeading() {
        assertThat(CardFixture.read("""
            II. CÁC CHỈ TIÊU CHỦ YẾU
            1. Chỉ tiêu kinh tế
            - Thu nhập bình quân đầu người đạt 95 triệu đồng/người/năm.
            2. Chỉ tiêu môi trường
            - Tỷ lệ thu gom chất thải rắn đạt 95%.
            """))
                .extracting(it -> it.fields().field())
                .containsExactly("ECONOMY", "ENVIRONMENT");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        Card card = CardFixture.one("Phấn đấu đến năm 2030, tỷ lệ thu gom rác thải sinh hoạt đạt từ 95% trở lên.");
        CardFields empty = new CardFields(
                "", "value", ">=", "95.5", "", "", "", "by-year", "2050", "UP", "ECONOMY", "", "", "", "", "");
        CardReading.Outcome outcome =
                CardReading.of(CardFixture.with(card, empty), Term.CURRENT, CardFixture.INDICATORS);
        assertThat(outcome.ruling()).isNull();
        assertThat(outcome.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("name", "low", "unit", "deadline");
    }

    @Test
    void aBandUpsideDownIsSaidAtItsUpperEnd() {
        Card card = CardFixture.one("Phấn đấu đến năm 2030, tỷ lệ thu gom rác thải sinh hoạt đạt từ 95% trở lên.");
        CardFields band = new CardFields(
                "Thu gom rác",
                "value",
                "within",
                "95",
                "90",
                "%",
                "",
                "by-year",
                "",
                "UP",
                "ECONOMY",
                "",
                "",
                "",
                "",
                "");
        assertThat(CardReading.of(CardFixture.with(card, band), Term.CURRENT, CardFixture.INDICATORS)
                        .problems())
                .extracting(Problem::field)
                .containsExactly("high");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Đến năm 2030, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 98%.           | XH04 | LATEST
        Đến năm 2030, tỷ lệ hộ nghèo đa chiều còn dưới 1%.                           | XH01 | LATEST
        Đến năm 2030, tỷ lệ hộ cận nghèo còn dưới 2%.                                | XH02 | LATEST
        Thu nhập bình quân đầu người đến năm 2030 đạt 90 triệu đồng/người/năm.       | KT04 | ANNUAL
        Tổng thu ngân sách nhà nước trên địa bàn đến năm 2030 đạt 120 tỷ đồng.       | KT05 | YEAR_TO_DATE
        Phấn đấu trong nhiệm kỳ thành lập mới 03 hợp tác xã.                         | KT13 | RUNNING_COUNT
        Hằng năm, kết nạp từ 25 đảng viên mới trở lên.                               | XD01 | LATEST
        Đến năm 2030, tỷ lệ đường có đèn chiếu sáng đạt 90%.                         | -    | LATEST
        """)
    void theCommonIndicatorAndWhatAFigureStandsForAreGuessed(String sentence, String indicator, String stands) {
        CardFields fields = CardFixture.one(sentence).fields();
        assertThat(fields.indicator()).isEqualTo(indicator == null ? "" : indicator);
        assertThat(fields.accumulation()).isEqualTo(stands);
    }

    @Test
    void anIndicatorThatTheCatalogueLacksIsSaidAtItsField() {
        Card card = CardFixture.one("Đến năm 2030, tỷ lệ người dân tham gia bảo hiểm y tế đạt trên 98%.");
        assertThat(CardReading.of(card, Term.CURRENT, Set.of("KT01")).problems())
                .extracting(Problem::field)
                .containsExactly("indicator");
    }

    @Test
    void goingBeyondAPlanIsMoreThanAllOfIt() {
        Card card = CardFixture.one("Thu ngân sách trên địa bàn hằng năm vượt 5% so với dự toán giao.");
        assertThat(card.fields().measure()).isEqualTo("share-of-plan");
        assertThat(card.fields().low()).isEqualTo("105");
    }
}
