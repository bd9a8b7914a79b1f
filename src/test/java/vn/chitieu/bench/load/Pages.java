package vn.chitieu.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Pages that wrk asks for, in turn, each as somebody signed in. */
final class Pages implements Arm {

    /** An answer may differ so much in size from those that were looked at: a reminder's words, a longer number. */
    private static final double TOLERANCE = 0.02;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String name;
    private final Portal portal;
    private final DatabaseCpu database;
    private final List<Page> pages;
    private final Expected expected;
    private long least;
    private long most;

    /** @param headers beside the session's cookie */
    record Page(SignedIn person, String path, Map<String, String> headers) {

        static Page of(SignedIn person, String path) {
            return new Page(person, path, Map.of());
        }
    }

    /** @param marker what its text has to hold; empty where there is none */
    record Expected(int status, String marker) {}

    Pages(String name, Portal portal, DatabaseCpu database, List<Page> pages, Expected expected) {
        this.name = name;
        this.portal = portal;
        this.database = database;
        this.pages = List.copyOf(pages);
        this.expected = expected;
    }

    /**
     * The same pages, each asked for with what tells whether the browser has it already. Those that a browser may not
     * keep, of communes with internal documents, are left out.
     */
    static Pages unchanged(String name, Pages seen) throws IOException, InterruptedException {
        List<Page> known = new ArrayList<>();
        for (Page page : seen.pages) {
            page.person()
                    .get(page.path())
                    .headers()
                    .firstValue("etag")
                    .ifPresent(tag -> known.add(new Page(page.person(), page.path(), Map.of("If-None-Match", tag))));
        }
        if (known.size() < seen.pages.size() / 2) {
            throw new WrongAnswer(name, "only " + known.size() + " pages have an ETag");
        }
        return new Pages(name, seen.portal, seen.database, known, new Expected(304, ""));
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
        return database;
    }

    @Override
    public void control() throws IOException, InterruptedException {
        List<Long> sizes = new ArrayList<>();
        for (Page page : pages) {
            String[] headers = page.headers().entrySet().stream()
                    .flatMap(it -> List.of(it.getKey(), it.getValue()).stream())
                    .toArray(String[]::new);
            HttpResponse<String> answer = page.person().get(page.path(), headers);
            if (answer.statusCode() != expected.status() || !answer.body().contains(expected.marker())) {
                throw new WrongAnswer(
                        name,
                        page.path() + " as " + page.person() + " gives " + answer.statusCode() + " without "
                                + expected.marker());
            }
            sizes.add((long) answer.body().getBytes(StandardCharsets.UTF_8).length);
        }
        LongStream all = sizes.stream().mapToLong(Long::longValue);
        least = (long) (all.min().orElseThrow() * (1 - TOLERANCE));
        most = (long) (sizes.stream().mapToLong(Long::longValue).max().orElseThrow() * (1 + TOLERANCE));
    }

    @Override
    public Load run(int connections, Duration time) throws IOException, InterruptedException {
        Load load = once(connections, time);
        if (load.requests() > 0) {
            return load;
        }
        if (time.compareTo(LONGEST) > 0) {
            throw new WrongAnswer(name, "nothing answered within " + time);
        }
        // On a machine that is busy with other things a portal may still be too cold to answer at all
        return run(connections, time.multipliedBy(3));
    }

    private Load once(int connections, Duration time) throws IOException, InterruptedException {
        Path script = Files.createTempFile("wrk", ".lua");
        try {
            Files.writeString(script, script());
            return load(Programs.run(
                    Programs.find("wrk", "wrk"),
                    "-t1",
                    "-c" + connections,
                    "-d" + Math.max(1, time.toSeconds()) + "s",
                    "--timeout",
                    "30s",
                    "-s",
                    script.toString(),
                    portal.address()));
        } finally {
            Files.delete(script);
        }
    }

    /** Each answer's status and size are looked at, and whether it is whole. */
    private String script() {
        String requests = pages.stream().map(Pages::request).collect(Collectors.joining(",\n"));
        return """
            local asked = {
            %s
            }
            local made, turn = {}, 0
            wrong, odd, seen = 0, 0, 0
            function init()
              for i, it in ipairs(asked) do made[i] = wrk.format("GET", it[1], it[2]) end
            end
            function request()
              turn = turn %% #made + 1
              return made[turn]
            end
            function response(status, headers, body)
              if status ~= %d then wrong = wrong + 1; seen = status
              elseif #body < %d or #body > %d then odd = odd + 1; seen = #body end
            end
            local threads = {}
            function setup(thread) table.insert(threads, thread) end
            function done(summary, latency, requests)
              local e = summary.errors
              for _, thread in ipairs(threads) do
                io.write("wrong ", thread:get("wrong"), " ", thread:get("seen"), "\\nodd ", thread:get("odd"), "\\n")
              end
              io.write("requests ", summary.requests, "\\nmicros ", summary.duration, "\\nbytes ", summary.bytes,
                "\\nbroken ", e.connect + e.read + e.write + e.timeout,
                "\\np50 ", latency:percentile(50), "\\np99 ", latency:percentile(99), "\\n")
            end
            """.formatted(requests, expected.status(), least, most);
    }

    private static String request(Page page) {
        String headers = page.headers().entrySet().stream()
                .map(it -> ", [\"" + it.getKey() + "\"] = \"" + it.getValue().replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining());
        // Behind a floor stands no session, and none is to be read
        String cookie =
                page.path().startsWith("/bench/") ? "bench=1" : page.person().cookie();
        return "{\"" + page.path() + "\", {Cookie = \"" + cookie + "\"" + headers + "}}";
    }

    private Load load(String said) {
        Said numbers = Said.of(said);
        long requests = numbers.number("requests");
        if (numbers.number("wrong") + numbers.number("odd") + numbers.number("broken") > 0) {
            throw new WrongAnswer(name, said);
        }
        return new Load(
                requests,
                numbers.number("micros") / 1e6,
                numbers.number("p50") / 1e3,
                numbers.number("p99") / 1e3,
                numbers.number("bytes"));
    }
}
