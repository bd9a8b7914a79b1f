package vn.chitieu.dashboard;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chitieu.judging.State;
import vn.chitieu.target.Field;

/**
 * All targets of a commune at the end of a period. Every count is derived from the lines, and counts top-level targets.
 *
 * @param lines top-level targets in the order of the documents
 * @param listed whether the documents name official targets, also where none of them is among these lines
 * @param withheld targets whose figures are kept out, parts among them; counted nowhere else
 */
public record CommuneOverview(List<TargetLine> lines, List<Withheld> withheld, boolean listed) {

    public CommuneOverview {
        lines = List.copyOf(lines);
        withheld = List.copyOf(withheld);
    }

    /** All targets of a commune. */
    public CommuneOverview(List<TargetLine> lines, List<Withheld> withheld) {
        this(lines, withheld, lines.stream().anyMatch(TargetLine::official));
    }

    /** A target that is listed and carries no figures. */
    public record Withheld(String code, String number, String name) {}

    /** A state with how many targets are in it now and were before. */
    public record Tally(State state, int now, int before) {

        public int change() {
            return now - before;
        }
    }

    /** A field with its targets, worst first. */
    public record Group(Field field, List<TargetLine> lines) {}

    /** The same with some of its targets; those that are kept out stay. */
    public CommuneOverview only(Predicate<TargetLine> which) {
        return new CommuneOverview(lines.stream().filter(which).toList(), withheld, listed);
    }

    /** The targets that pages lead with: the official ones, or all where a document has no list of targets. */
    public List<TargetLine> leading() {
        return listed ? lines.stream().filter(TargetLine::official).toList() : lines;
    }

    /** Those found in the prose of a document that also has official ones. */
    public List<TargetLine> followed() {
        return listed ? lines.stream().filter(line -> !line.official()).toList() : List.of();
    }

    /** States that occur now or did before among the leading targets, worst first. */
    public List<Tally> tallies() {
        Map<State, Integer> now = count(leading().stream().map(TargetLine::state));
        Map<State, Integer> before = count(leading().stream().flatMap(line -> Stream.ofNullable(line.before())));
        return Stream.of(State.values())
                .filter(state -> now.containsKey(state) || before.containsKey(state))
                .map(state -> new Tally(state, now.getOrDefault(state, 0), before.getOrDefault(state, 0)))
                .toList();
    }

    public int count(State state) {
        return (int) leading().stream().filter(line -> line.state() == state).count();
    }

    /** Leading targets that are reached. */
    public int reached() {
        return (int) leading().stream().filter(line -> line.state().isReached()).count();
    }

    /** Those that are in danger among the targets followed besides the official ones. */
    public int followedDangers() {
        return (int) followed().stream().filter(line -> line.state().isDanger()).count();
    }

    /** The targets most worth discussing, the most first; at most five. */
    public List<Agenda.Item> agenda() {
        return Agenda.of(lines, line -> !listed || line.official());
    }

    public static List<Group> byField(List<TargetLine> lines) {
        Map<Field, List<TargetLine>> fields = lines.stream()
                .sorted(Comparator.comparing(TargetLine::state))
                .collect(Collectors.groupingBy(
                        TargetLine::field, () -> new EnumMap<>(Field.class), Collectors.toList()));
        return fields.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<State, Integer> count(Stream<State> states) {
        return states.collect(
                Collectors.toMap(state -> state, state -> 1, Integer::sum, () -> new EnumMap<>(State.class)));
    }
}
