package vn.chitieu.pastterm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.measure.VietnameseNumber;
import vn.chitieu.period.Term;

/** A past result is judged by exact decimals alone; whatever else stands there says why it is not. */
class PastVerdictTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        %    | 95                | FLOOR   | 95,01             | MET
        %    | 95                | FLOOR   | 95                | MET
        %    | 95                | FLOOR   | 95,0              | MET
        %    | 95                | FLOOR   | 94,9999999999     | MISSED
        %    | 3                 | CEILING | 2,42              | MET
        %    | 3                 | CEILING | 3                 | MET
        %    | 3                 | CEILING | 3,0000000001      | MISSED
        ha   | 30                | FLOOR   | 20                | MISSED
        ha   | 30 ha             | FLOOR   | 30ha              | MET
        đồng | 6.053.000.000     | FLOOR   | 6053000000        | MET
        đồng | 900719925474099.3 | FLOOR   | 9                 | AIM_IN_WORDS
        đồng | 9007199254740993  | FLOOR   | 9007199254740992  | MISSED
        %    | -                 | FLOOR   | 95                | NO_AIM
        %    | -                 | -       | trên 95           | NO_AIM
        %    | 100% so nghị quyết| FLOOR   | 45                | AIM_IN_WORDS
        %    | trên 90           | FLOOR   | 95                | AIM_IN_WORDS
        %    | 90                | FLOOR   | trên 95           | RESULT_IN_WORDS
        %    | 90                | FLOOR   | gần 45            | RESULT_IN_WORDS
        trường | 5               | FLOOR   | 4/5               | RESULT_IN_WORDS
        %    | 1                 | FLOOR   | 1.234             | RESULT_IN_WORDS
        hộ   | 1                 | FLOOR   | 1.234             | MET
        %    | 90                | -       | 95                | NO_BOUND
        """)
    void whatStandsThereIsJudged(
            String unit, @Nullable String aim, @Nullable Bound bound, String result, PastVerdict verdict) {
        assertThat(PastVerdict.of(said(unit, aim == null ? "" : aim, bound, result)))
                .isEqualTo(verdict);
    }

    /** A unit that ends like a number must not eat its digits. */
    @Test
    void aUnitOfDigitsIsNoPartOfTheNumber() {
        assertThat(said("5", "95", Bound.FLOOR, "94").aimed())
                .isInstanceOfSatisfying(
                        VietnameseNumber.Understood.class,
                        it -> assertThat(it.value()).isEqualByComparingTo("95"));
    }

    @Test
    void thousandsOfPercentAreAskedBack() {
        assertThat(said("% dân số", "1.234", Bound.FLOOR, "1").aimed())
                .isEqualTo(new VietnameseNumber.PointForComma("1,234"));
    }

    @Test
    void theTallyCountsEachVerdict() {
        PastTally tally = PastTally.of(List.of(
                result("95", Bound.FLOOR, "96"),
                result("95", Bound.FLOOR, "94"),
                result("95", Bound.FLOOR, "97"),
                result("", null, "97"),
                result("95", null, "97")));
        assertThat(tally.met()).isEqualTo(2);
        assertThat(tally.missed()).isEqualTo(1);
        assertThat(tally.judged()).isEqualTo(3);
        assertThat(tally.notJudged()).isEqualTo(2);
        assertThat(tally.counts())
                .containsOnlyKeys(PastVerdict.MET, PastVerdict.MISSED, PastVerdict.NO_AIM, PastVerdict.NO_BOUND);
        assertThat(PastTally.of(List.of()).notJudged()).isZero();
    }

    private static PastResult result(String aim, @Nullable Bound bound, String result) {
        return new PastResult(1, new Term(2020, 2025), said("%", aim, bound, result), null, null, false, 0);
    }

    private static PastResult.Said said(String unit, String aim, @Nullable Bound bound, String result) {
        return new PastResult.Said("Nội dung", unit, aim, bound, result, "", null, "");
    }
}
