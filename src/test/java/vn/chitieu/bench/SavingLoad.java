package vn.chitieu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Clerks who save in a running portal, closed loop: whole grids by their form, or cells one by one as the script does.
 * Prints saves a second, p50 and p99, and the CPU that portal and PostgreSQL spent on a save.
 *
 * <p>Arguments: {@code http://localhost:8164 grid|cell|preview PERIOD SECONDS PASSWORD PORTAL-PID COMMUNE…}: a clerk for
 * every commune named; one named several times has several, who share its cells out among them. In the environment,
 * {@code BACKENDS} is a command that prints the ids of PostgreSQL's processes.
 */
final class SavingLoad {

    private static final int CELLS = 25;
    private static final int OK = 200;
    private static final int FOUND = 302;

    private final String base;
    private final String kind;
    private final String period;

    private SavingLoad(String base, String kind, String period) {
        this.base = base;
        this.kind = kind;
        this.period = period;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        new SavingLoad(given.get(0), given.get(1), given.get(2))
                .run(Integer.parseInt(given.get(3)), given.get(4), given.get(5), given.subList(6, given.size()));
    }

    private void run(int seconds, String password, String portal, List<String> communes) throws Exception {
        List<Clerk> clerks = new ArrayList<>();
        Map<String, Integer> seats = new LinkedHashMap<>();
        for (String commune : communes) {
            int seat = seats.merge(commune, 1, Integer::sum) - 1;
            long all = communes.stream().filter(commune::equals).count();
            clerks.add(new Clerk(commune, password, seat, (int) all));
        }
        List<Long> backends = backends();
        long portalBefore = ticks(portal);
        Map<Long, Long> serverBefore = ran(backends);
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        List<Future<List<Long>>> all = new ArrayList<>();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Clerk clerk : clerks) {
                all.add(desks.submit(() -> clerk.saveUntil(end)));
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        long portalSpent = ticks(portal) - portalBefore;
        long serverSpent = 0;
        for (Map.Entry<Long, Long> each : ran(backends()).entrySet()) {
            serverSpent += each.getValue() - serverBefore.getOrDefault(each.getKey(), 0L);
        }
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> each : all) {
            nanos.addAll(each.get());
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        int saves = sorted.length;
        System.out.printf(
                "%s: %d clerks, %d saves, %.1f/s, p50 %.1f ms, p99 %.1f ms (%.1f x), portal %.2f CPU-ms, PostgreSQL"
                        + " %.2f CPU-ms a save%n",
                kind,
                clerks.size(),
                saves,
                saves / took,
                sorted[saves / 2] / 1e6,
                sorted[saves * 99 / 100] / 1e6,
                (double) sorted[saves * 99 / 100] / sorted[saves / 2],
                portalSpent * 10.0 / saves,
                serverSpent / 1e6 / saves);
    }

    private static List<Long> backends() throws IOException {
        String command = System.getenv("BACKENDS");
        if (command == null) {
            return List.of();
        }
        Process process = new ProcessBuilder("sh", "-c", command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** Nanoseconds on a processor so far, by process; each has one thread. */
    private static Map<Long, Long> ran(List<Long> processes) throws IOException {
        Map<Long, Long> ran = new LinkedHashMap<>();
        for (long process : processes) {
            Path file = Path.of("/proc", String.valueOf(process), "schedstat");
            if (Files.exists(file)) {
                ran.put(process, Long.parseLong(Files.readString(file).split(" ")[0]));
            }
        }
        return ran;
    }

    /** Hundredths of a second on a processor so far, of all threads. */
    private static long ticks(String process) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** Somebody of a Party office, signed in before the grid. */
    private final class Clerk {

        private final HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        private final String address;
        private final String token;
        private final Map<String, List<String>> choices = new LinkedHashMap<>();
        private final Map<String, Integer> versions = new LinkedHashMap<>();
        private int round;

        Clerk(String commune, String password, int seat, int seats) throws Exception {
            address = "/communes/" + commune + "/periods/" + period;
            String signIn = token(get("/login"));
            post("/login", Map.of("username", "vanphong-" + commune, "password", password, "_csrf", signIn));
            Document grid = get(address + "/entry");
            token = token(grid);
            int place = 0;
            for (Element field : grid.select("[name^=value-]")) {
                if (place++ % seats == seat && versions.size() < CELLS) {
                    String series = field.attr("name").substring("value-".length());
                    List<String> values = field.tagName().equals("select")
                            ? field.select("option").eachAttr("value").stream()
                                    .filter(value -> !value.isEmpty())
                                    .toList()
                            : List.of("12", "13", "14");
                    choices.put(series, values);
                    Element version = grid.expectFirst("[name=version-" + series + "]");
                    versions.put(series, Integer.valueOf(version.val()));
                }
            }
        }

        List<Long> saveUntil(long end) throws Exception {
            List<Long> nanos = new ArrayList<>();
            List<String> series = new ArrayList<>(versions.keySet());
            while (System.nanoTime() < end) {
                round++;
                List<String> saved = kind.equals("grid") ? series : List.of(series.get(round % series.size()));
                Map<String, String> fields = new LinkedHashMap<>();
                fields.put("_csrf", token);
                if (kind.equals("preview")) {
                    fields.put("preview", "true");
                }
                for (String each : saved) {
                    int version = versions.get(each);
                    List<String> values = choices.get(each);
                    fields.put(
                            "value-" + each,
                            values.get((version + round) % values.size())
                                    + (values.get(0).equals("12") ? "," + round % 10 : ""));
                    fields.put("grade-" + each, round % 2 == 0 ? "ESTIMATED" : "PRELIMINARY");
                    fields.put("note-" + each, "Lần " + round);
                    fields.put("version-" + each, String.valueOf(version));
                }
                long before = System.nanoTime();
                HttpResponse<String> answer = post(address + (kind.equals("grid") ? "/entry" : "/cells"), fields);
                nanos.add(System.nanoTime() - before);
                expectSaved(answer);
                if (!kind.equals("preview")) {
                    saved.forEach(each -> versions.merge(each, 1, Integer::sum));
                }
            }
            return nanos;
        }

        private void expectSaved(HttpResponse<String> answer) {
            boolean saved = kind.equals("grid")
                    ? answer.statusCode() == FOUND
                    : answer.statusCode() == OK
                            && !answer.body().contains("data-cell=\"invalid\"")
                            && !answer.body().contains("data-cell=\"conflict\"");
            if (!saved) {
                throw new IllegalStateException(address + " answered " + answer.statusCode() + ": "
                        + Jsoup.parse(answer.body()).select("#main").text());
            }
        }

        private Document get(String uri) throws Exception {
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(URI.create(base + uri)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(uri + " answered " + answer.statusCode());
            }
            return Jsoup.parse(answer.body());
        }

        private HttpResponse<String> post(String uri, Map<String, String> fields) throws Exception {
            String body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return browser.send(
                    HttpRequest.newBuilder(URI.create(base + uri))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static String token(Document page) {
            return page.expectFirst("[name=_csrf]").val();
        }
    }
}
