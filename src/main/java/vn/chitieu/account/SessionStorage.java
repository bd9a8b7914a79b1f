package vn.chitieu.account;

import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions live in PostgreSQL, so that every node knows them and a restart ends none. Enabled here since Boot steps back where
 * a repository of one's own stands in front of the stored sessions.
 */
@EnableJdbcHttpSession
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    /**
     * A request that began before somebody signed in takes nobody's session back, and one that took long does not make it
     * older than another has made it since. What is more than two minutes ahead is of a clock that was set back.
     */
    private static final String UPDATE = """
        update %TABLE_NAME% as session
        set SESSION_ID = now.session_id, MAX_INACTIVE_INTERVAL = now.seconds, PRINCIPAL_NAME = now.principal,
            LAST_ACCESS_TIME = now.at + later, EXPIRY_TIME = now.expires + later
        from (select ?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36))
             as now (session_id, at, seconds, expires, principal, id),
             lateral (select LAST_ACCESS_TIME - now.at as ahead from %TABLE_NAME% where PRIMARY_ID = now.id) as stored,
             lateral (select case when ahead between 0 and 120000 then ahead else 0 end as later) as moved
        where session.PRIMARY_ID = now.id
          and not (now.principal is null and session.PRINCIPAL_NAME is not null)
        """;

    /** Two requests at once that set the same value both succeed; what a former version wrote and we cannot read is gone. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionValues(
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upserts =
                new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new SessionValueReading());
        return sessions -> {
            upserts.customize(sessions);
            sessions.setConversionService(conversion);
            sessions.setDefaultMaxInactiveInterval(timeout);
            sessions.setUpdateSessionQuery(UPDATE);
        };
    }

    @Bean
    @Primary
    SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository stored) {
        return new SparingSessions<>(stored);
    }

    /**
     * Writes sessions in transactions of their own. What has a result reads, in one statement, which needs none: a third of
     * what passes between portal and database.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(@SpringSessionDataSource DataSource sessions) {
        TransactionTemplate apart = new TransactionTemplate(new JdbcTransactionManager(sessions));
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> reading) {
                return TransactionOperations.withoutTransaction().execute(reading);
            }

            @Override
            public void executeWithoutResult(Consumer<TransactionStatus> writing) {
                apart.executeWithoutResult(writing);
            }
        };
    }
}
