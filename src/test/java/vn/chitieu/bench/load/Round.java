package vn.chitieu.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What all arms took in one round, one arm right after the other. */
record Round(int connections, Map<String, Cost> costs) {

    /** PostgreSQL's backends are read several times a second; the last of what they did shows a moment later. */
    private static final int MILLIS_TO_SETTLE = 300;

    /**
     * What a request cost.
     *
     * @param app milliseconds of the processor, of the portal
     * @param postgres milliseconds of the processor, of PostgreSQL
     */
    record Cost(Arm.Load load, double app, double postgres) {

        double both() {
            return app + postgres;
        }
    }

    static Round of(int connections, Collection<Arm> arms, Duration time) throws Exception {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Arm arm : arms) {
            if (connections <= arm.mostConnections()) {
                costs.put(arm.name(), measure(arm, connections, time));
            }
        }
        return new Round(connections, costs);
    }

    static Cost measure(Arm arm, int connections, Duration time) throws Exception {
        arm.database().start();
        long before = arm.portal().cpu();
        Arm.Load load = arm.run(connections, time);
        long app = arm.portal().cpu() - before;
        Thread.sleep(MILLIS_TO_SETTLE);
        long postgres = arm.database().since();
        Cost cost = new Cost(load, app / (double) load.requests(), postgres / (double) load.requests());
        System.out.printf(
                "  %-28s %2d  %7.1f/s  p50 %7.1f  p99 %7.1f ms  CPU %.2f + %.2f ms%n",
                arm.name(),
                connections,
                load.requests() / load.seconds(),
                load.p50(),
                load.p99(),
                cost.app(),
                cost.postgres());
        return cost;
    }

    /** The middle of what the rounds give. */
    static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static List<Round> of(List<Round> all, int connections, String... names) {
        List<Round> found = new ArrayList<>();
        for (Round round : all) {
            if (round.connections == connections && round.costs.keySet().containsAll(List.of(names))) {
                found.add(round);
            }
        }
        return found;
    }

    Cost cost(String arm) {
        Cost cost = costs.get(arm);
        if (cost == null) {
            throw new IllegalArgumentException("No arm " + arm);
        }
        return cost;
    }
}
