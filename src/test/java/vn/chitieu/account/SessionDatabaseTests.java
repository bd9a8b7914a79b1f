package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.mock.env.MockEnvironment;

class SessionDatabaseTests {

    private static final JdbcConnectionDetails NOWHERE = new JdbcConnectionDetails() {

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:1/nowhere";
        }

        @Override
        public String getUsername() {
            return "chitieu_web";
        }

        @Override
        public String getPassword() {
            return "secret";
        }
    };

    @Test
    void aLargerPoolOfThePagesIsNoLargerOneOfTheSessions() {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("spring.datasource.hikari.initialization-fail-timeout", "-1")
                .withProperty("spring.datasource.hikari.connection-timeout", "3000")
                .withProperty("spring.datasource.hikari.maximum-pool-size", "40")
                .withProperty("spring.datasource.hikari.minimum-idle", "40")
                .withProperty("spring.datasource.hikari.pool-name", "pages")
                .withProperty("spring.datasource.hikari.data-source-properties.socketTimeout", "22");
        try (HikariDataSource pool = new SessionDatabase().sessionDataSource(NOWHERE, settings, 4)) {
            assertThat(pool.getMaximumPoolSize()).isEqualTo(4);
            assertThat(pool.getMinimumIdle()).isEqualTo(1);
            assertThat(pool.getPoolName()).isEqualTo("sessions");
            assertThat(pool.getConnectionTimeout()).isEqualTo(3000);
            assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "22");
        }
    }
}
