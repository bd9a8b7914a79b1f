package vn.chitieu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chitieu.database.PostgresTest;

/** Measures are for machines: on a port of their own, and nowhere else. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
@PostgresTest
class MeasuresTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int people;

    @LocalManagementPort
    private int machines;

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void theirOwnPortGivesThem() throws Exception {
        HttpResponse<String> measures = get(machines, "/actuator/prometheus");
        assertThat(measures.statusCode()).isEqualTo(200);
        assertThat(measures.body()).contains("hikaricp_connections_pending", "jvm_memory_used_bytes");
    }

    @Test
    void thePortOfThePagesDoesNot() throws Exception {
        assertThat(get(people, "/actuator/prometheus").statusCode()).isNotEqualTo(200);
        assertThat(get(people, "/login").statusCode()).isEqualTo(200);
    }

    @Test
    void thePortOfTheMeasuresHasNoPages() throws Exception {
        assertThat(get(machines, "/country").statusCode()).isNotEqualTo(200);
    }

    @Test
    void healthTellsBothKinds() throws Exception {
        assertThat(get(machines, "/actuator/health/liveness").body()).contains("UP");
        assertThat(get(machines, "/actuator/health/readiness").body()).contains("UP");
    }

    /** A proxy asks where it sends people. */
    @Test
    void thePortOfThePagesTellsAProxy() throws Exception {
        assertThat(get(people, "/livez").body()).contains("UP");
        assertThat(get(people, "/readyz").body()).contains("UP");
    }
}
