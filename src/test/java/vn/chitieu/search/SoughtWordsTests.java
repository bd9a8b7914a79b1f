package vn.chitieu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoughtWordsTests {

    private static String marked(String typed, String text) {
        return SoughtWords.of(typed).mark(text).stream()
                .map(it -> it.hit() ? "[" + it.text() + "]" : it.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "ho ngheo, Tỷ lệ hộ nghèo, Tỷ lệ [hộ] [nghèo]",
        "NGHÈO, Tỷ lệ hộ nghèo, Tỷ lệ hộ [nghèo]",
        "dat, Đất đai, [Đất] đai",
        "hòa, Xã Vĩnh Hoà, Xã Vĩnh [Hoà]",
        "hoà, Xã Vĩnh Hòa, Xã Vĩnh [Hòa]",
        "x, Tỷ lệ, Tỷ lệ"
    })
    void everyPlaceIsMarkedWithItsAccents(String typed, String text, String marked) {
        assertThat(marked(typed, text)).isEqualTo(marked);
    }

    @Test
    void decomposedTextsAreTheSame() {
        String decomposed = Normalizer.normalize("Tỷ lệ hộ nghèo", Normalizer.Form.NFD);
        assertThat(marked(Normalizer.normalize("nghèo", Normalizer.Form.NFD), decomposed))
                .isEqualTo("Tỷ lệ hộ [nghèo]");
    }

    @Test
    void whatIsTypedHasNoSpecialMeaning() {
        assertThat(SoughtWords.of("100% _a\\").patterns()).containsExactly("%100\\%%", "%\\_a\\\\%");
        assertThat(SoughtWords.of("  \u00A0 ").isEmpty()).isTrue();
        assertThat(SoughtWords.of("hộ ho HỘ").words()).containsExactly("ho");
    }

    @Test
    void allWordsHaveToOccurInAnyOrder() {
        assertThat(SoughtWords.of("ngheo HỘ").areAllIn("Tỷ lệ hộ nghèo")).isTrue();
        assertThat(SoughtWords.of("ngheo ha").areAllIn("Tỷ lệ hộ nghèo")).isFalse();
        assertThat(SoughtWords.of("100%").areAllIn("đạt 100% kế hoạch")).isTrue();
        assertThat(SoughtWords.of("").areAllIn("Tỷ lệ")).isTrue();
    }
}
