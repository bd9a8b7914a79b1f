package vn.chitieu.bench.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Measures all arms in turn, round after round, and holds them against the goals. */
final class Comparison {

    static final String COUNTRY = ", country";
    private static final List<Integer> CONNECTIONS = List.of(16, 64);
    private static final int PORT = 8181;
    private static final int MOST_CONNECTIONS = 300;
    /** A turn that costs more than this of the turn before shows that warming is over. */
    private static final double SETTLED = 0.95;

    private static final Path SAVE_FLOOR = Path.of("src/test/bench/save_floor.sql");
    private static final Path SAVE_FLOOR_WITH_HISTORY = Path.of("src/test/bench/save_floor_with_history.sql");

    private final Map<String, String> options;
    private final boolean country;

    Comparison(Map<String, String> options, boolean country) {
        this.options = options;
        this.country = country;
    }

    void run(Report report) throws Exception {
        Programs.find("wrk", "wrk");
        int people = LoadTest.number(options, "people", CONNECTIONS.getLast());
        int port = LoadTest.number(options, "port", PORT);
        try (Database one = copy("one");
                Site province = new Site("", one, port, people, LoadTest.settings(options))) {
            if (country) {
                expectConnections(one);
                try (Database nation = copy("country");
                        Site whole = new Site(COUNTRY, nation, port + 2, people, LoadTest.settings(options))) {
                    withFloor(List.of(province, whole), report);
                }
            } else {
                withFloor(List.of(province), report);
            }
        }
    }

    /** Four portals, and of floors one connection for each that is asked for: better said now than after half an hour. */
    private static void expectConnections(Database server) throws SQLException, Arm.WrongAnswer {
        String most = server.ask("show max_connections");
        if (Integer.parseInt(most) < MOST_CONNECTIONS) {
            throw new Arm.WrongAnswer("full", "max_connections is " + most + ", it takes " + MOST_CONNECTIONS);
        }
    }

    private Database copy(String option) throws SQLException {
        return Database.copyOf(options, options.getOrDefault(option, option.equals("one") ? "one" : "nat"));
    }

    private void withFloor(List<Site> sites, Report report) throws Exception {
        List<Arm> arms = new ArrayList<>();
        for (Site site : sites) {
            arms.addAll(site.arms());
        }
        if (!Files.isReadable(SAVE_FLOOR)) {
            report.say("Without the floors of saves: there is no " + SAVE_FLOOR + ".");
            measure(sites, arms, report);
            return;
        }
        Portal idle = sites.getFirst().portals().getFirst();
        try (Database apart = copy("one");
                SaveFloor bare = new SaveFloor(SaveFloor.NAME, SAVE_FLOOR, idle, apart);
                Database another = copy("one");
                SaveFloor whole = new SaveFloor(SaveFloor.WITH_HISTORY, SAVE_FLOOR_WITH_HISTORY, idle, another)) {
            arms.addAll(List.of(bare, whole));
            measure(sites, arms, report);
        }
    }

    private void measure(List<Site> sites, List<Arm> arms, Report report) throws Exception {
        List<String> only = Arrays.asList(options.getOrDefault("only", "").split(",", -1));
        arms.removeIf(arm -> only.stream().noneMatch(arm.name()::startsWith));
        Duration warm = LoadTest.seconds(options, "warm", country ? 60 : 8);
        for (Arm arm : arms) {
            arm.control();
            System.out.println("warming " + arm.name());
            warm(arm, warm);
        }
        List<Round> rounds = new ArrayList<>();
        Duration time = LoadTest.seconds(options, "seconds", country ? 15 : 3);
        for (int connections : CONNECTIONS) {
            for (int round = 1; round <= LoadTest.number(options, "rounds", 3); round++) {
                System.out.printf("round %d, %d connections%n", round, connections);
                rounds.add(Round.of(connections, arms, time));
            }
        }
        for (Arm arm : arms) {
            arm.control();
        }
        report.say(
                "Warmed up %d s at least each, %d s each a round, load after %s. Every answer had the status and size it has to have."
                        .formatted(warm.toSeconds(), time.toSeconds(), Processes.load()));
        report(report, sites, arms, rounds);
    }

    /**
     * Asks until it hardly gets cheaper: what the compiler takes of a portal's time is none of the page's. At least three turns,
     * nine at most; twice in a row it has to be no cheaper, since one turn may be dear by chance.
     */
    private static void warm(Arm arm, Duration atLeast) throws Exception {
        Duration turn = Duration.ofSeconds((atLeast.toSeconds() + 2) / 3);
        int connections = Math.min(CONNECTIONS.getFirst(), arm.mostConnections());
        double before = Double.MAX_VALUE;
        int settled = 0;
        for (int turns = 1; turns <= 9 && (turns <= 3 || settled < 2); turns++) {
            double now = Round.measure(arm, connections, turn).both();
            settled = now > SETTLED * before ? settled + 1 : 0;
            before = now;
        }
    }

    private void report(Report report, List<Site> sites, List<Arm> arms, List<Round> rounds) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Arm arm : arms) {
            for (int connections : CONNECTIONS) {
                List<Round> of = Round.of(rounds, connections, arm.name());
                if (!of.isEmpty()) {
                    rows.add(row(arm.name(), connections, of));
                }
            }
        }
        report.table(
                List.of("what", "connections", "requests/s", "p50 ms", "p99 ms", "CPU ms: portal", "PostgreSQL", "KB"),
                rows);
        report.say("Middle of the rounds' ratios, least and greatest:");
        report.table(
                List.of("goal", "bound", "16 connections", "64 connections"), Goals.all(rounds, CONNECTIONS, country));
        for (Map.Entry<String, Long> page : new TreeMap<>(sites.getLast().statements()).entrySet()) {
            report.say("Statements of the %s, the session's and the scope's apart: %d"
                    .formatted(page.getKey(), page.getValue()));
        }
        report.table(
                List.of("portal", "start: s", "CPU s", "MB then", "MB after load"),
                sites.stream()
                        .flatMap(site -> site.portals().stream())
                        .map(portal -> List.of(
                                portal.name(),
                                Report.number(portal.started().seconds(), 1),
                                Report.number(portal.started().cpuSeconds(), 1),
                                String.valueOf(portal.started().resident()),
                                String.valueOf(portal.resident())))
                        .toList());
    }

    private static List<String> row(String name, int connections, List<Round> rounds) {
        return List.of(
                name,
                String.valueOf(connections),
                middle(
                        rounds,
                        it -> it.cost(name).load().requests()
                                / it.cost(name).load().seconds(),
                        0),
                middle(rounds, it -> it.cost(name).load().p50(), 1),
                middle(rounds, it -> it.cost(name).load().p99(), 1),
                middle(rounds, it -> it.cost(name).app(), 2),
                middle(rounds, it -> it.cost(name).postgres(), 2),
                bytes(rounds, name));
    }

    private static String bytes(List<Round> rounds, String name) {
        double kilobytes = Round.median(
                rounds,
                it -> it.cost(name).load().bytes()
                        / 1024.0
                        / it.cost(name).load().requests());
        return kilobytes == 0 ? "–" : Report.number(kilobytes, 1);
    }

    private static String middle(List<Round> rounds, ToDoubleFunction<Round> value, int decimals) {
        return Report.number(Round.median(rounds, value), decimals);
    }
}
