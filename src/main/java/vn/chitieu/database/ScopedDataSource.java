package vn.chitieu.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hands out no connection, to primary or standby, without saying first whose rows are in reach. */
final class ScopedDataSource extends DelegatingDataSource {

    private final Supplier<DataScopes> scopes;
    private final Supplier<DataSource> owner;

    ScopedDataSource(DataSource pages, Supplier<DataScopes> scopes, Supplier<DataSource> owner) {
        super(pages);
        this.scopes = scopes;
        this.owner = owner;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (DataScopes.isAsOwner()) {
            return owner.get().getConnection();
        }
        Connection standby = StandbyReads.connection();
        Connection connection = standby == null ? super.getConnection() : standby;
        try {
            scopes.get().setOn(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("Connections are handed out to the portal's own role only");
    }
}
