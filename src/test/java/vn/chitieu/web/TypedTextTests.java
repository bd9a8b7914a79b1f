package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTests {

    @Test
    void controlCharactersAreLeftOutAndLinesStay() {
        assertThat(TypedText.lines("Ấp\u0000 1\r\nẤp\u001b 2\u007f")).isEqualTo("Ấp 1\r\nẤp 2");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(TypedText.line(" Trường\u0000 Mầm non \r\n\r\n Hoa\tSen\n")).isEqualTo("Trường Mầm non Hoa Sen");
        assertThat(TypedText.line("\u0000\n")).isEmpty();
    }
}
