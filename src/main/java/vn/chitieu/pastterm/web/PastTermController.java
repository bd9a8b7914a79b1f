package vn.chitieu.pastterm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.period.Term;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.PastedCells;
import vn.chitieu.web.Words;

/** Results of the term before: read by the committee and those above, kept by the Party office. */
@Controller
@RequiredArgsConstructor
class PastTermController {

    private static final String ALL = "/communes/{commune}/past-term";
    private static final Term BEFORE = new Term(2020, Term.CURRENT.firstYear());
    private static final int MOST_LINES = 500;

    private final ReadableCommunes communes;
    private final PastResults results;
    private final PastTargets targets;
    private final Words words;

    @GetMapping(ALL)
    String list(@PathVariable String commune, CurrentUser user, Model model) {
        return list(read(commune, user), user, "", List.of(), model);
    }

    @PostMapping(ALL)
    String paste(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String pasted,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = edit(commune, user);
        List<PastPages.Problem> problems = new ArrayList<>();
        List<PastResult.Said> said = new ArrayList<>();
        List<String> lines = pasted.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                int line = at + 1;
                List<String> cells = PastedCells.of(lines.get(at));
                if (cells.stream().skip(PastForm.CELLS).anyMatch(it -> !it.isEmpty())) {
                    problems.add(new PastPages.Problem(
                            line,
                            "pastterm.problem.cells",
                            List.of(String.valueOf(cells.size()), String.valueOf(PastForm.CELLS))));
                    continue;
                }
                PastForm form = PastForm.ofCells(cells);
                BindingResult errors = new BeanPropertyBindingResult(form, "form");
                form.read(Set.of(), errors).ifPresent(said::add);
                errors.getFieldErrors().stream()
                        .map(it -> new PastPages.Problem(
                                line,
                                String.valueOf(it.getCode()),
                                it.getArguments() == null
                                        ? List.of()
                                        : List.of(it.getArguments()).stream()
                                                .map(String::valueOf)
                                                .toList()))
                        .forEach(problems::add);
            }
        }
        if (said.isEmpty() && problems.isEmpty()) {
            problems.add(new PastPages.Problem(1, "form.problem.required", List.of()));
        } else if (lines.size() > MOST_LINES) {
            problems.add(
                    new PastPages.Problem(MOST_LINES, "pastterm.problem.lines", List.of(String.valueOf(MOST_LINES))));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(named, user, pasted, problems, model);
        }
        results.add(named.place(), BEFORE, said, null);
        return done("pasted", commune, redirect, String.valueOf(said.size()));
    }

    @GetMapping(ALL + "/new")
    String fresh(@PathVariable String commune, @ModelAttribute("form") PastForm form, CurrentUser user, Model model) {
        return form(edit(commune, user), null, false, model);
    }

    @PostMapping(ALL + "/new")
    String add(
            @PathVariable String commune,
            @ModelAttribute("form") PastForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = edit(commune, user);
        Optional<PastResult.Said> said = form.read(targets.of(commune).keySet(), errors);
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, null, false, model);
        }
        results.add(named.place(), BEFORE, List.of(said.get()), id(form.target()));
        return done("saved", commune, redirect);
    }

    @GetMapping(ALL + "/{result}")
    String open(@PathVariable String commune, @PathVariable long result, CurrentUser user, Model model) {
        NamedCommune named = edit(commune, user);
        model.addAttribute("form", PastForm.of(find(commune, result)));
        return form(named, result, false, model);
    }

    @PostMapping(ALL + "/{result}")
    String change(
            @PathVariable String commune,
            @PathVariable long result,
            @ModelAttribute("form") PastForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = edit(commune, user);
        PastResult stored = find(commune, result);
        Optional<PastResult.Said> said = form.read(targets.of(commune).keySet(), errors);
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, result, false, model);
        }
        if (!results.change(named.place(), stored, form.opened(), said.get(), id(form.target()))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return form(named, result, true, model);
        }
        return done("saved", commune, redirect);
    }

    @PostMapping(ALL + "/{result}/listed")
    String list(
            @PathVariable String commune,
            @PathVariable long result,
            @RequestParam(defaultValue = "false") boolean listed,
            CurrentUser user,
            RedirectAttributes redirect) {
        NamedCommune named = edit(commune, user);
        results.list(named.place(), find(commune, result).id(), listed);
        return done(listed ? "restored" : "removed", commune, redirect);
    }

    private NamedCommune read(String commune, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        if (!user.maySeeProvince(named.provinceCode())
                && !user.communesReadWhole().contains(commune)) {
            throw new AccessDeniedException(user.username() + " does not read the past term of " + commune);
        }
        return named;
    }

    private NamedCommune edit(String commune, CurrentUser user) {
        NamedCommune named = read(commune, user);
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " does not keep the past term of " + commune);
        }
        return named;
    }

    private PastResult find(String commune, long result) {
        return results.find(commune, result)
                .orElseThrow(() -> new NotFound("past result " + result + " of commune " + commune));
    }

    private String list(
            NamedCommune commune, CurrentUser user, String pasted, List<PastPages.Problem> problems, Model model) {
        List<PastResult> all = results.ofCommune(commune.code());
        boolean mayEdit = user.isPartyOfficeOf(commune.code());
        model.addAttribute(
                "page",
                new PastPages.Listed(
                        commune,
                        all.isEmpty()
                                ? BEFORE.toString()
                                : all.getFirst().term().toString(),
                        all.stream().filter(it -> !it.removed()).toList(),
                        mayEdit ? all.stream().filter(PastResult::removed).toList() : List.of(),
                        mayEdit,
                        pasted,
                        problems));
        return "pastterm/list";
    }

    private String form(NamedCommune commune, @Nullable Long id, boolean meanwhile, Model model) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("", words.message("pastterm.no-target"));
        offered.putAll(targets.of(commune.code()));
        model.addAttribute("page", new PastPages.Form(commune, id, offered, meanwhile));
        return "pastterm/form";
    }

    private static @Nullable Long id(String target) {
        return target.isEmpty() ? null : Long.valueOf(target);
    }

    private static String done(String what, String commune, RedirectAttributes redirect, String... arguments) {
        Flash.of("pastterm.flash." + what, arguments).on(redirect);
        return "redirect:/communes/" + commune + "/past-term";
    }
}
