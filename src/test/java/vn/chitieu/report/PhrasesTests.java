package vn.chitieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTests {

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh cấp vốn, UBND tỉnh cấp vốn",
        "HĐND xã, HĐND xã",
        "ĐVHC mới, ĐVHC mới",
        "Ủy ban nhân dân, ủy ban nhân dân",
        "Đạt, đạt",
        "Ở mức cao, ở mức cao",
        "X, x",
        "'', ''"
    })
    void aSentenceGoesOnWithASmallLetterUnlessAnAcronymOpensIt(String text, String lower) {
        assertThat(Phrases.lower(text)).isEqualTo(lower);
    }
}
