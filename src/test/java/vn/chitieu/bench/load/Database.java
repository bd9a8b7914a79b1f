package vn.chitieu.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database that is loaded: a copy of a filled one, which stays as it is.
 *
 * @param server {@code jdbc:postgresql://127.0.0.1:5544/}
 * @param administrator who may make and drop databases, and count in them past row-level security
 */
record Database(String server, String name, String administrator, String password) implements AutoCloseable {

    private static final String PREFIX = "bench_";

    private static final AtomicInteger MADE = new AtomicInteger();

    /** Makes the copy; nobody may be connected to the original meanwhile. */
    static Database copyOf(Map<String, String> options, String original) throws SQLException {
        Database copy = new Database(
                options.getOrDefault("server", "jdbc:postgresql://127.0.0.1:5544/"),
                PREFIX + original + "_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet(),
                options.getOrDefault("admin", "postgres"),
                options.getOrDefault("admin-password", ""));
        long begun = System.nanoTime();
        copy.execute("postgres", "create database " + copy.name + " template " + original + " strategy file_copy");
        copy.execute("postgres", "alter database " + copy.name + " owner to chitieu_owner");
        copy.execute(copy.name, "alter schema public owner to chitieu_owner");
        copy.execute(copy.name, "grant usage on schema public to chitieu_web");
        System.out.printf("%s copied to %s in %.0f s%n", original, copy.name, (System.nanoTime() - begun) / 1e9);
        return copy;
    }

    String url() {
        return server + name;
    }

    /** The first column of each row. */
    List<String> list(String query) throws SQLException {
        return rows(query).stream().map(List::getFirst).toList();
    }

    String ask(String query) throws SQLException {
        return list(query).getFirst();
    }

    List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            int width = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    String cell = row.getString(i);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The process that the server's others come from. */
    long serverProcess() throws SQLException {
        try (Connection connection = connect(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL has to run on this machine"))
                    .pid();
        }
    }

    @Override
    public void close() throws SQLException {
        execute("postgres", "drop database " + name + " with (force)");
    }

    Connection connect() throws SQLException {
        return connect(name);
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server + database, administrator, password);
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
