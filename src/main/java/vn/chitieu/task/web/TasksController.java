package vn.chitieu.task.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.Term;
import vn.chitieu.task.StatedTask;
import vn.chitieu.task.TaskKind;
import vn.chitieu.task.TaskLine;
import vn.chitieu.task.TaskState;
import vn.chitieu.task.Tasks;
import vn.chitieu.task.Urgency;
import vn.chitieu.web.Words;

/** The list of a commune's tasks. */
@Controller
@RequiredArgsConstructor
class TasksController {

    private static final String UNCLEAR = "UNCLEAR";

    private final ReadableCommunes communes;
    private final Tasks tasks;
    private final Words words;
    private final Clock clock;

    @GetMapping("/communes/{commune}/tasks")
    String list(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String term,
            CurrentUser user,
            Model model) {
        NamedCommune named = communes.get(commune, user);
        LocalDate today = LocalDate.now(clock);
        List<StatedTask> all = tasks.ofCommune(commune);
        List<Term> terms = all.stream()
                .map(it -> it.task().term())
                .distinct()
                .sorted(Comparator.comparing(Term::firstYear).reversed())
                .toList();
        Term shown = terms.stream()
                .filter(it -> it.toString().equals(term))
                .findFirst()
                .orElse(terms.isEmpty() ? Term.CURRENT : terms.getFirst());
        List<StatedTask> ofTerm =
                all.stream().filter(it -> it.task().term().equals(shown)).toList();
        List<StatedTask> there = ofTerm.stream().filter(it -> !it.removed()).toList();
        boolean mayEdit = user.isPartyOfficeOf(commune);
        List<TaskLine> chosen = there.stream()
                .filter(it -> kind.isEmpty() || it.task().kind().name().equals(kind))
                .filter(it -> unit.isEmpty() || hasShare(it, unit))
                .filter(it -> state.isEmpty() || isIn(it, state, today))
                .map(it -> TaskLine.of(it, today))
                .toList();
        model.addAttribute(
                "page",
                new TasksPage(
                        named,
                        shown.toString(),
                        terms.stream().map(Term::toString).toList(),
                        counts(there, today),
                        new TasksPage.Chosen(kind, unit, state),
                        kinds(),
                        units(there),
                        states(),
                        Stream.of(TaskKind.values())
                                .map(it -> new TasksPage.Group(
                                        it,
                                        chosen.stream()
                                                .filter(line -> line.kind() == it)
                                                .toList()))
                                .filter(it -> !it.tasks().isEmpty())
                                .toList(),
                        mayEdit
                                ? ofTerm.stream()
                                        .filter(StatedTask::removed)
                                        .map(it -> TaskLine.of(it, today))
                                        .toList()
                                : List.of(),
                        mayEdit));
        return "task/list";
    }

    private static boolean hasShare(StatedTask task, String unit) {
        return Stream.concat(task.leads().stream(), task.supporters().stream())
                .anyMatch(it -> String.valueOf(it.id()).equals(unit));
    }

    private static boolean isIn(StatedTask task, String state, LocalDate today) {
        return state.equals(task.state().name())
                || state.equals(task.urgency(today).name())
                || state.equals(UNCLEAR) && !task.unclear().isEmpty();
    }

    private static TasksPage.Counts counts(List<StatedTask> tasks, LocalDate today) {
        return new TasksPage.Counts(
                tasks.size(),
                tasks.stream()
                        .filter(it -> it.urgency(today) == Urgency.OVERDUE)
                        .count(),
                tasks.stream()
                        .filter(it -> it.urgency(today) == Urgency.DUE_SOON)
                        .count(),
                tasks.stream().filter(it -> it.state() == TaskState.DONE).count(),
                tasks.stream().filter(it -> !it.unclear().isEmpty()).count());
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", words.message("task.filter.all"));
        for (TaskKind kind : TaskKind.values()) {
            kinds.put(kind.name(), words.message("TaskKind." + kind));
        }
        return kinds;
    }

    /** Units with a share in any of these. */
    private Map<String, String> units(List<StatedTask> tasks) {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("", words.message("task.filter.all"));
        tasks.stream()
                .flatMap(it -> Stream.concat(it.leads().stream(), it.supporters().stream()))
                .distinct()
                .sorted(Comparator.comparing(StatedTask.Member::name))
                .forEach(it -> units.put(String.valueOf(it.id()), it.name()));
        return units;
    }

    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("", words.message("task.filter.all"));
        states.put(Urgency.OVERDUE.name(), words.message("task.filter.OVERDUE"));
        states.put(Urgency.DUE_SOON.name(), words.message("task.filter.DUE_SOON"));
        for (TaskState state : TaskState.values()) {
            states.put(state.name(), words.message("TaskState." + state));
        }
        states.put(UNCLEAR, words.message("task.filter.UNCLEAR"));
        return states;
    }
}
