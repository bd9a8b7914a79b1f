package vn.chitieu.account;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;

/**
 * A few connections for what every request asks before it is known who asks: its session, and how the person stands. Nobody's
 * rows are ever in reach on them, so nothing has to be set before, and no page that takes long keeps others from getting in.
 */
@Configuration(proxyBeanMethods = false)
class SessionDatabase {

    static final String NAME = "sessionDataSource";

    /** As patient as the pages' own, and of its own size. */
    @Bean(name = NAME, defaultCandidate = false)
    @SpringSessionDataSource
    HikariDataSource sessionDataSource(
            JdbcConnectionDetails server,
            Environment environment,
            @Value("${chitieu.sessions.connections}") int connections) {
        HikariConfig pool = new HikariConfig();
        Binder.get(environment).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        pool.setPoolName("sessions");
        pool.setJdbcUrl(server.getJdbcUrl());
        pool.setUsername(server.getUsername());
        pool.setPassword(server.getPassword());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    JdbcClient sessionJdbcClient(@Qualifier(NAME) DataSource sessions) {
        return JdbcClient.create(sessions);
    }
}
