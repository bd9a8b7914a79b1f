package vn.chitieu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Asks both servers; the standby by a connection of its own, which waits two seconds for an answer and no longer. */
final class AskedWalPositions implements WalPositions {

    private static final String TWO_SECONDS = "2";

    private final DataSource primary;
    private final String standby;
    private final JdbcConnectionDetails details;
    private @Nullable Connection kept;

    AskedWalPositions(DataSource primary, String standby, JdbcConnectionDetails details) {
        this.primary = primary;
        this.standby = standby;
        this.details = details;
    }

    @Override
    public long ofPrimary() throws SQLException {
        try (Connection connection = primary.getConnection()) {
            return position(connection, "pg_current_wal_lsn()");
        }
    }

    @Override
    public long ofStandby() throws SQLException {
        try {
            Connection asked = kept == null ? connect() : kept;
            kept = asked;
            return position(asked, "case when pg_is_in_recovery() then pg_last_wal_replay_lsn() end");
        } catch (SQLException failure) {
            close();
            throw failure;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", String.valueOf(details.getUsername()));
        properties.put("password", String.valueOf(details.getPassword()));
        properties.put("connectTimeout", TWO_SECONDS);
        properties.put("loginTimeout", TWO_SECONDS);
        properties.put("socketTimeout", TWO_SECONDS);
        properties.put("ApplicationName", "chitieu, how far behind");
        return DriverManager.getConnection(standby, properties);
    }

    private static long position(Connection connection, String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_wal_lsn_diff(" + expression + ", '0/0')")) {
            rows.next();
            long position = rows.getLong(1);
            if (rows.wasNull()) {
                throw new SQLException("It is no standby");
            }
            return position;
        }
    }

    @Override
    public void close() {
        try (Connection closed = kept) {
            kept = null;
        } catch (SQLException e) {
            // Gone already
        }
    }
}
