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

    static final String ADDRESS = "http://127.0.0.1:18095";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path java;
    private final Path jar;
    private final Path folder;
    private Process process;

    DrilledPortal(Path java, Path jar, Path folder) {
        this.java = java;
        this.jar = jar;
        this.folder = folder;
    }

    /** Starts it and waits until it says that it is well. */
    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(command("--server.port=18095", "--server.address=127.0.0.1"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("portal.log").toFile()))
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!isWell()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IOException("The portal does not come up, see " + folder.resolve("portal.log"));
            }
            Thread.sleep(200);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Whether the audit chains hold; the checker's words go to this drill's output. */
    boolean verifies() throws IOException, InterruptedException {
        return new ProcessBuilder(command("--chitieu.audit.verify", "--logging.level.root=error"))
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private List<String> command(String... more) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-jar",
                jar.toString(),
                "--spring.profiles.active=production,demo",
                "--spring.datasource.url=" + DrilledDatabase.url("chitieu"),
                "--spring.datasource.username=chitieu_web",
                "--spring.datasource.password=web",
                "--spring.flyway.user=chitieu_owner",
                "--spring.flyway.password=owner",
                "--chitieu.secret-key="
                        + Base64.getEncoder().encodeToString("crash-drill-key-of-32-bytes-long".getBytes()),
                "--chitieu.audit.anchor-dir=" + folder.resolve("anchors"),
                "--chitieu.data.dir=" + folder.resolve("portal"),
                // The clerks come over plain HTTP, and their cookies with them
                "--server.servlet.session.cookie.secure=false"));
        command.addAll(List.of(more));
        return command;
    }

    private static boolean isWell() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(ADDRESS + "/actuator/health"))
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
