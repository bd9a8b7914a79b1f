package vn.chitieu.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The last afternoon of a quarter: every commune sends its grid within a minute and reads five pages around it, whatever
 * the portal can take. Afterwards it is counted in the database whether everything that was acknowledged is there, once.
 */
final class Peak {

    private static final String SAVE = "save grid";
    private static final String READ = "page";
    private static final int ALONE = 100;
    /** Clerks who warm the portal up at once. */
    private static final int TOGETHER = 4;

    private static final int ALL_PAGES = 5;
    private static final int BEFORE = 2;
    /** From one thing that a clerk does to the next. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(3);

    private static final int MOST_MILLIS = 250;
    private static final int FAILURES_SHOWN = 5;

    private final Map<String, String> options;

    Peak(Map<String, String> options) {
        this.options = options;
    }

    void run(Report report) throws Exception {
        int grids = LoadTest.number(options, "grids", 3321);
        int within = LoadTest.number(options, "within", 60);
        int reads = LoadTest.number(options, "reads", 5);
        try (Database database = Database.copyOf(options, options.getOrDefault("of", "nat"));
                Crew crew = new Crew(database, options, grids, "-Xmx" + options.getOrDefault("heap", "2g"))) {
            List<Clerk> clerks = crew.clerks();
            double alone = alone(clerks);
            List<OpenLoop.Arrival> arrivals = arrivals(clerks, TimeUnit.SECONDS.toNanos(within) / grids, reads);
            Ledger ledger = Ledger.of(database);
            Map<Clerk, Integer> earlier = clerks.stream().collect(Collectors.toMap(it -> it, Clerk::acknowledgedGrids));
            try (DatabaseCpu postgres = new DatabaseCpu(database.serverProcess(), database.name())) {
                long before = crew.portal().cpu();
                long begun = System.nanoTime();
                List<OpenLoop.Answered> answered = new OpenLoop().run(arrivals);
                double seconds = (System.nanoTime() - begun) / 1e9;
                report.say(("%d communes, a grid every %.1f ms and %d pages around each; last answer after %.1f s."
                                + " CPU: portal %.1f s, PostgreSQL %.1f s; %d MB. Load after: %s.")
                        .formatted(
                                clerks.size(),
                                within * 1e3 / grids,
                                reads,
                                seconds,
                                (crew.portal().cpu() - before) / 1e3,
                                postgres.since() / 1e3,
                                crew.portal().resident(),
                                Processes.load()));
                table(report, answered, alone);
            }
            // What was sent and not acknowledged may be there or not
            List<Ledger.Sent> acknowledged = clerks.stream()
                    .filter(it -> it.acknowledgedGrids() == earlier.getOrDefault(it, 0) + 1)
                    .map(it -> new Ledger.Sent(it.commune(), it.cells(), it.stored()))
                    .toList();
            report.say(ledger.compare(Ledger.of(database), acknowledged));
        }
    }

    /** The middle of what a save takes while nobody else does anything, in milliseconds. */
    private double alone(List<Clerk> clerks) throws Exception {
        System.out.println("warming up");
        long end = System.nanoTime() + LoadTest.seconds(options, "warm", 180).toNanos();
        List<Callable<Void>> warming = new ArrayList<>();
        for (int first = 0; first < TOGETHER; first++) {
            int from = first;
            warming.add(() -> {
                for (int i = from; System.nanoTime() < end; i += TOGETHER) {
                    Clerk clerk = clerks.get(i % Math.min(ALONE, clerks.size()));
                    clerk.saveGrid();
                    for (int which = 0; which < ALL_PAGES; which++) {
                        Crew.read(clerk, which);
                    }
                }
                return null;
            });
        }
        Arrivals.all(warming);
        long[] took = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            long begun = System.nanoTime();
            clerks.get(i % clerks.size()).saveGrid();
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return Shares.within(took, 50);
    }

    /**
     * Each clerk looks at two pages, saves, and looks at the others, three seconds from one to the next; all of it within
     * the time: whose turn to save is early has looked before the end of it, as who saved before.
     */
    private static List<OpenLoop.Arrival> arrivals(List<Clerk> clerks, long between, int reads) {
        List<OpenLoop.Arrival> arrivals = new ArrayList<>();
        long all = clerks.size() * between;
        for (int i = 0; i < clerks.size(); i++) {
            Clerk clerk = clerks.get(i);
            arrivals.add(new OpenLoop.Arrival(i * between, SAVE, clerk::saveGrid));
            for (int read = 0; read < reads; read++) {
                int which = read;
                long steps = read < BEFORE ? read - BEFORE : read - BEFORE + 1L;
                long due = i * between + steps * PAUSE + between * (read + 1) / (reads + 1);
                arrivals.add(new OpenLoop.Arrival(Math.floorMod(due, all), READ, () -> Crew.read(clerk, which)));
            }
        }
        return arrivals;
    }

    private static void table(Report report, List<OpenLoop.Answered> answered, double alone) {
        List<List<String>> rows = new ArrayList<>();
        for (String kind : List.of(SAVE, READ)) {
            long[] took = answered.stream()
                    .filter(it -> it.kind().equals(kind))
                    .mapToLong(OpenLoop.Answered::nanos)
                    .sorted()
                    .toArray();
            long failed = answered.stream()
                    .filter(it -> it.kind().equals(kind) && !it.failure().isEmpty())
                    .count();
            if (took.length > 0) {
                rows.add(List.of(
                        kind,
                        String.valueOf(took.length),
                        String.valueOf(failed),
                        Report.number(Shares.within(took, 50), 1),
                        Report.number(Shares.within(took, 99), 1),
                        Report.number(Shares.within(took, 100), 1)));
            }
        }
        report.table(List.of("what", "sent", "failed", "p50 ms", "p99 ms", "longest ms"), rows);
        report.say("A grid alone: p50 %.1f ms, so the bound of p99 is the lesser of %d ms and %.1f ms."
                .formatted(alone, MOST_MILLIS, 5 * alone));
        answered.stream()
                .map(OpenLoop.Answered::failure)
                .filter(it -> !it.isEmpty())
                // One of a kind: communes' codes apart
                .map(it -> it.replaceAll("\\d{5}", "…"))
                .distinct()
                .limit(FAILURES_SHOWN)
                .forEach(failure -> report.say("Failure: " + failure));
    }
}
