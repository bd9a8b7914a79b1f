package vn.chitieu.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The portal as a process of its own. */
final class Portal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** On a busy machine; a first run for an AOT cache works on it at its end. */
    private static final int LONGEST_END_MINUTES = 10;

    private static final int MILLIS_BETWEEN = 50;

    private final String name;
    private final String address;
    private final Process process;
    private final Started started;

    /**
     * What it took to the first page that it served.
     *
     * @param seconds by the clock on the wall
     * @param cpuSeconds of the processor, of the portal alone
     * @param resident megabytes then
     */
    record Started(double seconds, double cpuSeconds, long resident) {}

    /**
     * @param java what follows the program: its own options, and the class or jar
     * @param more options of the portal beside those that every run has
     */
    Portal(String name, int port, Database database, Path folder, List<String> java, List<String> more)
            throws IOException, InterruptedException {
        this.name = name;
        this.address = "http://127.0.0.1:" + port;
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(Programs.ofJava("java").toString()));
        command.addAll(java);
        command.addAll(List.of(
                "--spring.profiles.active=bench",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--server.servlet.session.cookie.secure=false",
                // No arm's sessions end while another's turn is
                "--server.servlet.session.timeout=12h",
                "--chitieu.data.dir=" + folder.resolve("data-" + port),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=chitieu_web",
                "--spring.datasource.password=chitieu_web",
                "--spring.flyway.url=" + database.url(),
                "--spring.flyway.user=chitieu_owner",
                "--spring.flyway.password=chitieu_owner"));
        command.addAll(more);
        ProcessBuilder starting = new ProcessBuilder(command).redirectErrorStream(true);
        starting.environment()
                .put("CHITIEU_SECRET_KEY", "6c6f61642d746573742d6b65792d6f662d33322d62797465732d6c6f6e672121");
        Path log = folder.resolve("portal-" + port + ".log");
        long begun = System.nanoTime();
        this.process = starting.redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!serves()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("The portal does not come up, see " + log);
            }
            Thread.sleep(MILLIS_BETWEEN);
        }
        this.started = new Started(
                (System.nanoTime() - begun) / 1e9, Processes.cpu(process.pid()).orElse(0L) / 1e3, resident());
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    Started started() {
        return started;
    }

    long pid() {
        return process.pid();
    }

    long cpu() {
        return Processes.cpu(process.pid()).orElseThrow(() -> new IllegalStateException("The portal has died"));
    }

    long resident() {
        return Processes.resident(process.pid());
    }

    /** As a service manager would: it answers what it has begun. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_END_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean serves() throws InterruptedException {
        try {
            return SignedIn.CLIENT
                            .send(
                                    HttpRequest.newBuilder(URI.create(address + "/login"))
                                            .timeout(Duration.ofSeconds(20))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
