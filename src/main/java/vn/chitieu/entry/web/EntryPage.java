package vn.chitieu.entry.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.RequiredExplanation;
import vn.chitieu.progress.Round;
import vn.chitieu.target.Field;

/**
 * The grid of a commune and a period.
 *
 * @param periods the commune's periods, latest first
 * @param done filled cells of those due
 * @param person whose grid it is: what was typed and not sent is kept on a machine under this name
 * @param problems what has to be mended, in the grid's order
 * @param due rows that the period asks for, by field
 * @param notDue rows it does not ask for, which may be filled all the same
 * @param explanations what has to be explained, by series
 * @param evidence how much evidence stands beside the figures, by series
 * @param checks what has to hold between the figures
 */
public record EntryPage(
        String title,
        NamedCommune commune,
        Round round,
        List<String> periods,
        long daysLeft,
        int done,
        int total,
        boolean mayEnter,
        String person,
        List<Row> problems,
        List<Group> due,
        List<Group> notDue,
        Map<Long, RequiredExplanation> explanations,
        Map<Long, Integer> evidence,
        GridChecks checks) {

    public boolean isEmpty() {
        return due.isEmpty() && notDue.isEmpty();
    }

    public int notDueCount() {
        return notDue.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public record Group(Field field, List<Row> rows) {}

    /**
     * One series.
     *
     * @param kind name of its {@code SeriesKind}
     * @param accumulates message key of what the figure stands for
     * @param choices what can be chosen, for grades and states
     * @param cell {@code saved}, {@code warning}, {@code invalid}, {@code conflict}, {@code returned}, {@code locked} or {@code empty}
     * @param understood the saved figure read back, with its unit
     * @param state name of the target's state now
     */
    public record Row(
            long series,
            String number,
            String name,
            String target,
            String unit,
            String kind,
            String accumulates,
            String base,
            String thisYear,
            String goal,
            String previous,
            String lastYear,
            List<Choice> choices,
            String typed,
            String grade,
            String note,
            String cell,
            @Nullable String reason,
            @Nullable String problem,
            List<String> problemArguments,
            String understood,
            @Nullable String state,
            String sentence,
            @Nullable Doubt doubt,
            int version,
            boolean revised,
            boolean listed) {

        public boolean isLocked() {
            return cell.equals("locked");
        }
    }

    /**
     * A figure that is saved and looks unlikely.
     *
     * @param kind {@code FELL}, {@code COMMA} or {@code FAR}
     * @param suggestion as it would be typed; empty where nothing suggests itself
     */
    public record Doubt(String kind, String before, String now, String suggestion) {}

    /** An option; the value is what the form sends. */
    public record Choice(
            String value, String label, @Nullable String labelKey) {}
}
