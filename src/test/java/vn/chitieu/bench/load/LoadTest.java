package vn.chitieu.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chitieu.bench.Generator;

/**
 * Measures the portal on generated databases; docs/performance.md says how and shows what came out.
 *
 * <pre>
 * --mode=quick              one province, about 8 minutes; or full (province and country), peak, batch, soak, start
 * --server=jdbc:postgresql://127.0.0.1:5544/   where the databases are, on this machine
 * --admin=postgres --admin-password=           who may copy and drop databases there
 * --one=one --country=nat   the generated databases; only copies of them are written to
 * --warm=60 --seconds=15 --rounds=3            overrides what the mode takes
 * --people=64               who sign in, and so the most connections of saves and wide pages
 * --with=spring.datasource.hikari.maximum-pool-size=20   settings of the portal to try, with commas between
 * --only=commune            arms whose name begins so, with commas between
 * --port=8181               the first of up to four
 * --jar=target/chitieu.jar  for start
 * --of=nat --grids=3321 --within=60 --reads=5 --heap=2g  for peak
 * --of=one --workbooks=124 --warmups=4 --rounds=3  for batch, which also needs LibreOffice
 * --of=one --minutes=30 --pages=20 --saves=2   for soak, pages and saves a second
 * </pre>
 */
public final class LoadTest {

    private static final Path REPORTS = Path.of("target/bench");

    private LoadTest() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new HashMap<>(Generator.options(Generator.words(arguments)));
        String mode = options.getOrDefault("mode", "quick");
        int status = 0;
        try {
            Report report = new Report(mode);
            switch (mode) {
                case "quick" -> new Comparison(options, false).run(report);
                case "full" -> new Comparison(options, true).run(report);
                case "peak" -> new Peak(options).run(report);
                case "batch" -> new WorkbookBatches(options).run(report);
                case "soak" -> new Soak(options).run(report);
                case "start" -> new Starts(options).run(report);
                default -> throw new IllegalArgumentException("No mode " + mode);
            }
            write(mode, report);
        } catch (Programs.MissingProgram | Arm.WrongAnswer said) {
            System.err.println(said.getMessage());
            status = 1;
        }
        // Threads of clients stay
        System.exit(status);
    }

    private static void write(String mode, Report report) throws IOException {
        Files.createDirectories(REPORTS);
        String time = LocalDateTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm"));
        Path file = REPORTS.resolve(mode + "-" + time + ".md");
        Files.writeString(file, report.text());
        System.out.println(report.text());
        System.out.println("Written to " + file);
    }

    static Path folder() {
        return REPORTS.toAbsolutePath();
    }

    static int number(Map<String, String> options, String name, int otherwise) {
        return Integer.parseInt(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    /** Settings of the portal that are tried out. */
    static List<String> settings(Map<String, String> options) {
        return options.containsKey("with")
                ? Stream.of(options.get("with").split(",", -1))
                        .map(it -> "--" + it)
                        .toList()
                : List.of();
    }

    static Duration seconds(Map<String, String> options, String name, int otherwise) {
        return Duration.ofSeconds(number(options, name, otherwise));
    }
}
