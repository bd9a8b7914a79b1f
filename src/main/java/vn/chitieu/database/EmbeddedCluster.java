package vn.chitieu.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL cluster of our own: loopback only, Vietnamese by ICU whatever the machine's locale. */
public final class EmbeddedCluster {

    /** Whether the cluster's data outlives the process. */
    public enum Durability {
        /** Every acknowledged write survives a crash; the binaries' own defaults do not promise that. */
        KEEP,
        /** Fast and forgetful, for tests. */
        FORGET
    }

    private EmbeddedCluster() {}

    /**
     * Starts the cluster in a folder, creating it on first use; a forgetful one begins empty.
     *
     * @param folder no other process may be using it: a server left behind there is stopped
     */
    public static EmbeddedPostgres start(Path folder, Durability durability) throws IOException {
        Files.createDirectories(folder);
        OrphanedServer.stop(folder.resolve("data"));
        boolean keep = durability == Durability.KEEP;
        if (!keep) {
            // What a process that was killed could not clean away any more
            FileSystemUtils.deleteRecursively(folder.resolve("data"));
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(!keep)
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                // Spring closes it after everything that uses it; the library's own hook races Spring's
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi-VN")
                .setLocaleConfig("encoding", "UTF8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
        if (keep) {
            builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
        } else {
            builder.setServerConfig("full_page_writes", "off");
        }
        return builder.start();
    }

    public static String url(EmbeddedPostgres postgres, String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }
}
