package vn.chitieu.account;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import vn.chitieu.account.factor.SecretBox;

/**
 * The key that second factors are encrypted with. A portal with a database of its own keeps it in a file beside that;
 * any other is told it, the same one on every node, and does not start without.
 */
@Configuration(proxyBeanMethods = false)
class SecretKeyConfiguration {

    private static final int BYTES = 32;

    @Bean
    SecretBox secretBox(
            @Value("${chitieu.secret-key:}") String told,
            @Value("${chitieu.data.dir}") Path folder,
            Environment environment)
            throws IOException {
        if (told.length() >= SecretBox.SHORTEST_KEY) {
            return new SecretBox(told);
        }
        if (!told.isEmpty() || !environment.acceptsProfiles(Profiles.of("embedded"))) {
            throw new IllegalStateException("Set CHITIEU_SECRET_KEY to at least " + SecretBox.SHORTEST_KEY
                    + " random characters, the same on every node, and keep a copy: without it nobody's second factor"
                    + " works. \"openssl rand -hex 32\" makes one.");
        }
        return new SecretBox(fromFile(folder.resolve("secret.key")));
    }

    static String fromFile(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createFile(file, ownersOnly());
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        } catch (FileAlreadyExistsException kept) {
            // the key of an earlier start
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
