package vn.chitieu.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTests {

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "9, 11, 81.82",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 8, 12.50",
        "0, 7, 0.00",
        "7, 7, 100.00",
        "12, 10, 120.00",
        "-1, 3, -33.33",
        "99995, 1000000, 10.00",
        "99994, 1000000, 10.00",
        "99949, 1000000, 9.99"
    })
    void aShareIsRoundedOnceHalfUpToTwoDecimals(BigDecimal part, BigDecimal whole, BigDecimal percent) {
        assertThat(Percentage.ofShare(part, whole).value()).isEqualTo(percent);
    }

    @Test
    void nineOfElevenSchoolsAreWhatTheResolutionWrites() {
        Percentage reported = Percentage.ofShare(new BigDecimal(9), new BigDecimal(11));
        assertThat(reported).isEqualTo(new Percentage(new BigDecimal("81.82")));
        assertThat(reported).isEqualByComparingTo(new Percentage(new BigDecimal("81.8181")));
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertThat(new Percentage(new BigDecimal("95"))).isEqualTo(new Percentage(new BigDecimal("95.000")));
    }

    @Test
    void aShareOfNothingIsNoNumber() {
        assertThatThrownBy(() -> Percentage.ofShare(BigDecimal.ZERO, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }
}
