package vn.chitieu.database;

import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.DataSourceQueryCountListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that reach the database. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounting {

    /** Something that talks to the database, on this thread. */
    public interface Work {
        void run() throws Exception;
    }

    /** How many statements a piece of work takes. */
    public static long statementsOf(Work work) throws Exception {
        QueryCountHolder.clear();
        work.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new AllButTheScope())
                                .build()
                        : bean;
            }
        };
    }

    /** Setting whose rows are in reach is counted apart: it happens once a connection, whatever is asked. */
    private static final class AllButTheScope extends DataSourceQueryCountListener {

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (queries.stream().noneMatch(query -> query.getQuery().contains("set_config('chitieu."))) {
                super.afterQuery(execution, queries);
            }
        }
    }
}
