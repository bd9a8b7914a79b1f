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
import vn.chitieu.web.Shell;

/** Sessions live in PostgreSQL, so that every node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    /**
     * Every request would write when the session was last used, and so wait for the disk to show a page. It is written where
     * it is that much later, or anything else is another: a session may end so much earlier, which the page reckons with. A request
     * that began before somebody signed in takes nobody's session back.
     */
    private static final String UPDATE = """
        update %TABLE_NAME% as session
        set SESSION_ID = now.session_id, LAST_ACCESS_TIME = now.at, MAX_INACTIVE_INTERVAL = now.seconds,
            EXPIRY_TIME = now.expires, PRINCIPAL_NAME = now.principal
        from (select ?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36))
             as now (session_id, at, seconds, expires, principal, id)
        where session.PRIMARY_ID = now.id
          and not (now.principal is null and session.PRINCIPAL_NAME is not null)
          and (now.at not between session.LAST_ACCESS_TIME - %SLACK% and session.LAST_ACCESS_TIME + %SLACK%
               or (session.SESSION_ID, session.MAX_INACTIVE_INTERVAL, session.PRINCIPAL_NAME)
                  is distinct from (now.session_id, now.seconds, now.principal))
        """.replace("%SLACK%", String.valueOf(Shell.Idle.SLACK.toMillis()));

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
            sessions.setUpdateSessionQuery(UPDATE);
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
