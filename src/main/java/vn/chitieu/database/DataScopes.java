package vn.chitieu.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sets before each piece of work which rows it reaches. Usually those of the person signed in; work that the portal does
 * of its own accord, or beyond that person's rows, says so by {@link #during}.
 */
@Component
public class DataScopes {

    private static final String SET = """
        select set_config('chitieu.provinces', ?, ?), set_config('chitieu.communes', ?, ?),
               set_config('chitieu.writable', ?, ?), set_config('chitieu.administered', ?, ?),
               set_config('chitieu.internal', ?, ?), set_config('chitieu.units', ?, ?)\
        """;

    static final ThreadLocal<@Nullable DataScope> CHOSEN = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> AS_OWNER = ThreadLocal.withInitial(() -> false);

    private final SingletonSupplier<ScopeOfCaller> caller;
    private final ObjectProvider<DataSource> dataSource;

    DataScopes(ObjectProvider<ScopeOfCaller> caller, ObjectProvider<DataSource> dataSource) {
        this.caller = SingletonSupplier.of(() -> caller.getIfAvailable(() -> () -> DataScope.NONE));
        this.dataSource = dataSource;
    }

    /**
     * Does a piece of work with these rows in reach; those from before come back afterwards, however it ends. Where they
     * are in reach anyway, nothing is set.
     */
    public <T extends @Nullable Object> T during(DataScope scope, Supplier<T> work) {
        DataScope before = CHOSEN.get();
        DataScope inReach = current();
        return inReach.covers(scope) ? work.get() : replacing(scope, work, before, inReach);
    }

    /** Does a piece of work with these rows in reach and no others. */
    void replace(DataScope scope, Runnable work) {
        replacing(
                scope,
                () -> {
                    work.run();
                    return true;
                },
                CHOSEN.get(),
                current());
    }

    private <T extends @Nullable Object> T replacing(
            DataScope scope, Supplier<T> work, @Nullable DataScope before, DataScope inReach) {
        CHOSEN.set(scope);
        try {
            setInTransaction(scope);
            T result = work.get();
            setInTransaction(inReach);
            return result;
        } catch (RuntimeException | Error failure) {
            restore(inReach, failure);
            throw failure;
        } finally {
            CHOSEN.set(before);
        }
    }

    /** As {@link #during(DataScope, Supplier)}, for work without a result. */
    public void during(DataScope scope, Runnable work) {
        during(scope, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Does a piece of work as the owner of the tables, whom no policy binds: loading, and nothing that a request asks.
     *
     * @throws IllegalStateException inside a transaction, whose connection is the pages' already
     */
    public void asOwner(Runnable work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The owner's work cannot join a transaction of the pages");
        }
        boolean before = AS_OWNER.get();
        AS_OWNER.set(true);
        try {
            work.run();
        } finally {
            AS_OWNER.set(before);
        }
    }

    static boolean isAsOwner() {
        return AS_OWNER.get();
    }

    public DataScope current() {
        DataScope chosen = CHOSEN.get();
        return chosen == null ? caller.obtain().get() : chosen;
    }

    /** Whoever catches the failure goes on with the rows from before; a transaction that is broken goes on with none. */
    private void restore(DataScope inReach, Throwable failure) {
        try {
            setInTransaction(inReach);
        } catch (RuntimeException broken) {
            failure.addSuppressed(broken);
        }
    }

    /** Until the connection is taken by somebody else, who sets it anew. */
    void setOn(Connection connection) throws SQLException {
        set(connection, current(), false);
    }

    /** A transaction that runs already has its connection; what is set there goes with the transaction. */
    private void setInTransaction(DataScope scope) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        DataSource source = dataSource.getObject();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            set(connection, scope, true);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("Cannot set which rows are in reach", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void set(Connection connection, DataScope scope, boolean inTransactionOnly) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            int parameter = 1;
            for (Set<String> codes : List.of(
                    scope.provinces(),
                    scope.communes(),
                    scope.writable(),
                    scope.administered(),
                    scope.internal(),
                    scope.units())) {
                statement.setString(parameter++, String.join(",", codes));
                statement.setBoolean(parameter++, inTransactionOnly);
            }
            statement.execute();
        }
    }
}
