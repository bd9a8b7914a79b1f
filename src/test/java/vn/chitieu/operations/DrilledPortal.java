package vn.chitieu.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The portal's jar as a process of its own, to be killed and started again. */
final class DrilledPortal {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String java;
    private final List<String> launch;
    private List<String> running;
    private final Path folder;
    private final int port;
    private final String database;
    private final List<String> more = new ArrayList<>();
    private Process process;

    /**
     * @param java the program
     * @param portal its jar, or a class path
     * @param database its address for JDBC
     */
    DrilledPortal(Path java, String portal, Path folder, int port, String database) {
        this.java = java.toString();
        this.launch = portal.endsWith(".jar") && portal.indexOf(':') < 0
                ? List.of(java.toString(), "-Xmx700m", "-jar", portal)
                : List.of(java.toString(), "-Xmx700m", "-cp", portal, "vn.chitieu.ChitieuApplication");
        this.running = launch;
        this.folder = folder;
        this.port = port;
        this.database = database;
    }

    DrilledPortal with(String... settings) {
        more.addAll(List.of(settings));
        return this;
    }

    /** With a clock that follows a file; by this drill's own class path, since no portal that is installed has one. */
    DrilledPortal steppedBy(Path clock) {
        running = List.of(
                java,
                "-Xmx700m",
                "-Ddrill.clock=" + clock,
                "-cp",
                System.getProperty("java.class.path"),
                SteppedPortal.class.getName());
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and waits until it says that it is well. */
    void start() throws IOException, InterruptedException {
        launch();
        await();
    }

    void launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        command(running, "--server.port=" + port, "--server.address=127.0.0.1"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
    }

    Path log() {
        return folder.resolve("portal-" + port + ".log");
    }

    /** Until it is ready to serve. */
    void await() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isWell()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("The portal does not come up, see " + log());
            }
            Thread.sleep(200);
        }
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    /** As a service manager stops it: what is under way is finished. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Whether the audit chains hold; the checker's words go to this drill's output. */
    boolean verifies() throws IOException, InterruptedException {
        return new ProcessBuilder(command(launch, "--chitieu.audit.verify", "--logging.level.root=error"))
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private List<String> command(List<String> program, String... more) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "--spring.profiles.active=production,demo",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=chitieu_web",
                "--spring.datasource.password=web",
                "--spring.flyway.user=chitieu_owner",
                "--spring.flyway.password=owner",
                "--chitieu.secret-key="
                        + Base64.getEncoder().encodeToString("crash-drill-key-of-32-bytes-long".getBytes()),
                "--chitieu.audit.anchor-dir=" + folder.resolve("anchors-" + port),
                "--chitieu.data.dir=" + folder.resolve("portal-" + port),
                // The clerks come over plain HTTP, and their cookies with them
                "--server.servlet.session.cookie.secure=false"));
        command.addAll(this.more);
        command.addAll(List.of(more));
        return command;
    }

    boolean isWell() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/readyz"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
