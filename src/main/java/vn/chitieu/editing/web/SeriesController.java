package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
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
import vn.chitieu.editing.ChangedMeanwhile;
import vn.chitieu.editing.SeriesEditing;
import vn.chitieu.target.Series;
import vn.chitieu.target.SeriesKind;
import vn.chitieu.web.Flash;

@Controller
@RequiredArgsConstructor
class SeriesController {

    private static final String ADDRESS = "/communes/{commune}/series/{id}";
    private static final String FORM = "editing/series";

    private final ReadableCommunes communes;
    private final EditedThings things;
    private final SeriesEditing editing;
    private final Choices choices;

    @GetMapping(ADDRESS)
    String edit(@PathVariable String commune, @PathVariable String id, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        Series stored = things.series(named, id);
        model.addAttribute("form", SeriesEditForm.of(stored));
        model.addAttribute("page", page(named, stored, List.of()));
        return FORM;
    }

    @PostMapping(ADDRESS)
    String change(
            @PathVariable String commune,
            @PathVariable String id,
            @ModelAttribute("form") SeriesEditForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Series stored = things.series(named, id);
        SeriesEditForm heard = form.within(stored, editing.mayRemeasure(stored));
        SeriesEditing.Draft draft = heard.read(stored, new TypedFields(errors));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(named, stored, List.of()));
            return FORM;
        }
        try {
            editing.change(stored, TypedFields.version(form.version()), draft);
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", heard.besides(stored));
            model.addAttribute("page", page(named, stored, Difference.between(SeriesEditForm.of(stored), heard)));
            return FORM;
        }
        Flash.of("editing.series.changed", draft.name()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    private SeriesPage page(NamedCommune commune, Series stored, List<Difference> conflict) {
        boolean open = editing.mayRemeasure(stored);
        Map<String, String> cadences = choices.fixed().cadences();
        Map<String, String> accumulations = choices.fixed().accumulations();
        return new SeriesPage(
                commune,
                requireNonNull(stored.id()),
                stored.name(),
                open,
                SeriesPage.countsNumbers(stored),
                stored.kind() == SeriesKind.RATIO,
                open || stored.numeratorUnit() == null,
                SeriesPage.mayBeTotal(stored, open),
                String.join(
                        " · ",
                        stored.unit(),
                        cadences.get(stored.cadence().name()),
                        accumulations.get(stored.accumulation().name())),
                cadences,
                accumulations,
                editing.readers(stored).stream()
                        .map(it -> new TargetFormPage.Link(
                                it.description().code(), it.description().name()))
                        .toList(),
                conflict);
    }
}
