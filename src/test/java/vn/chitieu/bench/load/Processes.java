package vn.chitieu.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux knows of a process. */
final class Processes {

    /** Of /proc/PID/stat, counted from the field after the name: user time, then system time. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int MILLIS_OF_TICK = 10;

    private Processes() {}

    /** Milliseconds of processor time that all its threads took, user and system; empty where it has ended. */
    static Optional<Long> cpu(long pid) {
        return read(pid, "stat").map(stat -> {
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_OF_TICK;
        });
    }

    /** Megabytes in memory; 0 where it has ended. */
    static long resident(long pid) {
        return status(pid, "VmRSS:") / 1024;
    }

    static long threads(long pid) {
        return status(pid, "Threads:");
    }

    /** How a process calls itself. */
    static String title(long pid) {
        return read(pid, "cmdline").orElse("").replace('\0', ' ').strip();
    }

    private static long status(long pid, String name) {
        return read(pid, "status")
                .flatMap(status ->
                        status.lines().filter(line -> line.startsWith(name)).findFirst())
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .orElse(0L);
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", String.valueOf(pid), file), StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException ended) {
            return Optional.empty();
        }
    }

    static String machine() {
        try {
            String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
            return Runtime.getRuntime().availableProcessors() + " × " + processor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes that want to run, over the last minute. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
