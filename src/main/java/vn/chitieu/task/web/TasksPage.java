package vn.chitieu.task.web;

import java.util.List;
import java.util.Map;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.task.TaskKind;
import vn.chitieu.task.TaskLine;

/**
 * The tasks of a commune in a term.
 *
 * @param terms that have tasks, the latest first
 * @param counts of all of the term, whatever is chosen
 * @param groups what is chosen, by kind
 * @param removed that can be taken up again; none for who does not edit
 */
public record TasksPage(
        NamedCommune commune,
        String term,
        List<String> terms,
        Counts counts,
        Chosen chosen,
        Map<String, String> kinds,
        Map<String, String> units,
        Map<String, String> states,
        List<Group> groups,
        List<TaskLine> removed,
        boolean mayEdit) {

    /** Constants, an id; empty where everything is shown. */
    public record Chosen(String kind, String unit, String state) {

        public boolean isAnything() {
            return !(kind.isEmpty() && unit.isEmpty() && state.isEmpty());
        }
    }

    public record Counts(long all, long overdue, long soon, long done, long unclear) {}

    public record Group(TaskKind kind, List<TaskLine> tasks) {}

    public boolean isEmpty() {
        return counts.all() == 0;
    }
}
