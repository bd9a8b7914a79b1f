package vn.chitieu.commune;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTests {

    @ParameterizedTest
    @CsvSource({
        "Vĩnh Bình, vinh binh",
        "Đắk Lắk, dak lak",
        "ĐÀ  NẴNG, da nang",
        "Hoà, hoa",
        "Hòa, hoa",
        "' B''Lao ', b'lao"
    })
    void accentsCaseAndSpacesDoNotMatter(String name, String plain) {
        assertThat(PlainName.of(name)).isEqualTo(plain);
    }

    @Test
    void aPartOfTheNameIsEnoughHoweverTyped() {
        assertThat(PlainName.matches("Bình Thạnh Đông", "thanh d")).isTrue();
        assertThat(PlainName.matches("Bình Thạnh Đông", "THẠNH")).isTrue();
        assertThat(PlainName.matches("Bình Thạnh Đông", "")).isTrue();
        assertThat(PlainName.matches("Bình Thạnh Đông", "đongx")).isFalse();
    }
}
