package vn.chitieu.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    /** The secret of RFC 6238, appendix B. */
    private static final Totp TOTP = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(TOTP.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "29, true", "30, true", "59, true", "89, true", "90, false"})
    void aPhonesClockMayBeAStepOff(long second, boolean accepted) {
        assertThat(TOTP.stepOf("287 082", Instant.ofEpochSecond(second)))
                .isEqualTo(accepted ? OptionalLong.of(1) : OptionalLong.empty());
    }

    @Test
    void whatIsNotACodeIsNone() {
        for (String typed : new String[] {"", "28708", "2870822", "abcdef"}) {
            assertThat(TOTP.stepOf(typed, Instant.ofEpochSecond(59))).isEmpty();
        }
    }

    @Test
    void theSecretIsTypedInGroupsAndReadFromAPicture() {
        assertThat(TOTP.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(TOTP.address("Chỉ tiêu", "le.thi"))
                .isEqualTo("otpauth://totp/Ch%E1%BB%89%20ti%C3%AAu:le.thi"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ch%E1%BB%89%20ti%C3%AAu");
        assertThat(QrCode.of(TOTP.address("Chỉ tiêu", "le.thi")).path()).startsWith("M4 4h1v1h-1z");
        assertThat(TOTP).asString().doesNotContain("GEZD");
    }

    @Test
    void aRecoveryCodeIsReadHoweverItIsTyped() {
        RecoveryCode code = RecoveryCode.random(new SecureRandom());
        assertThat(code.grouped()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(RecoveryCode.read(" " + code.grouped().toLowerCase(Locale.ROOT) + " "))
                .contains(code);
        assertThat(RecoveryCode.read("123456")).isEmpty();
    }
}
