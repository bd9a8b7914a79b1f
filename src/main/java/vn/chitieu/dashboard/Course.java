package vn.chitieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chitieu.judging.State;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.target.Field;

/**
 * How a commune's targets went, period by period, and what changed between two of them.
 *
 * @param periods earliest first
 */
public record Course(List<ReportingPeriod> periods, List<Row> rows, List<Change> changes) {

    private static final List<State> BEST_FIRST = List.of(
            State.EXCEEDED,
            State.MET,
            State.MET_LATE,
            State.ON_TRACK,
            State.ATTENTION,
            State.AT_RISK,
            State.ALARM,
            State.MISSED,
            State.NEEDS_CONFIRMATION,
            State.NO_BASELINE,
            State.NO_PLAN,
            State.NO_FIGURE,
            State.NOT_DUE,
            State.NOT_ARISEN);

    public Course {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /**
     * A top-level target.
     *
     * @param cells one for each period
     */
    public record Row(String code, String number, String name, Field field, boolean leading, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param state null where the target was not judged in the period */
    public record Cell(ReportingPeriod period, @Nullable State state) {}

    /** Which way a target went. */
    public enum Way {
        WORSE,
        BETTER,
        /** It can be judged now and could not before, or the other way round. */
        OTHER,
        SAME
    }

    /**
     * A target in two periods.
     *
     * @param before null where it did not count then
     */
    public record Change(@Nullable TargetLine before, TargetLine now, boolean leading) {

        public Way way() {
            State then = before == null ? null : before.state();
            if (then == now.state()) {
                return Way.SAME;
            }
            if (then == null || !then.isDecided() || !now.state().isDecided()) {
                return Way.OTHER;
            }
            int order = now.state().compareTo(then);
            return order < 0 ? Way.WORSE : Way.BETTER;
        }

        /** Whether there is anything to tell: another state, or another value. */
        public boolean isOne() {
            return before == null
                    || before.state() != now.state()
                    || !Objects.equals(before.attained(), now.attained());
        }
    }

    /**
     * A state with how many top-level targets were in it at the end of each period.
     *
     * @param numbers one for each period
     */
    public record Count(State state, List<Long> numbers) {

        public Count {
            numbers = List.copyOf(numbers);
        }
    }

    /** The states that occur, best first. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        for (State state : BEST_FIRST) {
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; i < periods.size(); i++) {
                int at = i;
                numbers.add(rows.stream()
                        .filter(row -> row.cells().get(at).state() == state)
                        .count());
            }
            if (numbers.stream().anyMatch(number -> number > 0)) {
                counts.add(new Count(state, numbers));
            }
        }
        return counts;
    }

    /** How many targets went a way. */
    public int count(Way way) {
        return (int) changes.stream().filter(it -> it.way() == way).count();
    }

    /** Those that pages lead with, or those that are followed besides them. */
    public List<Row> rows(boolean leading) {
        return rows.stream().filter(it -> it.leading() == leading).toList();
    }
}
