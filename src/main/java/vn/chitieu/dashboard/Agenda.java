package vn.chitieu.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.chitieu.judging.State;

/**
 * The targets most worth discussing: risk × importance × change, each a small whole number that anybody can work out.
 *
 * <table>
 * <caption>How many points</caption>
 * <tr><td>risk</td><td>lost or alarm 4, at risk 3, needs attention 2, no figure, plan or base or to be confirmed 1,
 * all else 0</td></tr>
 * <tr><td>importance</td><td>one of the official targets 2, one followed besides them 1</td></tr>
 * <tr><td>change</td><td>worse than a period ago 3, as bad as then or not judged then 2, better 1</td></tr>
 * </table>
 *
 * Who has no points is not proposed; of equals the worse state comes first, then the order of the documents.
 */
public final class Agenda {

    private static final int WORTH_DISCUSSING = 5;

    private Agenda() {}

    /** Why a target is proposed. */
    public enum Reason {
        LOST,
        IN_DANGER,
        NEEDS_ATTENTION,
        CANNOT_BE_JUDGED,
        WORSE
    }

    /**
     * A target worth discussing.
     *
     * @param score risk × importance × change, 1 to 24
     */
    public record Item(TargetLine line, int score, List<Reason> reasons) {

        public Item {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * At most five.
     *
     * @param lines in the order of the documents
     * @param leads whether a target is one of those that pages lead with
     */
    static List<Item> of(List<TargetLine> lines, Predicate<TargetLine> leads) {
        return lines.stream()
                .map(line ->
                        new Item(line, risk(line.state()) * (leads.test(line) ? 2 : 1) * change(line), reasons(line)))
                .filter(item -> item.score() > 0)
                .sorted(Comparator.comparing(Item::score)
                        .reversed()
                        .thenComparing(item -> item.line().state()))
                .limit(WORTH_DISCUSSING)
                .toList();
    }

    private static int risk(State state) {
        return switch (state) {
            case MISSED, ALARM -> 4;
            case AT_RISK -> 3;
            case ATTENTION -> 2;
            case NO_FIGURE, NO_PLAN, NO_BASELINE, NEEDS_CONFIRMATION -> 1;
            case ON_TRACK, MET_LATE, MET, EXCEEDED, NOT_DUE, NOT_ARISEN -> 0;
        };
    }

    private static int change(TargetLine line) {
        if (line.hasWorsened()) {
            return 3;
        }
        State before = line.before();
        boolean better = before != null
                && before.isDecided()
                && line.state().isDecided()
                && line.state().compareTo(before) > 0;
        return better ? 1 : 2;
    }

    private static List<Reason> reasons(TargetLine line) {
        List<Reason> reasons = new ArrayList<>();
        switch (risk(line.state())) {
            case 4 -> reasons.add(line.state() == State.MISSED ? Reason.LOST : Reason.IN_DANGER);
            case 3 -> reasons.add(Reason.IN_DANGER);
            case 2 -> reasons.add(Reason.NEEDS_ATTENTION);
            case 1 -> reasons.add(Reason.CANNOT_BE_JUDGED);
            default -> {}
        }
        if (line.hasWorsened()) {
            reasons.add(Reason.WORSE);
        }
        return reasons;
    }
}
