package vn.chitieu.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chitieu.judging.DossierBuilder.aDossier;
import static vn.chitieu.judging.State.ALARM;
import static vn.chitieu.judging.State.ATTENTION;
import static vn.chitieu.judging.State.EXCEEDED;
import static vn.chitieu.judging.State.MET;
import static vn.chitieu.judging.State.MET_LATE;
import static vn.chitieu.judging.State.MISSED;
import static vn.chitieu.judging.State.NOT_ARISEN;
import static vn.chitieu.judging.State.NO_BASELINE;
import static vn.chitieu.judging.State.NO_FIGURE;
import static vn.chitieu.judging.State.ON_TRACK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Giảm 75% số hộ nghèo", "tăng gấp 2 lần": against a fixed base. */
class BaseChangeJudgingTests {

    @Test
    void aYearsStepIsHeldAgainstTheIncreaseAndNotAgainstTheFigure() {
        DossierBuilder increase =
                aDossier().increaseOfBase().atLeast("50").everyYear().base(2023, "100");
        increase.path(2026, "120");
        assertThat(increase.figure("2026-Q2", "120").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(increase.figure("2026-Q2", "110").stateAt("2026-Q2")).isEqualTo(ALARM);
    }

    private static DossierBuilder poor() {
        return aDossier().cutOfBase().atLeast("75").byEndOf(2030).base(2025, "200");
    }

    private static DossierBuilder firms() {
        return aDossier()
                .multipleOfBase()
                .atLeast("2")
                .byEndOf(2030)
                .in("doanh nghiệp")
                .base(2025, "60");
    }

    private static DossierBuilder area() {
        return aDossier().increaseOfBase().atLeast("20").byEndOf(2030).in("ha").base(2025, "500");
    }

    @ParameterizedTest(name = "{1} households by {0} are {2}")
    @CsvSource({
        "2026-Q4, 170, ON_TRACK",
        "2026-Q4, 176, ATTENTION",
        "2026-Q4, 182, AT_RISK",
        "2026-Q4, 183, ALARM",
        "2026-Q4, 210, ALARM",
        "2028-Q4, 50, MET",
        "2030-Q4, 51, MISSED",
        "2030-Q4, 50, MET",
        "2030-Q4, 49, EXCEEDED",
        "2030-Q4, 220, MISSED"
    })
    void aCutStartsFromNothingCut(String period, String figure, State state) {
        assertThat(poor().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{1} firms by {0} are {2}")
    @CsvSource({
        "2026-Q4, 72, ON_TRACK",
        "2026-Q4, 69.6, ATTENTION",
        "2026-Q4, 60, ALARM",
        "2030-Q4, 119, MISSED",
        "2030-Q4, 120, MET",
        "2030-Q4, 121, EXCEEDED"
    })
    void aMultipleStartsFromOne(String period, String figure, State state) {
        assertThat(firms().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{1} hectares by {0} are {2}")
    @CsvSource({
        "2026-Q4, 520, ON_TRACK",
        "2026-Q4, 510, ALARM",
        "2030-Q4, 599, MISSED",
        "2030-Q4, 600, MET",
        "2030-Q4, 601, EXCEEDED"
    })
    void anIncreaseStartsFromNothingAdded(String period, String figure, State state) {
        assertThat(area().figure(period, figure).stateAt(period)).isEqualTo(state);
    }

    @Test
    void oneAndAFifthTimesAKnownIncomeIsAsWrittenInTheDocument() {
        DossierBuilder income = firms().atLeast("1.2").in("triệu đồng").base(2025, "75");
        assertThat(income.figure("2030-Q4", "90").stateAt("2030-Q4")).isEqualTo(MET);
        assertThat(income.figure("2030-Q4", "89.99").stateAt("2030-Q4")).isEqualTo(MISSED);
    }

    @Test
    void theNumbersShowFigureBaseAndChange() {
        Judgement.Numbers numbers =
                poor().figure("2026-Q4", "176").judgedAt("2026-Q4").numbers();
        assertThat(numbers.counted()).isEqualByComparingTo("176");
        assertThat(numbers.against()).isEqualByComparingTo("200");
        assertThat(numbers.attained()).isEqualByComparingTo("12");
        assertThat(numbers.required()).isEqualByComparingTo("15");
        assertThat(numbers.ratio()).isEqualByComparingTo("0.8");
    }

    @Test
    void withoutABaseThereIsNoVerdictEvenAtTheDeadline() {
        DossierBuilder poor = aDossier().cutOfBase().atLeast("75").byEndOf(2027);
        assertThat(poor.stateAt("2026-Q1")).isEqualTo(NO_FIGURE);
        assertThat(poor.figure("2026-Q1", "100").stateAt("2026-Q1")).isEqualTo(NO_BASELINE);
        assertThat(poor.figure("2027-Q4", "100").stateAt("2027-Q4")).isEqualTo(NO_BASELINE);
        assertThat(poor.figure("2028-Q4", "0").stateAt("2028-Q4")).isEqualTo(NO_BASELINE);
    }

    @Test
    void fromABaseOfZeroThereIsNothingToCutOrMultiply() {
        assertThat(poor().base(2025, "0").figure("2030-Q4", "0").stateAt("2030-Q4"))
                .isEqualTo(NOT_ARISEN);
        assertThat(firms().base(2025, "0").figure("2030-Q4", "4").stateAt("2030-Q4"))
                .isEqualTo(NOT_ARISEN);
    }

    @Test
    void fromABaseOfZeroWhatIsNewIsAWholeChange() {
        assertThat(poor().base(2025, "0").figure("2030-Q4", "3").stateAt("2030-Q4"))
                .isEqualTo(MISSED);
        assertThat(area().base(2025, "0").figure("2030-Q4", "3").stateAt("2030-Q4"))
                .isEqualTo(EXCEEDED);
    }

    @Test
    void aCutReachedAfterItsYearIsLate() {
        DossierBuilder poor = poor().byEndOf(2027).figure("2027-Q4", "60").figure("2028-Q4", "50");
        assertThat(poor.stateAt("2028-Q3")).isEqualTo(MISSED);
        Judgement judgement = poor.judgedAt("2028-Q4");
        assertThat(judgement.state()).isEqualTo(MET_LATE);
        assertThat(judgement.numbers().attained()).isEqualByComparingTo("75");
    }

    @Test
    void halfAYearsTotalIsNoCutOfAWholeYearsBase() {
        DossierBuilder crimes =
                poor().byEndOf(2026).atLeast("20").base(2025, "100").yearToDate();
        assertThat(crimes.figure("2026-Q1", "20").stateAt("2026-Q1")).isEqualTo(ON_TRACK);
        assertThat(crimes.figure("2026-Q2", "43").stateAt("2026-Q2")).isEqualTo(ATTENTION);
        assertThat(crimes.figure("2026-Q2", "70").stateAt("2026-Q2")).isEqualTo(ALARM);
        assertThat(crimes.figure("2026-Q3", "80").stateAt("2026-Q3")).isEqualTo(ALARM);
        assertThat(crimes.figure("2026-Q3", "81").stateAt("2026-Q3")).isEqualTo(MISSED);
        assertThat(crimes.figure("2026-Q4", "80").stateAt("2026-Q4")).isEqualTo(MET);
    }

    @Test
    void halfAYearsTotalIsHeldAgainstTheYearsShareOfAMultiple() {
        DossierBuilder revenue = firms().base(2025, "100").yearToDate();
        assertThat(revenue.figure("2026-Q2", "60").stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(revenue.figure("2026-Q2", "54").stateAt("2026-Q2")).isEqualTo(ATTENTION);
        assertThat(revenue.judgedAt("2026-Q2").numbers().against()).isEqualByComparingTo("120");
        assertThat(revenue.judgedAt("2026-Q2").numbers().ratio()).isEqualByComparingTo("-5");
        assertThat(revenue.figure("2026-Q4", "120").stateAt("2026-Q4")).isEqualTo(ON_TRACK);
    }

    @Test
    void everyYearACutOfTheBaseIsMeasuredInPercentToo() {
        DossierBuilder waste = aDossier()
                .cutOfBase()
                .atLeast("10")
                .everyYear()
                .base(2025, "100")
                .figure("2026-Q2", "95");
        assertThat(waste.stateAt("2026-Q2")).isEqualTo(ON_TRACK);
        assertThat(waste.figure("2026-Q4", "90").stateAt("2026-Q4")).isEqualTo(MET);
    }
}
