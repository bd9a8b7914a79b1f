package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import vn.chitieu.account.factor.SecretBox;

class SecretKeyTests {

    @TempDir
    private Path folder;

    @Test
    void aPortalWithADatabaseOfItsOwnKeepsAKeyThatNobodyElseReads() throws IOException {
        MockEnvironment embedded = new MockEnvironment();
        embedded.setActiveProfiles("embedded");
        byte[] closed = box("", embedded).close(new byte[] {1}, 1);
        assertThat(box("", embedded).open(closed, 1)).as("after the next start").containsExactly(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void anyOtherDoesNotStartWithoutBeingToldOne() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");
        assertThatIllegalStateException()
                .isThrownBy(() -> box("", production))
                .withMessageContaining("CHITIEU_SECRET_KEY");
        MockEnvironment embedded = new MockEnvironment();
        embedded.setActiveProfiles("embedded");
        assertThatIllegalStateException().isThrownBy(() -> box("too short", embedded));
    }

    private SecretBox box(String told, MockEnvironment environment) throws IOException {
        return new SecretKeyConfiguration().secretBox(told, folder, environment);
    }
}
