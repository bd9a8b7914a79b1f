package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogTextTests {

    @Test
    void staysOnOneLine() {
        assertThat(LogText.of("/a\r\n2026-11-22 INFO quantri signed in\u001b[31m\u2028x"))
                .isEqualTo("/a��2026-11-22 INFO quantri signed in�[31m�x");
    }

    @Test
    void isCutWhereItIsLong() {
        assertThat(LogText.of("x".repeat(10_000))).hasSize(501).endsWith("…");
    }

    @Test
    void keepsWhatPeopleWrite() {
        assertThat(LogText.of("/xã/Vĩnh Bình")).isEqualTo("/xã/Vĩnh Bình");
        assertThat(LogText.of(null)).isEqualTo("null");
    }
}
