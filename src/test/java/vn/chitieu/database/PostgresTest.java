package vn.chitieu.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** Gives a Spring test a migrated database of its own on a real PostgreSQL; contexts that are equal share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(PostgresTest.Config.class)
@TestExecutionListeners(listeners = WholeDatabaseListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ActiveProfiles("test")
public @interface PostgresTest {

    @TestConfiguration(proxyBeanMethods = false)
    class Config {

        private final String url = TestDatabase.copy();

        /** A database of one's own has anchors of its own. */
        @Bean
        DynamicPropertyRegistrar anchors() {
            String folder = Path.of("target", "test-anchors", UUID.randomUUID().toString())
                    .toString();
            return properties -> properties.add("chitieu.audit.anchor-dir", () -> folder);
        }

        @Bean
        ScopedRequests scopedRequests(ObjectProvider<DataScopes> scopes, ObjectProvider<ScopeOfCaller> caller) {
            return new ScopedRequests(scopes, caller);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails() {
            return DatabaseRoles.webConnection(url);
        }

        @Bean
        FlywayConnectionDetails flywayConnectionDetails() {
            return DatabaseRoles.ownerConnection(url);
        }
    }
}
