package vn.chitieu.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server in a folder of its own, to be killed and started again. It refuses to run as root. */
final class DrilledDatabase {

    private final Path programs;
    private final Path data;
    private final int port;
    private final List<String> settings;

    /** @param settings of PostgreSQL, such as {@code wal_level=replica} */
    DrilledDatabase(Path programs, Path folder, int port, String... settings) throws IOException, InterruptedException {
        this.programs = programs;
        this.data = folder.resolve("data-" + port);
        this.port = port;
        this.settings = List.of(settings);
        if (isRoot()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
    }

    /** An empty cluster. */
    void create() throws IOException, InterruptedException {
        run(asPostgres(
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=vi-VN",
                "--locale=C.UTF-8"));
    }

    /** A hot standby of another cluster, which it follows from now on. */
    void follow(DrilledDatabase primary) throws IOException, InterruptedException {
        run(asPostgres(
                "pg_basebackup",
                "--pgdata=" + data,
                "--host=127.0.0.1",
                "--port=" + primary.port,
                "--username=postgres",
                "--checkpoint=fast",
                "--write-recovery-conf"));
    }

    void promote() throws IOException, InterruptedException {
        run(asPostgres("pg_ctl", "--pgdata=" + data, "--wait", "promote"));
    }

    /** The processes by which others follow it. */
    List<ProcessHandle> senders() throws SQLException {
        return count("select pid, 1 from pg_stat_replication").keySet().stream()
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();
    }

    String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    boolean isUp() {
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void start() throws IOException, InterruptedException {
        StringBuilder options = new StringBuilder("--options=-p " + port)
                .append(" -c listen_addresses=127.0.0.1 -c unix_socket_directories=")
                .append(data);
        settings.forEach(it -> options.append(" -c ").append(it));
        run(asPostgres(
                "pg_ctl",
                "--pgdata=" + data,
                "--log=" + data.resolveSibling("server-" + port + ".log"),
                "--wait",
                options.toString(),
                "start"));
    }

    void createRoles() throws SQLException {
        execute("postgres", "create role chitieu_owner login password 'owner'");
        execute("postgres", "create role chitieu_web login password 'web'");
        execute("postgres", "create database chitieu owner chitieu_owner");
    }

    /** Connections of the superuser that somebody else closes, to hold locks by. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url("chitieu"), "postgres", "");
    }

    Path folder() {
        return data;
    }

    /** Kills the server and every process of it outright, as a power cut would. */
    void kill() throws IOException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElse(null);
        if (server == null) {
            return;
        }
        List<ProcessHandle> all = new ArrayList<>(server.children().toList());
        all.addFirst(server);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            while (one.isAlive()) {
                Thread.sleep(20);
            }
        }
    }

    /** To the server and every process of it, such as {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .getFirst()
                        .strip()))
                .orElseThrow();
        command.add(String.valueOf(server.pid()));
        server.children().forEach(it -> command.add(String.valueOf(it.pid())));
        run(command);
    }

    /** What is left of it goes first. */
    void restart() throws IOException, InterruptedException {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            kill();
        }
        start();
    }

    void stop() throws IOException, InterruptedException {
        run(asPostgres("pg_ctl", "--pgdata=" + data, "--mode=immediate", "stop"));
    }

    /** The single number or text that a query answers. */
    String ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("chitieu"), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** How often each number comes, from a query that answers number and count. */
    Map<Long, Integer> count(String query) throws SQLException {
        Map<Long, Integer> counts = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(url("chitieu"), "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getLong(1), rows.getInt(2));
            }
        }
        return counts;
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> asPostgres(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("Failed: " + String.join(" ", command));
        }
    }
}
