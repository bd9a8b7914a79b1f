package vn.chitieu.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.period.Term;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.task.StatedTask;
import vn.chitieu.task.Task;
import vn.chitieu.task.TaskKeeping;
import vn.chitieu.task.TaskKind;
import vn.chitieu.task.Tasks;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** Adding, changing and removing tasks by form. */
@Controller
@RequiredArgsConstructor
class TaskEditingController {

    private static final String NEW = "/communes/{commune}/tasks/new";
    private static final String ONE = "/communes/{commune}/tasks/{task}";

    private final ReadableCommunes communes;
    private final Tasks tasks;
    private final TaskKeeping keeping;
    private final TaskChoices choices;
    private final Words words;

    @GetMapping(NEW)
    String fresh(@PathVariable String commune, @ModelAttribute("form") TaskForm form, CurrentUser user, Model model) {
        return form(open(commune, user), null, null, model);
    }

    @PostMapping(NEW)
    String add(
            @PathVariable String commune,
            @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = open(commune, user);
        Optional<Task.Draft> draft = read(form, commune, null, errors);
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, null, null, model);
        }
        long id = keeping.add(named.place(), draft.get());
        Flash.of("task.flash.added").on(redirect);
        return "redirect:/communes/" + commune + "/tasks/" + id;
    }

    @GetMapping(ONE + "/edit")
    String edit(@PathVariable String commune, @PathVariable long task, CurrentUser user, Model model) {
        NamedCommune named = open(commune, user);
        StatedTask stored = find(commune, task);
        model.addAttribute("form", TaskForm.of(stored, words::date));
        return form(named, stored, null, model);
    }

    @PostMapping(ONE + "/edit")
    String change(
            @PathVariable String commune,
            @PathVariable long task,
            @ModelAttribute("form") TaskForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = open(commune, user);
        StatedTask stored = find(commune, task);
        Optional<Task.Draft> draft = read(form, commune, stored, errors);
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, stored, null, model);
        }
        try {
            keeping.change(named.place(), task, form.opened(), draft.get());
        } catch (TaskKeeping.ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            StatedTask theirs = find(commune, task);
            model.addAttribute("form", form.besides(theirs));
            return form(named, theirs, theirs.task().title(), model);
        }
        Flash.of("task.flash.changed").on(redirect);
        return "redirect:/communes/" + commune + "/tasks/" + task;
    }

    @PostMapping(ONE + "/remove")
    String remove(
            @PathVariable String commune, @PathVariable long task, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = open(commune, user);
        keeping.remove(named.place(), find(commune, task).id());
        Flash.of("task.flash.removed").on(redirect);
        return "redirect:/communes/" + commune + "/tasks";
    }

    @PostMapping(ONE + "/restore")
    String takeUp(
            @PathVariable String commune, @PathVariable long task, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = open(commune, user);
        keeping.takeUp(named.place(), find(commune, task).id());
        Flash.of("task.flash.taken-up").on(redirect);
        return "redirect:/communes/" + commune + "/tasks/" + task;
    }

    private NamedCommune open(String commune, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " does not keep the tasks of " + commune);
        }
        return named;
    }

    private Optional<Task.Draft> read(
            TaskForm form, String commune, @Nullable StatedTask stored, BindingResult errors) {
        Map<String, Term> documents = choices.documents(commune).stream()
                .collect(Collectors.toMap(it -> String.valueOf(it.id()), Resolution::term));
        return form.read(
                documents,
                stored == null ? Term.CURRENT : stored.task().term(),
                choices.units(commune, stored).keySet(),
                choices.targets(commune).stream().map(TaskFormPage.Target::id).collect(Collectors.toSet()),
                errors);
    }

    private StatedTask find(String commune, long task) {
        return tasks.find(commune, task).orElseThrow(() -> new NotFound("task " + task + " of commune " + commune));
    }

    private String form(NamedCommune commune, @Nullable StatedTask stored, @Nullable String theirs, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (TaskKind kind : TaskKind.values()) {
            kinds.put(kind.name(), words.message("TaskKind." + kind));
        }
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("", words.message("task.no-document"));
        choices.documents(commune.code()).forEach(it -> documents.put(String.valueOf(it.id()), it.title()));
        model.addAttribute(
                "page",
                new TaskFormPage(
                        commune,
                        stored == null ? null : stored.id(),
                        kinds,
                        documents,
                        choices.units(commune.code(), stored),
                        choices.targets(commune.code()),
                        theirs));
        return "task/form";
    }
}
