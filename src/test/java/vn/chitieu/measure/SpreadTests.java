package vn.chitieu.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTests {

    @ParameterizedTest
    @CsvSource({"7, 7", "3 1 2, 2", "4 1 2 3, 2.5", "1 2, 1.5", "1 1, 1", "100 300, 200", "0.1 0.2 0.4 0.3, 0.25"})
    void theMiddle(String values, String middle) {
        assertThat(Spread.middle(numbers(values)).toPlainString()).isEqualTo(middle);
    }

    @Test
    void fourHaveNoSpreadAndNothingHasNoMiddle() {
        assertThat(Spread.of(numbers("1 2 3 4"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.middle(List.of()));
    }

    @Test
    void ofNinetySevenAndFourOthers() {
        Spread spread = Spread.of(numbers("10 12 14 18 97")).orElseThrow();
        assertThat(spread.middle()).isEqualByComparingTo("14");
        assertThat(spread.typical()).isEqualByComparingTo("4");
        assertThat(spread.lowest()).isEqualByComparingTo("10");
        assertThat(spread.highest()).isEqualByComparingTo("97");
        assertThat(spread.isFar(new BigDecimal("34"))).isFalse();
        assertThat(spread.isFar(new BigDecimal("34.01"))).isTrue();
        assertThat(spread.isFar(new BigDecimal("-6.01"))).isTrue();
        assertThat(spread.isSmall(new BigDecimal("1.99"))).isTrue();
        assertThat(spread.isSmall(new BigDecimal("-1.99"))).isTrue();
        assertThat(spread.isSmall(new BigDecimal("2"))).isFalse();
    }

    private static List<BigDecimal> numbers(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
