package vn.chitieu.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Steady work for half an hour: whether memory, threads and connections stay where they are. */
final class Soak {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Duration SLICE = Duration.ofSeconds(30);

    private final Map<String, String> options;

    Soak(Map<String, String> options) {
        this.options = options;
    }

    /** @param heap megabytes in use right after a collection */
    private record Moment(
            double minute, long heap, long resident, long threads, long connections, long answered, long failed) {}

    void run(Report report) throws Exception {
        int minutes = LoadTest.number(options, "minutes", 30);
        int pages = LoadTest.number(options, "pages", 20);
        int saves = LoadTest.number(options, "saves", 2);
        try (Database database = Database.copyOf(options, options.getOrDefault("of", "one"));
                Crew crew = new Crew(database, options, LoadTest.number(options, "communes", 168), "-Xmx512m");
                DatabaseCpu postgres = new DatabaseCpu(database.serverProcess(), database.name())) {
            List<Moment> moments = new ArrayList<>();
            long begun = System.nanoTime();
            int turn = 0;
            while (System.nanoTime() - begun < TimeUnit.MINUTES.toNanos(minutes)) {
                List<OpenLoop.Arrival> arrivals = arrivals(crew.clerks(), pages, saves, turn++);
                List<OpenLoop.Answered> answered = new OpenLoop().run(arrivals);
                long failed = answered.stream()
                        .filter(it -> !it.failure().isEmpty())
                        .peek(it -> System.err.println(it.failure()))
                        .count();
                Moment moment = new Moment(
                        (System.nanoTime() - begun) / 6e10,
                        heap(crew.portal()),
                        crew.portal().resident(),
                        Processes.threads(crew.portal().pid()),
                        postgres.connections(),
                        answered.size(),
                        failed);
                System.out.println(moment);
                moments.add(moment);
            }
            report(report, moments, pages, saves);
        }
    }

    private static List<OpenLoop.Arrival> arrivals(List<Clerk> clerks, int pages, int saves, int turn) {
        List<OpenLoop.Arrival> arrivals = new ArrayList<>();
        long seconds = SLICE.toSeconds();
        for (int i = 0; i < pages * seconds; i++) {
            int which = i;
            Clerk clerk = clerks.get((int) ((turn * pages * seconds + i) % clerks.size()));
            arrivals.add(new OpenLoop.Arrival(
                    SLICE.toNanos() * i / (pages * seconds), "page", () -> Crew.read(clerk, which)));
        }
        for (int i = 0; i < saves * seconds; i++) {
            Clerk clerk = clerks.get((int) ((turn * saves * seconds + i) % clerks.size()));
            arrivals.add(new OpenLoop.Arrival(SLICE.toNanos() * i / (saves * seconds), "save", clerk::saveGrid));
        }
        return arrivals;
    }

    /** What is still in use when all that nobody needs has been thrown away. */
    private static long heap(Portal portal) throws IOException, InterruptedException {
        String pid = String.valueOf(portal.pid());
        Programs.run(Programs.ofJava("jcmd"), pid, "GC.run");
        Matcher used = USED.matcher(Programs.run(Programs.ofJava("jcmd"), pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd says nothing about the heap");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private static void report(Report report, List<Moment> moments, int pages, int saves) {
        report.say("%d pages and %d grids a second, %d answers, %d failed. Middle of each third:"
                .formatted(
                        pages,
                        saves,
                        moments.stream().mapToLong(Moment::answered).sum(),
                        moments.stream().mapToLong(Moment::failed).sum()));
        int third = Math.max(1, moments.size() / 3);
        List<List<Moment>> thirds = List.of(
                moments.subList(0, third),
                moments.subList(third, Math.max(third, moments.size() - third)),
                moments.subList(moments.size() - third, moments.size()));
        report.table(
                List.of("after a collection", "first", "second", "last"),
                List.of(
                        row("heap in use, MB", thirds, Moment::heap),
                        row("resident, MB", thirds, Moment::resident),
                        row("threads", thirds, Moment::threads),
                        row("connections", thirds, Moment::connections)));
        report.table(
                List.of("minute", "heap MB", "resident MB", "threads", "connections"),
                moments.stream()
                        .map(it -> List.of(
                                Report.number(it.minute(), 1),
                                String.valueOf(it.heap()),
                                String.valueOf(it.resident()),
                                String.valueOf(it.threads()),
                                String.valueOf(it.connections())))
                        .toList());
    }

    private static List<String> row(String name, List<List<Moment>> thirds, ToLongFunction<Moment> value) {
        List<String> row = new ArrayList<>(List.of(name));
        for (List<Moment> third : thirds) {
            long[] sorted = third.stream().mapToLong(value).sorted().toArray();
            row.add(sorted.length == 0 ? "–" : String.valueOf(sorted[sorted.length / 2]));
        }
        return row;
    }
}
