package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
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
import vn.chitieu.editing.ChangedMeanwhile;
import vn.chitieu.editing.OpenReadings;
import vn.chitieu.editing.Reinstatement;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Resolutions;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.target.RuleHistory;
import vn.chitieu.target.RuleWording;
import vn.chitieu.target.Target;
import vn.chitieu.target.TargetRow;
import vn.chitieu.target.TargetRows;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class ResolutionsController {

    private static final String FORM = "editing/resolution";

    private final ReadableCommunes communes;
    private final Resolutions resolutions;
    private final TargetRows targets;
    private final EditedThings things;
    private final ResolutionEditing editing;
    private final Reinstatement reinstatement;
    private final RuleWording wording;
    private final OpenReadings readings;
    private final Choices choices;
    private final Words words;

    @GetMapping("/communes/{commune}/resolutions")
    String list(@PathVariable String commune, CurrentUser user, Model model, Locale locale) {
        return show(communes.getToEditOrRead(commune, user), null, user, model, locale);
    }

    /** Takes the end of a target back, or says why it stays. */
    @PostMapping("/communes/{commune}/targets/{target}/reinstate")
    String reinstate(
            @PathVariable String commune,
            @PathVariable String target,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = things.target(named, target);
        if (stored.retirement() == null) {
            throw new Conflict("target " + target + " is not retired");
        }
        String name = stored.description().name();
        Optional<Reinstatement.Obstacle> obstacle = reinstatement.reinstate(stored);
        if (obstacle.isPresent()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(named, new ResolutionsPage.Refused(name, obstacle.get()), user, model, locale);
        }
        Flash.of("editing.target.reinstated", name).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    @GetMapping("/communes/{commune}/resolutions/new")
    String fresh(@PathVariable String commune, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        model.addAttribute("form", ResolutionForm.fresh());
        model.addAttribute("page", page(named, null, List.of()));
        return FORM;
    }

    @PostMapping("/communes/{commune}/resolutions/new")
    String add(
            @PathVariable String commune,
            @ModelAttribute("form") ResolutionForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        TypedFields fields = new TypedFields(errors);
        ResolutionEditing.Draft draft = form.read(fields);
        if (editing.sameAs(draft, named.place(), null).isPresent()) {
            fields.refuse("number", "sameDocument");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(named, null, List.of()));
            return FORM;
        }
        Resolution added = editing.add(named.place(), draft);
        Flash.of("editing.resolution.added", added.title()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    @GetMapping("/communes/{commune}/resolutions/{document}")
    String edit(@PathVariable String commune, @PathVariable String document, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution stored = things.document(named, document);
        model.addAttribute("form", ResolutionForm.of(stored));
        model.addAttribute("page", page(named, stored, List.of()));
        return FORM;
    }

    @PostMapping("/communes/{commune}/resolutions/{document}")
    String change(
            @PathVariable String commune,
            @PathVariable String document,
            @ModelAttribute("form") ResolutionForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution stored = things.document(named, document);
        TypedFields fields = new TypedFields(errors);
        ResolutionEditing.Draft draft = form.read(fields);
        if (editing.sameAs(draft, named.place(), stored).isPresent()) {
            fields.refuse("number", "sameDocument");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(named, stored, List.of()));
            return FORM;
        }
        try {
            editing.change(stored, TypedFields.version(form.version()), draft);
        } catch (ChangedMeanwhile e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", form.besides(stored));
            model.addAttribute("page", page(named, stored, Difference.between(ResolutionForm.of(stored), form)));
            return FORM;
        }
        Flash.of("editing.resolution.changed", draft.title()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    private String show(
            NamedCommune commune,
            ResolutionsPage.@Nullable Refused refused,
            CurrentUser user,
            Model model,
            Locale locale) {
        List<TargetRow> all = targets.ofCommune(commune.code());
        boolean mayEdit = user.mayEditTargetsIn(commune.provinceCode(), commune.code());
        model.addAttribute(
                "page",
                new ResolutionsPage(
                        commune,
                        resolutions.findByPlaceCommuneOrderByFirstYearDescIdAsc(commune.code()).stream()
                                .map(document -> document(document, all, locale))
                                .toList(),
                        mayEdit ? readings.of(commune.code()) : List.of(),
                        mayEdit,
                        refused));
        return "editing/resolutions";
    }

    private ResolutionFormPage page(NamedCommune commune, @Nullable Resolution stored, List<Difference> conflict) {
        return new ResolutionFormPage(
                commune,
                stored == null ? null : stored.id(),
                stored == null || editing.mayMove(stored),
                choices.named("ResolutionType.", ResolutionType.values()),
                choices.named("editing.visibility.", Visibility.values()),
                conflict);
    }

    private ResolutionsPage.Document document(Resolution document, List<TargetRow> all, Locale locale) {
        long id = requireNonNull(document.id());
        return new ResolutionsPage.Document(
                id,
                document.type(),
                document.title(),
                document.issuer(),
                document.term().toString(),
                Stream.of(
                                document.number(),
                                document.issuedOn() == null ? null : words.date(document.issuedOn()),
                                document.signerRole())
                        .filter(it -> it != null)
                        .collect(Collectors.joining(" · ")),
                document.visibility(),
                all.stream()
                        .filter(it -> it.resolution() == id)
                        .map(it -> row(it, locale))
                        .toList());
    }

    private ResolutionsPage.Row row(TargetRow target, Locale locale) {
        RuleHistory rules = target.rules();
        return new ResolutionsPage.Row(
                target.description().code(),
                target.description().number(),
                target.description().name(),
                target.description().field(),
                target.description().official(),
                target.parent() != null,
                wording.sentence(rules.latest().rule(), rules.latest().unit(), locale),
                rules.former().size(),
                target.series() != null && rules.retirement() == null,
                rules.startsFrom(),
                rules.retirement() == null ? null : rules.retirement().from(),
                target.withheld());
    }
}
