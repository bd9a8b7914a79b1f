package vn.chitieu.task.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
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
import vn.chitieu.task.StatedTask;
import vn.chitieu.task.TaskKeeping;
import vn.chitieu.task.TaskLine;
import vn.chitieu.task.TaskReport;
import vn.chitieu.task.TaskState;
import vn.chitieu.task.Tasks;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** The page of a task, on which those who answer for it report how far it is. */
@Controller
@RequiredArgsConstructor
class TaskController {

    private static final String ADDRESS = "/communes/{commune}/tasks/{task}";

    private final ReadableCommunes communes;
    private final Tasks tasks;
    private final TaskKeeping keeping;
    private final Words words;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String show(@PathVariable String commune, @PathVariable long task, CurrentUser user, Model model) {
        NamedCommune named = communes.get(commune, user);
        StatedTask stated = find(commune, task);
        model.addAttribute("form", ReportForm.after(stated, words.date(LocalDate.now(clock))));
        return page(named, stated, user, false, model);
    }

    @PostMapping(ADDRESS + "/reports")
    String report(
            @PathVariable String commune,
            @PathVariable long task,
            @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.get(commune, user);
        StatedTask stated = find(commune, task);
        if (!stated.isReportedBy(user)) {
            throw new AccessDeniedException(user.username() + " reports nothing about task " + task);
        }
        Optional<TaskReport.Content> content = form.read(LocalDate.now(clock), errors);
        if (content.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(named, stated, user, false, model);
        }
        try {
            keeping.report(named.place(), task, form.opened(), content.get(), user.id());
        } catch (TaskKeeping.ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            StatedTask theirs = find(commune, task);
            model.addAttribute("form", form.besides(theirs));
            return page(named, theirs, user, true, model);
        }
        Flash.of("task.flash.reported").on(redirect);
        return "redirect:/communes/" + commune + "/tasks/" + task;
    }

    private String page(NamedCommune commune, StatedTask task, CurrentUser user, boolean meanwhile, Model model) {
        Map<String, String> states = new LinkedHashMap<>();
        for (TaskState state : TaskState.values()) {
            states.put(state.name(), words.message("TaskState." + state));
        }
        model.addAttribute(
                "page",
                new TaskPage(
                        commune,
                        task,
                        TaskLine.of(task, LocalDate.now(clock)),
                        tasks.reports(commune.code(), task.id()),
                        states,
                        user.isPartyOfficeOf(commune.code()),
                        task.isReportedBy(user),
                        meanwhile));
        return "task/task";
    }

    private StatedTask find(String commune, long task) {
        return tasks.find(commune, task).orElseThrow(() -> new NotFound("task " + task + " of commune " + commune));
    }
}
