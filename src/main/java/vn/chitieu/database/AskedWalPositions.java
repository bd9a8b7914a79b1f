package vn.chitieu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Asks both servers, by a connection of its own to each, which waits two seconds for an answer and no longer: not by the
 * pages' pool, since the standby is wanted most when that is busy.
 */
final class AskedWalPositions implements WalPositions {

    private static final String TWO_SECONDS = "2";

    private final Kept primary;
    private final Kept standby;

    AskedWalPositions(String standby, JdbcConnectionDetails primary) {
        this.primary = new Kept(primary.getJdbcUrl(), primary, "pg_current_wal_lsn()");
        this.standby = new Kept(standby, primary, "case when pg_is_in_recovery() then pg_last_wal_replay_lsn() end");
    }

    @Override
    public long ofPrimary() throws SQLException {
        return primary.position();
    }

    @Override
    public long ofStandby() throws SQLException {
        return standby.position();
    }

    @Override
    public void close() {
        primary.close();
        standby.close();
    }

    /** A connection that is opened when it is needed and thrown away when it fails. */
    private static final class Kept {

        private final String url;
        private final JdbcConnectionDetails details;
        private final String expression;
        private @Nullable Connection connection;

        Kept(String url, JdbcConnectionDetails details, String expression) {
            this.url = url;
            this.details = details;
            this.expression = expression;
        }

        long position() throws SQLException {
            try {
                Connection asked = connection == null ? connect() : connection;
                connection = asked;
                return ask(asked);
            } catch (SQLException failure) {
                close();
                throw failure;
            }
        }

        private long ask(Connection asked) throws SQLException {
            try (Statement statement = asked.createStatement();
                    ResultSet rows = statement.executeQuery("select pg_wal_lsn_diff(" + expression + ", '0/0')")) {
                rows.next();
                long position = rows.getLong(1);
                if (rows.wasNull()) {
                    throw new SQLException("It is no standby");
                }
                return position;
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
            return DriverManager.getConnection(url, properties);
        }

        void close() {
            try (Connection closed = connection) {
                connection = null;
            } catch (SQLException e) {
                // Gone already
            }
        }
    }
}
