package vn.chitieu.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The goals that are ratios of arms, each worked out within a round. */
final class Goals {

    private static final String FULL = "commune, full";

    private Goals() {}

    private record Goal(String name, String bound, ToDoubleFunction<Round> ratio, List<String> arms) {}

    static List<List<String>> all(List<Round> rounds, List<Integer> connections, boolean country) {
        List<Goal> goals = new ArrayList<>();
        goals.addAll(ofOneSite("", "one province"));
        if (country) {
            goals.addAll(ofOneSite(Comparison.COUNTRY, "country"));
            goals.add(growth("commune page", FULL, "1.1"));
            goals.add(growth("province comparison, an indicator", "indicator", "1.3"));
            goals.add(growth("province comparison, all", "province", "1.3"));
            goals.add(growth("review queue", "review queue", "1.3"));
        }
        return goals.stream()
                .map(goal -> {
                    List<String> row = new ArrayList<>(List.of(goal.name(), goal.bound()));
                    connections.forEach(count -> row.add(cell(goal, rounds, count)));
                    return row;
                })
                .toList();
    }

    private static List<Goal> ofOneSite(String suffix, String where) {
        String full = FULL + suffix;
        String template = "template" + suffix;
        String sql = "SQL" + suffix;
        String grids = "save grid" + suffix;
        String cells = "save cell" + suffix;
        return List.of(
                new Goal(
                        "1 page / (template + SQL), " + where,
                        "≤ 1.5",
                        it -> it.cost(full).both()
                                / (it.cost(template).app() + it.cost(sql).postgres()),
                        List.of(full, template, sql)),
                share("2 kept page / page, " + where, "≤ 0.5", "commune, kept" + suffix, full),
                share("2 not modified / page, " + where, "≤ 0.25", "commune, 304" + suffix, full),
                new Goal(
                        "3 saving a grid, PostgreSQL / floor, " + where,
                        "≤ 1.3",
                        it -> it.cost(grids).postgres()
                                / it.cost(SaveFloor.NAME).postgres(),
                        List.of(grids, SaveFloor.NAME)),
                new Goal(
                        "3 the same / floor with versions and hashes, " + where,
                        "–",
                        it -> it.cost(grids).postgres()
                                / it.cost(SaveFloor.WITH_HISTORY).postgres(),
                        List.of(grids, SaveFloor.WITH_HISTORY)),
                new Goal(
                        "3 one cell, p99 / p50, " + where,
                        "< 5",
                        it -> it.cost(cells).load().p99()
                                / it.cost(cells).load().p50(),
                        List.of(cells)));
    }

    private static Goal share(String name, String bound, String arm, String of) {
        return new Goal(name, bound, it -> it.cost(arm).both() / it.cost(of).both(), List.of(arm, of));
    }

    private static Goal growth(String name, String arm, String bound) {
        return share("4 " + name + ", country / province", "≤ " + bound, arm + Comparison.COUNTRY, arm);
    }

    private static String cell(Goal goal, List<Round> rounds, int connections) {
        List<Round> measured = Round.of(rounds, connections, goal.arms().toArray(String[]::new));
        if (measured.isEmpty()) {
            return "–";
        }
        double least = measured.stream().mapToDouble(goal.ratio()).min().orElseThrow();
        double most = measured.stream().mapToDouble(goal.ratio()).max().orElseThrow();
        return "%s (%s–%s)"
                .formatted(
                        Report.number(Round.median(measured, goal.ratio()), 2),
                        Report.number(least, 2),
                        Report.number(most, 2));
    }
}
