package vn.chitieu.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedUnitsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"người", "vụ", "hộ", "công trình", "trường", "hợp tác xã", "mô hình", "sản phẩm", " Người "})
    void isCountedOneByOne(String unit) {
        assertThat(new UnitOfMeasure(unit).isCounted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "% số ấp",
                "tỷ đồng",
                "ha",
                "triệu đồng/người/năm",
                "người/km²",
                "bé trai/100 bé gái",
                "điểm"
            })
    void isMeasured(String unit) {
        assertThat(new UnitOfMeasure(unit).isCounted()).isFalse();
    }
}
