package vn.chitieu.database;

import java.util.ArrayList;
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

    private static final ThreadLocal<List<Statement>> LISTED = ThreadLocal.withInitial(ArrayList::new);

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

    /**
     * A statement that reached the database.
     *
     * @param asker the class of the portal that sent it
     */
    public record Statement(String asker, String sql, long millis) {

        @Override
        public String toString() {
            return "%-22s %3d ms  %s".formatted(asker, millis, sql.strip().replaceAll("\\s+", " "));
        }
    }

    /** The statements that a piece of work takes, in their order: a list that is too long says which they are. */
    public static List<Statement> statementsDuring(Work work) throws Exception {
        LISTED.get().clear();
        work.run();
        return List.copyOf(LISTED.get());
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

    /** Setting whose rows are in reach happens once a connection and the session is read and written once a request. */
    private static final class AllButTheScope extends DataSourceQueryCountListener {

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (queries.stream().map(QueryInfo::getQuery).noneMatch(AllButTheScope::isOfEveryRequest)) {
                super.afterQuery(execution, queries);
                queries.forEach(query ->
                        LISTED.get().add(new Statement(asker(), query.getQuery(), execution.getElapsedTime())));
            }
        }

        private static String asker() {
            return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                            .filter(type -> type.getPackageName().startsWith("vn.chitieu"))
                            .filter(type -> !type.getPackageName().endsWith(".database"))
                            .map(Class::getSimpleName)
                            .filter(name -> !name.contains("$$"))
                            .findFirst()
                            .orElse("?"));
        }

        private static boolean isOfEveryRequest(String query) {
            return query.contains("set_config('chitieu.") || query.contains("SPRING_SESSION");
        }
    }
}
