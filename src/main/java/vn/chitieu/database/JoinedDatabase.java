package vn.chitieu.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** For who only reads: the embedded database of the portal that is running, or the same started for the time being. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
@ConditionalOnBooleanProperty("chitieu.data.join")
public class JoinedDatabase {

    /** Of the file that PostgreSQL keeps while it runs. */
    private static final int LINE_OF_PORT = 3;

    @Bean(destroyMethod = "close")
    Server server(@Value("${chitieu.data.dir}") Path folder) throws IOException {
        Path data = folder.toAbsolutePath().normalize();
        try {
            DataFolder locked = DataFolder.lock(data);
            EmbeddedPostgres own = EmbeddedCluster.start(locked.postgres(), EmbeddedCluster.Durability.KEEP);
            return new Server(EmbeddedCluster.url(own, EmbeddedDatabase.NAME), own, locked);
        } catch (IllegalStateException portalIsRunning) {
            List<String> lines = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
            String port = lines.get(LINE_OF_PORT).strip();
            return new Server("jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedDatabase.NAME, null, null);
        }
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Server server) {
        return DatabaseRoles.webConnection(server.url());
    }

    /** What is closed again is what was started here. */
    record Server(
            String url,
            @Nullable EmbeddedPostgres own,
            @Nullable DataFolder locked) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (own != null) {
                own.close();
            }
            if (locked != null) {
                locked.close();
            }
        }
    }
}
