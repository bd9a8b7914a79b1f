package vn.chitieu.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.target.BaselineWorking.Method;
import vn.chitieu.target.BaselineWorking.Part;

/** A base of a merged commune: sums, shares of sums, weighted means; never a plain mean of percentages. */
class BaselineWorkingTests {

    private static Part amount(@Nullable String share, String value) {
        return new Part("1", "Xã A", number(share), number(value), null, null, null);
    }

    private static Part fraction(@Nullable String share, String numerator, String denominator) {
        return new Part("1", "Xã A", number(share), null, number(numerator), number(denominator), null);
    }

    private static Part weighed(String value, String weight) {
        return new Part("1", "Xã A", null, number(value), null, null, number(weight));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @Test
    void amountsAreAddedExactlyAndPartsByTheShareThatJoined() {
        BaselineWorking sum = new BaselineWorking(
                Method.SUM, null, false, List.of(amount(null, "12.5"), amount("40", "10"), amount(null, "0.1")));
        assertThat(sum.result()).isEqualByComparingTo("16.6");
        assertThat(sum.lower()).isNull();
    }

    @Test
    void sharesAreTheSumsDividedAndNotTheMeanOfPercentages() {
        // 50 % of 10 and 90 % of 990 are 89,6 %, not 70 %
        BaselineWorking share = new BaselineWorking(
                Method.SHARE, null, true, List.of(fraction(null, "5", "10"), fraction(null, "891", "990")));
        assertThat(share.upper()).isEqualByComparingTo("896");
        assertThat(share.lower()).isEqualByComparingTo("1000");
        assertThat(share.result()).isEqualByComparingTo("89.6");
    }

    @Test
    void ofAUnitThatJoinedInPartBothNumbersJoinInPart() {
        BaselineWorking share = new BaselineWorking(
                Method.SHARE, null, true, List.of(fraction("50", "80", "100"), fraction(null, "10", "100")));
        assertThat(share.result()).isEqualByComparingTo("33.33");
    }

    @Test
    void ratesAreWeighed() {
        BaselineWorking mean = new BaselineWorking(
                Method.MEAN, "dân số", false, List.of(weighed("60", "1000"), weighed("48", "3000")));
        assertThat(mean.result()).isEqualByComparingTo("51");
    }

    @Test
    void nothingIsDividedByNothing() {
        BaselineWorking share = new BaselineWorking(Method.SHARE, null, true, List.of(fraction(null, "0", "0")));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(share::result);
    }
}
