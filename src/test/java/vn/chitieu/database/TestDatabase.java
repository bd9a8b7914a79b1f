package vn.chitieu.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL for the whole test run, embedded or in a container ({@code -Ptestcontainers}), with one migrated
 * template that every Spring context copies in a tenth of a second.
 */
final class TestDatabase {

    private static final String TEMPLATE = "template_chitieu";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final Server SERVER = start();

    private record Server(DataSource superuser, String urlPrefix) {}

    private TestDatabase() {}

    /** The address of a new, migrated database. */
    static String copy() {
        String name = "copy_" + COPIES.incrementAndGet();
        try {
            DatabaseRoles.copyDatabase(SERVER.superuser(), TEMPLATE, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.urlPrefix() + name;
    }

    static DataSource superuser() {
        return SERVER.superuser();
    }

    private static Server start() {
        try {
            Server server = "container".equals(System.getProperty("chitieu.test.database")) ? container() : embedded();
            DatabaseRoles.create(server.superuser());
            DatabaseRoles.createDatabase(server.superuser(), TEMPLATE);
            Flyway.configure()
                    .dataSource(server.urlPrefix() + TEMPLATE, DatabaseRoles.OWNER, DatabaseRoles.OWNER)
                    .placeholders(Map.of("web", DatabaseRoles.WEB))
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server embedded() throws IOException {
        EmbeddedPostgres postgres = EmbeddedCluster.start(
                Path.of("target", "test-postgres").toAbsolutePath(), EmbeddedCluster.Durability.FORGET);
        // After every context has closed: a bean may still query while it goes
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Server(postgres.getPostgresDatabase(), "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/");
    }

    // Lives until the container engine's own cleaner takes it away at the end of the run
    @SuppressWarnings("resource")
    private static Server container() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
        postgres.start();
        DataSource superuser =
                new DriverManagerDataSource(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        return new Server(
                superuser, "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/");
    }
}
