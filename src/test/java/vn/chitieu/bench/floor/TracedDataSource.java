package vn.chitieu.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out connections as they are; to a request that is written down, ones that tell what they are asked. */
final class TracedDataSource extends DelegatingDataSource {

    private final DataSource telling;

    private TracedDataSource(DataSource pool) {
        super(pool);
        telling = ProxyDataSourceBuilder.create(pool).listener(new Telling()).build();
    }

    /** Between the pool and whatever else the portal puts in front of it, so that nothing escapes. */
    static BeanPostProcessor around() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new TracedDataSource(pool) : bean;
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Traced.running() == null ? super.getConnection() : telling.getConnection();
    }

    private static final class Telling implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // Told once it has gone well
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            Traced traced = Traced.running();
            if (traced != null) {
                traced.asked(queries);
            }
        }
    }
}
