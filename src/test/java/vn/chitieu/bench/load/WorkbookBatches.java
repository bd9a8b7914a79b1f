package vn.chitieu.bench.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Filled workbooks of many communes: summed by LibreOffice; handed to the portal as one batch, which reads, stores and
 * judges them; and the same summary from what is stored then. In turn, on the same files, whose sums have to agree.
 */
final class WorkbookBatches {

    private static final String PROVINCE = "79";
    private static final String ADDRESS = "/provinces/" + PROVINCE + "/workbooks";
    private static final int SUMMARIES = 20;
    private static final int MILLIS_BETWEEN = 50;

    private final Map<String, String> options;

    WorkbookBatches(Map<String, String> options) {
        this.options = options;
    }

    private record Spent(long portal, long postgres, double seconds) {

        long cpu() {
            return portal + postgres;
        }

        String said() {
            return Report.number(portal / 1e3, 2) + " + " + Report.number(postgres / 1e3, 2);
        }
    }

    void run(Report report) throws Exception {
        int workbooks = LoadTest.number(options, "workbooks", 124);
        int warmups = LoadTest.number(options, "warmups", 4);
        int rounds = LoadTest.number(options, "rounds", 3);
        Path folder = Files.createTempDirectory("chitieu-batch");
        int port = LoadTest.number(options, "port", 8181);
        try (Database database = Database.copyOf(options, options.getOrDefault("of", "one"));
                Portal portal = new Portal(
                        "portal",
                        port,
                        database,
                        LoadTest.folder(),
                        List.of(
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "vn.chitieu.bench.floor.MeasuredPortal"),
                        LoadTest.settings(options));
                LibreOffice office = new LibreOffice(port + 1, folder);
                Connection watching = database.connect();
                DatabaseCpu postgres = new DatabaseCpu(database.serverProcess(), database.name())) {
            Map<String, SignedIn> offices = new TreeMap<>();
            for (String commune : database.list("select commune_code from round where province_code = '" + PROVINCE
                    + "' and period = '" + Crew.PERIOD + "' and status = 'OPEN' order by commune_code limit "
                    + workbooks)) {
                offices.put(commune, new SignedIn(portal, "vanphong-" + commune));
            }
            SignedIn reviewer = new SignedIn(portal, "tinh-" + PROVINCE);
            FilledWorkbooks filling = new FilledWorkbooks(portal, folder);
            String own = offices.keySet().stream().collect(Collectors.joining("','", "'", "'"));
            List<List<String>> rows = new ArrayList<>();
            List<String> disagreements = new ArrayList<>();
            for (int round = -warmups; round < rounds; round++) {
                List<Path> files = filling.fill(filling.forms(offices, Crew.PERIOD), round + warmups);
                LibreOffice.Summed summed =
                        round < -1 ? null : office.sum(files.getFirst().getParent());
                String[] batch = new String[1];
                Spent stored = measured(portal, postgres, () -> batch[0] = hand(watching, reviewer, files));
                Spent summary = measured(portal, postgres, () -> {
                    for (int i = 0; i < SUMMARIES; i++) {
                        reviewer.page(batch[0] + "/totals");
                    }
                });
                System.out.printf("round %d: %s CPU-s, %.1f s%n", round, stored.said(), stored.seconds());
                if (round >= 0 && summed != null) {
                    BigDecimal figures = new BigDecimal(database.ask("select sum(value) from figure where period = '"
                            + Crew.PERIOD + "' and commune_code in (" + own + ")"
                            + " and series_id in (select id from series where kind in ('NUMBER', 'RATIO'))"));
                    BigDecimal sum = summed.sums().get("I").setScale(4, RoundingMode.HALF_UP);
                    if (sum.compareTo(figures) != 0) {
                        disagreements.add("LibreOffice " + sum + ", stored " + figures);
                    }
                    double each = summary.cpu() / (double) SUMMARIES;
                    rows.add(List.of(
                            Report.number(summed.cpu() / 1e3, 2),
                            Report.number(summed.millis() / 1e3, 1),
                            stored.said(),
                            Report.number(stored.seconds(), 1),
                            Report.number((double) summed.cpu() / stored.cpu(), 1),
                            Report.number(summed.millis() / 1e3 / stored.seconds(), 1),
                            Report.number(each, 1),
                            Report.number(summed.cpu() / each, 0),
                            figures.toPlainString()));
                }
            }
            report.say(files(offices.size(), rounds));
            report.table(
                    List.of(
                            "LibreOffice CPU-s",
                            "s",
                            "batch CPU-s, portal + PostgreSQL",
                            "s",
                            "CPU ratio",
                            "s ratio",
                            "summary CPU-ms",
                            "CPU ratio",
                            "sum of the figures, both"),
                    rows);
            disagreements.forEach(it -> report.say("Sums differ: " + it));
            report.say(database.ask(
                    "select count(*) || ' figures, ' || sum(version) || ' versions acknowledged, ' || (select"
                            + " count(*) from figure_version where period = '" + Crew.PERIOD + "' and commune_code in ("
                            + own
                            + ")) || ' kept, ' || (select count(*) from evaluation where period = '" + Crew.PERIOD
                            + "' and commune_code in (" + own + ")) || ' judgements' from figure where period = '"
                            + Crew.PERIOD
                            + "' and commune_code in (" + own + ")"));
        }
    }

    private static String files(int communes, int rounds) {
        return "%d workbooks of %d communes, %d rounds, all in turn. Load after: %s."
                .formatted(communes, communes, rounds, Processes.load());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Spent measured(Portal portal, DatabaseCpu postgres, Work work) throws Exception {
        postgres.start();
        long before = portal.cpu();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Spent(portal.cpu() - before, postgres.since(), seconds);
    }

    /** @return the address of the batch, stored */
    private static String hand(Connection connection, SignedIn reviewer, List<Path> files) throws Exception {
        reviewer.page(ADDRESS);
        HttpResponse<String> sent = reviewer.post(ADDRESS, "file", files);
        String batch = address(sent);
        await(connection, reviewer, batch, "WAITING");
        address(reviewer.post(batch, Map.of("_csrf", reviewer.token())));
        String page = await(connection, reviewer, batch, "CLEAN");
        if (!page.contains("state-STORED") || page.contains("state-WRONG") || page.contains("state-CONFLICT")) {
            throw new Arm.WrongAnswer(batch, "not everything was stored");
        }
        return batch;
    }

    private static String address(HttpResponse<String> answer) {
        String address = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() != 302 || !address.contains(ADDRESS)) {
            throw new Arm.WrongAnswer(ADDRESS, answer.statusCode() + " " + address);
        }
        return address.substring(address.indexOf(ADDRESS));
    }

    /** Asks the database whether it is done, and the portal for the page when it is; a browser asks every three seconds. */
    private static String await(Connection connection, SignedIn reviewer, String batch, String undone)
            throws Exception {
        String id = batch.substring(batch.lastIndexOf('/') + 1);
        try (PreparedStatement asking = connection.prepareStatement(
                "select count(*) from batch_workbook where batch_id = " + Long.parseLong(id) + " and state = ?")) {
            asking.setString(1, undone);
            long left = 1;
            while (left > 0) {
                Thread.sleep(MILLIS_BETWEEN);
                try (ResultSet row = asking.executeQuery()) {
                    row.next();
                    left = row.getLong(1);
                }
            }
        }
        return reviewer.page(batch);
    }
}
