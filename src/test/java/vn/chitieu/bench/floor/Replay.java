package vn.chitieu.bench.floor;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import org.springframework.core.env.Environment;

/** Asks the database again what a page asked it, prepared, with the same parameters, and nothing around it. */
final class Replay {

    private final String url;
    private final String user;
    private final String password;
    /** Kept: a new backend has to learn the catalogue first. */
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    Replay(Environment environment) {
        url = environment.getRequiredProperty("spring.datasource.url");
        user = environment.getRequiredProperty("spring.datasource.username");
        password = environment.getRequiredProperty("spring.datasource.password");
    }

    /** How often in how many nanoseconds, and how long each took, sorted. */
    record Done(long[] nanos, long wall) {}

    static boolean isScope(QueryInfo statement) {
        return statement.getQuery().contains("set_config('chitieu.");
    }

    static boolean isSession(QueryInfo statement) {
        return statement.getQuery().contains("SPRING_SESSION");
    }

    /** Without the session's; what is in reach is set where something is asked with it. */
    static List<QueryInfo> reads(List<QueryInfo> statements) {
        List<QueryInfo> kept = new ArrayList<>();
        QueryInfo scope = null;
        String inReach = "";
        for (QueryInfo statement : statements) {
            if (isScope(statement)) {
                scope = statement;
            } else if (!isSession(statement) && isRead(statement)) {
                // Each of a page's transactions sets it, to the same mostly
                if (scope != null && !parameters(scope).equals(inReach)) {
                    kept.add(scope);
                    inReach = parameters(scope);
                }
                scope = null;
                kept.add(statement);
            }
        }
        return kept;
    }

    private static String parameters(QueryInfo statement) {
        return statement.getParametersList().stream()
                .flatMap(List::stream)
                .map(it -> Arrays.toString(it.getArgs()))
                .collect(Collectors.joining());
    }

    private static boolean isRead(QueryInfo statement) {
        String query = statement.getQuery().strip().toLowerCase(Locale.ROOT);
        return query.startsWith("select") || query.startsWith("with");
    }

    Done run(List<QueryInfo> statements, int connections, long nanos) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            loops.add(() -> loop(statements, begun + nanos));
        }
        List<long[]> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (Future<long[]> loop : threads.invokeAll(loops)) {
                all.add(loop.get());
            }
        }
        long wall = System.nanoTime() - begun;
        return new Done(all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), wall);
    }

    private long[] loop(List<QueryInfo> statements, long end) throws SQLException, ReflectiveOperationException {
        Connection connection = idle.poll();
        if (connection == null) {
            connection = DriverManager.getConnection(url, user, password);
        }
        boolean oneScope = statements.stream().filter(Replay::isScope).count() <= 1;
        if (oneScope) {
            for (QueryInfo scope : statements.stream().filter(Replay::isScope).toList()) {
                try (PreparedStatement setting = connection.prepareStatement(scope.getQuery())) {
                    ask(setting, scope);
                }
            }
        }
        List<QueryInfo> repeated =
                statements.stream().filter(it -> !oneScope || !isScope(it)).toList();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        List<PreparedStatement> prepared = new ArrayList<>();
        for (QueryInfo statement : repeated) {
            prepared.add(connection.prepareStatement(statement.getQuery()));
        }
        List<Long> took = new ArrayList<>();
        do {
            long begun = System.nanoTime();
            for (int i = 0; i < repeated.size(); i++) {
                ask(prepared.get(i), repeated.get(i));
            }
            connection.commit();
            took.add(System.nanoTime() - begun);
        } while (System.nanoTime() < end);
        for (PreparedStatement statement : prepared) {
            statement.close();
        }
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
        idle.push(connection);
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static void ask(PreparedStatement statement, QueryInfo traced)
            throws SQLException, ReflectiveOperationException {
        for (List<ParameterSetOperation> parameters : traced.getParametersList()) {
            for (ParameterSetOperation parameter : parameters) {
                try {
                    parameter.getMethod().invoke(statement, parameter.getArgs());
                } catch (InvocationTargetException e) {
                    throw new SQLException("parameter of " + traced.getQuery(), e.getCause());
                }
            }
        }
        statement.execute();
    }
}
