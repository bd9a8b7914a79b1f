package vn.chitieu.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private static final byte[] SECRET = "bí mật của ứng dụng".getBytes(StandardCharsets.UTF_8);
    private static final SecretBox BOX = new SecretBox("k".repeat(32));

    @Test
    void whatIsClosedOpensWithTheSameKeyForTheSameOwnerOnly() {
        byte[] closed = BOX.close(SECRET, 7);
        assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("ng d");
        assertThat(new SecretBox("k".repeat(32)).open(closed, 7)).isEqualTo(SECRET);
        assertThat(BOX.close(SECRET, 7)).as("each time another").isNotEqualTo(closed);
        assertThatIllegalStateException().isThrownBy(() -> BOX.open(closed, 8));
        assertThatIllegalStateException().isThrownBy(() -> new SecretBox("x".repeat(32)).open(closed, 7));
        closed[closed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> BOX.open(closed, 7));
    }

    @Test
    void aShortKeyIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretBox("k".repeat(31)));
    }
}
