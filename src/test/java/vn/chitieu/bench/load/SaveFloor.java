package vn.chitieu.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What keeping a grid costs PostgreSQL alone: the one statement of a pgbench script, prepared, in a database of its own,
 * since nothing that it leaves there makes sense. Not by pgbench, whose connections end with what they took.
 */
final class SaveFloor implements Arm, AutoCloseable {

    static final String NAME = "save floor";
    /** Keeps versions and linked hashes as well, which no save of ours can do without. */
    static final String WITH_HISTORY = "save floor, history";

    /** The one variable that a script may have: {@code \set place random(0, 15)}. */
    private static final Pattern VARIABLE = Pattern.compile("\\\\set (\\w+) random\\((\\d+), (\\d+)\\)");

    private final String name;
    private final Portal portal;
    private final Database database;
    private final DatabaseCpu cpu;
    private final List<Connection> connections = new ArrayList<>();
    private final String statement;
    private final int least;
    private final int most;

    /** @param portal whose processor time stands beside it, and which has nothing to do meanwhile */
    SaveFloor(String name, Path script, Portal portal, Database database) throws IOException, SQLException {
        this.name = name;
        this.portal = portal;
        this.database = database;
        this.cpu = new DatabaseCpu(database.serverProcess(), database.name());
        String text = Files.readString(script).replaceAll("(?m)^--.*$", "");
        Matcher variable = VARIABLE.matcher(text);
        if (!variable.find()) {
            throw new WrongAnswer(name, script + " sets no variable by random(…)");
        }
        least = Integer.parseInt(variable.group(2));
        most = Integer.parseInt(variable.group(3));
        String placed = ":" + variable.group(1) + "\\b";
        statement = variable.replaceAll("").replaceAll(placed, "?").strip();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Portal portal() {
        return portal;
    }

    @Override
    public DatabaseCpu database() {
        return cpu;
    }

    @Override
    public void control() throws Exception {
        run(1, Duration.ofMillis(100));
    }

    @Override
    public Load run(int count, Duration time) throws Exception {
        while (connections.size() < count) {
            connections.add(database.connect());
        }
        long begun = System.nanoTime();
        List<Callable<List<Long>>> loops = new ArrayList<>();
        for (Connection connection : connections.subList(0, count)) {
            loops.add(() -> loop(connection, begun + time.toNanos()));
        }
        List<Long> took = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> loop : threads.invokeAll(loops)) {
                took.addAll(loop.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Load(sorted.length, seconds, Shares.within(sorted, 50), Shares.within(sorted, 99), 0);
    }

    private List<Long> loop(Connection connection, long end) throws SQLException {
        int[] places = new int
                [Math.toIntExact(statement.chars().filter(it -> it == '?').count())];
        List<Long> took = new ArrayList<>();
        try (PreparedStatement saving = connection.prepareStatement(statement)) {
            do {
                Arrays.fill(places, ThreadLocalRandom.current().nextInt(least, most + 1));
                for (int i = 0; i < places.length; i++) {
                    saving.setInt(i + 1, places[i]);
                }
                long begun = System.nanoTime();
                if (saving.executeUpdate() == 0) {
                    throw new WrongAnswer(name, "nothing was saved");
                }
                took.add(System.nanoTime() - begun);
            } while (System.nanoTime() < end);
        }
        return took;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        cpu.close();
    }
}
