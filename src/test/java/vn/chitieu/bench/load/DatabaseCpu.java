package vn.chitieu.bench.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The processor time that PostgreSQL takes for one database: its backends, and the server's own writers, which write for
 * other databases too. A backend that ends takes its count with it, so it is read several times a second.
 */
final class DatabaseCpu implements AutoCloseable {

    private static final Pattern WRITERS =
            Pattern.compile("postgres: .*(walwriter|checkpointer|background writer|io worker).*");
    private static final int MILLIS_BETWEEN = 200;

    private final ProcessHandle server;
    private final Pattern backends;
    private final Map<Long, Long> counts = new ConcurrentHashMap<>();
    private final Map<Long, Long> begun = new ConcurrentHashMap<>();
    private final ScheduledExecutorService reading = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** @param server the process that all others of the server come from; it has to run on this machine */
    DatabaseCpu(long server, String database) {
        this.server = ProcessHandle.of(server)
                .orElseThrow(() -> new IllegalStateException("PostgreSQL has to run on this machine"));
        this.backends = Pattern.compile("postgres: .*\\b\\S+ " + Pattern.quote(database) + " .*");
        read(true);
        reading.scheduleAtFixedRate(() -> read(false), MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    /** Milliseconds since the last start. */
    long since() {
        read(false);
        return counts.entrySet().stream()
                .mapToLong(count -> count.getValue() - begun.getOrDefault(count.getKey(), 0L))
                .sum();
    }

    void start() {
        counts.clear();
        begun.clear();
        read(true);
    }

    /** How many backends the database has now. */
    long connections() {
        return server.children()
                .filter(it -> backends.matcher(Processes.title(it.pid())).matches())
                .count();
    }

    private synchronized void read(boolean first) {
        server.children().forEach(process -> {
            long pid = process.pid();
            String title = Processes.title(pid);
            if (backends.matcher(title).matches() || WRITERS.matcher(title).matches()) {
                Processes.cpu(pid).ifPresent(millis -> {
                    counts.put(pid, millis);
                    if (first) {
                        begun.put(pid, millis);
                    }
                });
            }
        });
    }

    @Override
    public void close() {
        reading.shutdownNow();
    }
}
