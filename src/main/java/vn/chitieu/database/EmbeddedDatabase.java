package vn.chitieu.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts PostgreSQL with the portal and keeps its data between runs. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
@ConditionalOnBooleanProperty(name = "chitieu.data.join", havingValue = false, matchIfMissing = true)
class EmbeddedDatabase {

    static final String NAME = "chitieu";

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${chitieu.data.dir}") Path folder) throws IOException {
        return DataFolder.lock(folder.toAbsolutePath().normalize());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedCluster.start(folder.postgres(), EmbeddedCluster.Durability.KEEP);
        DatabaseRoles.create(postgres.getPostgresDatabase());
        DatabaseRoles.createDatabase(postgres.getPostgresDatabase(), NAME);
        return postgres;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres postgres) {
        return DatabaseRoles.webConnection(EmbeddedCluster.url(postgres, NAME));
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres postgres) {
        return DatabaseRoles.ownerConnection(EmbeddedCluster.url(postgres, NAME));
    }
}
