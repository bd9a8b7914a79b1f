package vn.chitieu.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitOfMeasureTests {

    @ParameterizedTest(name = "{0} is a percentage: {1}")
    @CsvSource({
        "%, true",
        "%/năm, true",
        "% kế hoạch, true",
        "% số ấp, true",
        "tỷ đồng, false",
        "hộ, false",
        "triệu đồng/người/năm, false"
    })
    void percentagesAreKnownByTheirSign(String symbol, boolean percentage) {
        assertThat(new UnitOfMeasure(symbol).isPercentage()).isEqualTo(percentage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void refusesABlankSymbol(String symbol) {
        assertThatThrownBy(() -> new UnitOfMeasure(symbol)).isInstanceOf(IllegalArgumentException.class);
    }
}
