package vn.chitieu.account;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chitieu.database.DataScopes;

/** Sessions live in PostgreSQL, so that every node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    /** Two requests at once that set the same value both succeed; what a former version wrote and we cannot read is gone. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionValues() {
        SessionRepositoryCustomizer<JdbcIndexedSessionRepository> upserts =
                new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new SessionValueReading());
        return sessions -> {
            upserts.customize(sessions);
            sessions.setConversionService(conversion);
        };
    }

    /**
     * Reads and writes sessions in transactions of their own, with no commune's rows in reach. Asking whose rows these are
     * would mean to ask who is signed in, and that is what is being read.
     */
    @Bean
    TransactionOperations springSessionTransactionOperations(
            PlatformTransactionManager transactions, DataScopes scopes) {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                return scopes.forNobody(() -> apart.execute(action));
            }
        };
    }
}
