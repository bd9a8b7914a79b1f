package vn.chitieu.pastterm.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.pastterm.Bound;
import vn.chitieu.pastterm.PastResult;
import vn.chitieu.pastterm.PastResults;
import vn.chitieu.period.Term;
import vn.chitieu.target.Field;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

/** Keeping the results of the term before: done by the Party office. */
@Controller
@RequiredArgsConstructor
class PastTermController {

    static final Term BEFORE = new Term(2020, Term.CURRENT.firstYear());

    private static final String ALL = "/communes/{commune}/past-term";

    private final ReadableCommunes communes;
    private final PastResults results;
    private final PastTargets targets;
    private final PastListing listing;
    private final PastPasting pasting;
    private final Words words;

    @PostMapping(ALL)
    String paste(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String document,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = edit(commune, user);
        boolean offered = listing.documents(commune).containsKey(document);
        PastPasting.Read read = pasting.read(pasted);
        if (!offered || !read.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            PastPages.Pasted typed = new PastPages.Pasted(
                    pasted,
                    document,
                    offered
                            ? read.problems()
                            : List.of(new PastPages.Problem(1, "pastterm.problem.choice", List.of())));
            model.addAttribute("page", listing.of(named, user, PastFilter.ALL, typed));
            return "pastterm/list";
        }
        results.add(named.place(), BEFORE, read.said(), null, document.isEmpty() ? null : Long.valueOf(document));
        return done("pasted", commune, redirect, String.valueOf(read.said().size()));
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
        Optional<PastResult.Said> said = read(form, commune, errors);
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, null, false, model);
        }
        results.add(named.place(), BEFORE, List.of(said.get()), form.targetId(), form.documentId());
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
        Optional<PastResult.Said> said = read(form, commune, errors);
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, result, false, model);
        }
        if (!results.change(named.place(), stored, form.opened(), said.get(), form.targetId(), form.documentId())) {
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

    private NamedCommune edit(String commune, CurrentUser user) {
        NamedCommune named = communes.get(commune, user);
        if (!user.isPartyOfficeOf(commune)) {
            throw new AccessDeniedException(user.username() + " does not keep the past term of " + commune);
        }
        return named;
    }

    private Optional<PastResult.Said> read(PastForm form, String commune, BindingResult errors) {
        return form.read(
                targets.of(commune).keySet(), targets.documents(commune).keySet(), errors);
    }

    private PastResult find(String commune, long result) {
        return results.find(commune, result)
                .orElseThrow(() -> new NotFound("past result " + result + " of commune " + commune));
    }

    private String form(NamedCommune commune, @Nullable Long id, boolean meanwhile, Model model) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("", words.message("pastterm.no-target"));
        offered.putAll(targets.of(commune.code()));
        model.addAttribute(
                "page",
                new PastPages.Form(
                        commune,
                        id,
                        offered,
                        listing.documents(commune.code()),
                        choices("pastterm.no-field", "Field.", Field.values()),
                        choices("pastterm.no-bound", "pastterm.bound.", Bound.values()),
                        meanwhile));
        return "pastterm/form";
    }

    private Map<String, String> choices(String none, String prefix, Enum<?>[] constants) {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", words.message(none));
        for (Enum<?> constant : constants) {
            choices.put(constant.name(), words.message(prefix + constant.name()));
        }
        return choices;
    }

    private static String done(String what, String commune, RedirectAttributes redirect, String... arguments) {
        Flash.of("pastterm.flash." + what, arguments).on(redirect);
        return "redirect:/communes/" + commune + "/past-term";
    }
}
