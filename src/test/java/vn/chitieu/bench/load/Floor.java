package vn.chitieu.bench.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A page's SQL alone: what one request was seen to ask, asked again and again by the portal's process, prepared. */
record Floor(String name, SignedIn person, String path, Portal portal, DatabaseCpu database) implements Arm {

    private static final String TRACE = "X-Bench-Trace";

    /** Makes an address known to the floors. */
    static void trace(SignedIn person, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = person.get(path, TRACE, "1");
        if (answer.statusCode() != 200) {
            throw new WrongAnswer(path, "cannot be traced: " + answer.statusCode());
        }
    }

    static String address(String floor, String path) {
        return "/bench/" + floor + "?of=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The page's own statements, the session's and the scope's apart. */
    static long statements(SignedIn person, String path) throws IOException, InterruptedException {
        return person.get(address("statements", path)).body().lines().count();
    }

    @Override
    public void control() throws IOException, InterruptedException {
        run(1, Duration.ofMillis(100));
    }

    @Override
    public Load run(int connections, Duration time) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                person.get(address("sql", path) + "&connections=" + connections + "&millis=" + time.toMillis());
        if (answer.statusCode() != 200) {
            throw new WrongAnswer(name, answer.statusCode() + " " + answer.body());
        }
        Said said = Said.of(answer.body());
        return new Load(
                said.number("requests"),
                said.number("micros") / 1e6,
                said.number("p50") / 1e3,
                said.number("p99") / 1e3,
                0);
    }
}
