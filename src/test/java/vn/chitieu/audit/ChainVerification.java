package vn.chitieu.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The portal's check of the trail, for a database that has no anchors outside. */
public final class ChainVerification {

    private ChainVerification() {}

    /** How many chains do not hold. */
    public static long troublesIn(DataSource database) {
        try {
            Path nothing = Files.createTempDirectory("no-anchors");
            try {
                return new AuditVerifier(database, new AnchorFolder(nothing))
                        .verify()
                        .troubles()
                        .size();
            } finally {
                Files.delete(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
