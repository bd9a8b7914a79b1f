package vn.chitieu.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What it takes from starting the portal to its first page, as it is installed: the jar as it comes, the jar taken apart,
 * and taken apart with what Java remembers of an earlier run (AOT cache, Java 25).
 */
final class Starts {

    private static final String CACHE = "chitieu.aot";

    private final Map<String, String> options;

    Starts(Map<String, String> options) {
        this.options = options;
    }

    void run(Report report) throws Exception {
        Path jar = Path.of(options.getOrDefault("jar", "target/chitieu.jar")).toAbsolutePath();
        if (!Files.isReadable(jar)) {
            throw new Arm.WrongAnswer("start", "no " + jar + "; first ./mvnw package -DskipTests");
        }
        Path app = LoadTest.folder().resolve("app");
        Programs.run(
                Programs.ofJava("java"),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--destination",
                app.toString());
        String apart = app.resolve(jar.getFileName()).toString();
        Path cache = app.resolve(CACHE);
        Files.deleteIfExists(cache);
        Map<String, List<Portal.Started>> all = new TreeMap<>();
        try (Database database = Database.copyOf(options, options.getOrDefault("one", "one"))) {
            // Once without counting: it migrates, and writes down what Java may remember
            long begun = System.nanoTime();
            start(database, List.of("-XX:AOTCacheOutput=" + cache, "-jar", apart));
            report.say("The cache: %d MB, made in %.0f s"
                    .formatted(Files.size(cache) / 1024 / 1024, (System.nanoTime() - begun) / 1e9));
            for (int round = 1; round <= LoadTest.number(options, "rounds", 5); round++) {
                add(all, "1 the jar", start(database, List.of("-jar", jar.toString())));
                add(all, "2 taken apart", start(database, List.of("-jar", apart)));
                add(all, "3 with the cache", start(database, List.of("-XX:AOTCache=" + cache, "-jar", apart)));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        all.forEach((name, starts) -> rows.add(row(name, starts)));
        report.table(List.of("how", "first page after s", "CPU s", "MB then"), rows);
        report.say("Middle of %d rounds, least and greatest. CPU with the cache / jar: %s, of the bound 0.6."
                .formatted(
                        all.get("1 the jar").size(),
                        Report.number(middle(all.get("3 with the cache")) / middle(all.get("1 the jar")), 2)));
    }

    private Portal.Started start(Database database, List<String> java) throws IOException, InterruptedException {
        List<String> withHeap = new ArrayList<>(List.of("-Xmx512m"));
        withHeap.addAll(java);
        try (Portal portal = new Portal(
                "start", LoadTest.number(options, "port", 8181), database, LoadTest.folder(), withHeap, List.of())) {
            System.out.println(java.getFirst() + " " + portal.started());
            return portal.started();
        }
    }

    private static void add(Map<String, List<Portal.Started>> all, String name, Portal.Started started) {
        all.computeIfAbsent(name, it -> new ArrayList<>()).add(started);
    }

    private static double middle(List<Portal.Started> starts) {
        double[] sorted =
                starts.stream().mapToDouble(Portal.Started::cpuSeconds).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static List<String> row(String name, List<Portal.Started> starts) {
        double[] walls =
                starts.stream().mapToDouble(Portal.Started::seconds).sorted().toArray();
        double[] cpu =
                starts.stream().mapToDouble(Portal.Started::cpuSeconds).sorted().toArray();
        long[] memory =
                starts.stream().mapToLong(Portal.Started::resident).sorted().toArray();
        return List.of(name.substring(2), spread(walls), spread(cpu), String.valueOf(memory[memory.length / 2]));
    }

    private static String spread(double[] sorted) {
        return "%s (%s–%s)"
                .formatted(
                        Report.number(sorted[sorted.length / 2], 1),
                        Report.number(sorted[0], 1),
                        Report.number(sorted[sorted.length - 1], 1));
    }
}
