package vn.chitieu.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The two roles of a portal's database. The owner migrates it and owns every table; the web role is what pages run as
 * and is no superuser, owns nothing and cannot bypass row-level security.
 *
 * <p>Connections to a cluster of our own are trusted from loopback, so the passwords are a formality there.
 */
public final class DatabaseRoles {

    public static final String OWNER = "chitieu_owner";
    public static final String WEB = "chitieu_web";

    private DatabaseRoles() {}

    /** Creates both roles where they are missing; needs a superuser's connection. */
    public static void create(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            for (String role : List.of(OWNER, WEB)) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    execute(
                            connection,
                            "create role " + role + " login nosuperuser nobypassrls password '" + role + "'");
                }
            }
        }
    }

    /** Creates a database for the owner where it is missing; needs a superuser's connection. */
    public static void createDatabase(DataSource superuser, String name) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + OWNER);
            }
        }
    }

    /** A copy of a database that nobody is connected to. */
    public static void copyDatabase(DataSource superuser, String template, String name) throws SQLException {
        try (Connection connection = superuser.getConnection()) {
            execute(
                    connection,
                    "create database " + name + " template " + template + " strategy file_copy owner " + OWNER);
        }
    }

    public static JdbcConnectionDetails webConnection(String url) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return WEB;
            }

            @Override
            public String getPassword() {
                return WEB;
            }
        };
    }

    public static FlywayConnectionDetails ownerConnection(String url) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return url;
            }

            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return OWNER;
            }
        };
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
