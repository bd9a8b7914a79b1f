package vn.chitieu.crosscheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.chitieu.crosscheck.CheckableSeries;
import vn.chitieu.crosscheck.Comparison;
import vn.chitieu.crosscheck.CrossCheck;
import vn.chitieu.crosscheck.CrossCheckKeeping;
import vn.chitieu.crosscheck.CrossChecks;
import vn.chitieu.crosscheck.StatedCheck;
import vn.chitieu.crosscheck.StatedCheck.Part;
import vn.chitieu.crosscheck.Suggestions;
import vn.chitieu.crosscheck.ViolationWords;
import vn.chitieu.crosscheck.Weight;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class CrossChecksController {

    private static final String ALL = "/communes/{commune}/checks";
    private static final String NEW = ALL + "/new";
    private static final String ONE = ALL + "/{id}";
    private static final String FORM = "crosscheck/form";

    private final ReadableCommunes communes;
    private final CrossChecks checks;
    private final CheckableSeries series;
    private final CrossCheckKeeping keeping;
    private final ViolationWords violationWords;
    private final Words words;

    @GetMapping(ALL)
    String list(@PathVariable String commune, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        List<StatedCheck> all = checks.ofCommune(commune);
        model.addAttribute(
                "page",
                new CrossChecksPage(
                        named,
                        all.stream().filter(it -> !it.removed()).map(this::line).toList(),
                        all.stream()
                                .filter(StatedCheck::removed)
                                .map(this::line)
                                .toList(),
                        Suggestions.of(series.ofCommune(commune), all).stream()
                                .map(this::suggested)
                                .toList()));
        return "crosscheck/list";
    }

    @GetMapping(NEW)
    String fresh(
            @PathVariable String commune, @ModelAttribute("form") CrossCheckForm form, CurrentUser user, Model model) {
        return form(communes.getToEdit(commune, user), null, null, model);
    }

    @PostMapping(NEW)
    String add(
            @PathVariable String commune,
            @ModelAttribute("form") CrossCheckForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Optional<CrossCheck.Draft> draft = form.read(offered(commune, null), errors);
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, null, null, model);
        }
        keeping.add(named.place(), draft.get());
        return done("added", commune, redirect);
    }

    @GetMapping(ONE)
    String show(@PathVariable String commune, @PathVariable long id, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        StatedCheck stored = find(commune, id);
        model.addAttribute("form", CrossCheckForm.of(stored));
        return form(named, stored, null, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String commune,
            @PathVariable long id,
            @ModelAttribute("form") CrossCheckForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        StatedCheck stored = find(commune, id);
        Optional<CrossCheck.Draft> draft = form.read(offered(commune, stored), errors);
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(named, stored, null, model);
        }
        try {
            keeping.change(named.place(), id, form.opened(), draft.get());
        } catch (CrossCheckKeeping.ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            StatedCheck theirs = find(commune, id);
            model.addAttribute("form", form.besides(theirs));
            return form(named, theirs, theirs, model);
        }
        return done("changed", commune, redirect);
    }

    @PostMapping(ONE + "/remove")
    String remove(@PathVariable String commune, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        keeping.remove(named.place(), find(commune, id).id());
        return done("removed", commune, redirect);
    }

    @PostMapping(ONE + "/restore")
    String takeUp(@PathVariable String commune, @PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        keeping.takeUp(named.place(), find(commune, id).id());
        return done("taken-up", commune, redirect);
    }

    private StatedCheck find(String commune, long id) {
        return checks.find(commune, id).orElseThrow(() -> new NotFound("cross-check " + id + " of commune " + commune));
    }

    private String form(NamedCommune commune, @Nullable StatedCheck stored, @Nullable StatedCheck theirs, Model model) {
        Map<String, String> choices = new LinkedHashMap<>();
        offered(commune.code(), stored)
                .forEach((id, part) ->
                        choices.put(id, part.name() + " (" + part.unit().symbol() + ")"));
        model.addAttribute(
                "page",
                new CrossCheckPage(
                        commune,
                        stored == null ? null : stored.id(),
                        choices,
                        worded("crosscheck.comparison.", Comparison.values()),
                        worded("crosscheck.weight.", Weight.values()),
                        theirs == null
                                ? null
                                : new CrossCheckPage.Theirs(violationWords.of(theirs), weight(theirs.weight()))));
        return FORM;
    }

    /** What can be chosen, and what the check takes already though nobody would be offered it any more. */
    private Map<String, Part> offered(String commune, @Nullable StatedCheck stored) {
        return Stream.concat(
                        series.ofCommune(commune).stream(), stored == null ? Stream.empty() : stored.parts().stream())
                .collect(Collectors.toMap(
                        part -> String.valueOf(part.series()), part -> part, (one, same) -> one, LinkedHashMap::new));
    }

    private CrossChecksPage.Line line(StatedCheck check) {
        return new CrossChecksPage.Line(
                check.id(),
                violationWords.of(check),
                check.unit().symbol(),
                weight(check.weight()),
                check.instruction(),
                check.isComparable());
    }

    private CrossChecksPage.Suggested suggested(Suggestions.Suggestion suggestion) {
        Part part = suggestion.part();
        Part whole = suggestion.whole();
        return new CrossChecksPage.Suggested(
                part.name() + " " + Comparison.AT_MOST.sign() + " " + whole.name(), part.series(), whole.series());
    }

    private String weight(Weight weight) {
        return words.message("crosscheck.weight." + weight);
    }

    private Map<String, String> worded(String key, Enum<?>[] constants) {
        Map<String, String> worded = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            worded.put(constant.name(), words.message(key + constant.name()));
        }
        return worded;
    }

    private static String done(String what, String commune, RedirectAttributes redirect) {
        Flash.of("crosscheck.flash." + what).on(redirect);
        return "redirect:/communes/" + commune + "/checks";
    }
}
