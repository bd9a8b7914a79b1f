package vn.chitieu.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A second server to read from, in the pages' own role; no bean of its kind, or it would count as a database of the portal's. */
@Configuration(proxyBeanMethods = false)
class StandbyDatabase {

    /** Of the pool, in milliseconds: who waits longer is better served by the primary. */
    private static final int FOR_A_CONNECTION = 1_000;

    @Bean(initMethod = "start", destroyMethod = "close")
    Standby standby(
            @Value("${chitieu.database.replica.url}") String url,
            @Value("${chitieu.database.replica.lag}") Duration lag,
            @Value("${chitieu.database.replica.connections}") int connections,
            ObjectProvider<JdbcConnectionDetails> details,
            ObjectProvider<WalPositions> positions) {
        if (url.isBlank()) {
            return new Standby(null, new NoPositions(), lag);
        }
        JdbcConnectionDetails pages = details.getObject();
        return new Standby(
                pool(url, connections, pages), positions.getIfAvailable(() -> new AskedWalPositions(url, pages)), lag);
    }

    private static HikariDataSource pool(String url, int connections, JdbcConnectionDetails pages) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("standby");
        pool.setJdbcUrl(url);
        pool.setUsername(pages.getUsername());
        pool.setPassword(pages.getPassword());
        pool.setReadOnly(true);
        // Outside of transactions as well
        pool.addDataSourceProperty("readOnlyMode", "always");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(FOR_A_CONNECTION);
        pool.setValidationTimeout(FOR_A_CONNECTION / 2);
        // The portal starts without it
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", "1");
        pool.addDataSourceProperty("loginTimeout", "1");
        pool.addDataSourceProperty("socketTimeout", "6");
        pool.addDataSourceProperty("options", "-c statement_timeout=5000");
        return pool;
    }

    /** Nobody asks. */
    private static final class NoPositions implements WalPositions {

        @Override
        public long ofPrimary() {
            return 0;
        }

        @Override
        public long ofStandby() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
