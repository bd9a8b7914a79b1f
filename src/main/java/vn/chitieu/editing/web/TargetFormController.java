package vn.chitieu.editing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.chitieu.editing.ChangedMeanwhile;
import vn.chitieu.editing.TargetDraft;
import vn.chitieu.editing.TargetEditing;
import vn.chitieu.editing.Withholding;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.target.Target;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

@Controller
@RequiredArgsConstructor
class TargetFormController {

    private static final String VIEW = "editing/target";

    private final ReadableCommunes communes;
    private final EditedThings things;
    private final TargetForms forms;
    private final TargetPreviews previews;
    private final TargetEditing editing;
    private final Withholding withholding;

    @GetMapping("/communes/{commune}/resolutions/{document}/targets/new")
    String fresh(
            @PathVariable String commune,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable String replaces,
            @RequestParam(required = false) @Nullable String parent,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution belongsTo = things.document(named, document);
        Target replaced = replaces == null ? null : things.target(named, replaces);
        if (replaced != null && !editing.mayReplace(replaced)) {
            throw new Conflict("target " + replaces + " counts or has its replacement");
        }
        model.addAttribute("form", forms.fresh(belongsTo, replaced, parent));
        model.addAttribute("page", forms.page(named, belongsTo, null, locale));
        return VIEW;
    }

    @PostMapping("/communes/{commune}/resolutions/{document}/targets/new")
    String add(
            @PathVariable String commune,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable String preview,
            @RequestParam(required = false) @Nullable String fill,
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution belongsTo = things.document(named, document);
        if (fill != null) {
            return fill(named, belongsTo, form, user, model, locale, response);
        }
        Target replaced = form.replaces().isEmpty() ? null : things.target(named, form.replaces());
        if (preview == null && replaced != null && !editing.mayReplace(replaced)) {
            TargetForm alone = form.withoutReplaced();
            BindingResult notice = new BeanPropertyBindingResult(alone, "form");
            new TypedFields(notice)
                    .refuse("replaces", "notReplaceable", replaced.description().name());
            model.addAttribute("form", alone);
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", notice);
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(named, belongsTo, null, alone, true, List.of(), user, model, locale, response);
        }
        TargetDraft draft = read(form, named, belongsTo, null, errors);
        if (preview != null || errors.hasErrors()) {
            return again(named, belongsTo, null, form, preview != null, List.of(), user, model, locale, response);
        }
        Target added = replaced == null ? editing.add(belongsTo, draft) : editing.replace(replaced, belongsTo, draft);
        Flash.of("editing.target.added", added.description().name()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    @GetMapping("/communes/{commune}/targets/{target}/edit")
    String edit(
            @PathVariable String commune, @PathVariable String target, CurrentUser user, Model model, Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = things.target(named, target);
        Resolution document = things.documentOf(stored);
        model.addAttribute("form", forms.of(stored, document));
        model.addAttribute("page", forms.page(named, document, stored, locale));
        return VIEW;
    }

    @PostMapping("/communes/{commune}/targets/{target}/edit")
    String change(
            @PathVariable String commune,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable String preview,
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Target stored = things.target(named, target);
        Resolution document = things.documentOf(stored);
        TargetForm heard = editing.mayCorrect(stored) ? form : form.withoutRule();
        TargetDraft draft = read(heard, named, document, stored, errors);
        if (preview != null || errors.hasErrors()) {
            return again(named, document, stored, form, preview != null, List.of(), user, model, locale, response);
        }
        try {
            editing.change(stored, TypedFields.version(form.version()), draft);
        } catch (ChangedMeanwhile e) {
            List<Difference> differences = Difference.between(forms.of(stored, document), form);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", form.besides(stored));
            return again(named, document, stored, form, true, differences, user, model, locale, response);
        }
        Flash.of("editing.target.changed", draft.what().name()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    /** Only the sentence, for the page to put in while somebody types. */
    @PostMapping("/communes/{commune}/target-preview")
    String preview(
            @PathVariable String commune,
            @RequestParam String resolution,
            @ModelAttribute("form") TargetForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution belongsTo = things.document(named, resolution);
        Target stored = form.target().isEmpty() ? null : things.target(named, form.target());
        TargetForm whole =
                stored != null && form.years().isEmpty() ? forms.withRule(stored, belongsTo, form.rule()) : form;
        model.addAttribute("preview", previewOf(named, belongsTo, stored, whole, user, locale));
        return "editing/preview :: sentences(preview=${preview})";
    }

    /** The form filled in from its sentence; said at the sentence where it names no target. */
    private String fill(
            NamedCommune commune,
            Resolution document,
            TargetForm form,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        RuleForm blank =
                RuleForm.fresh(document.term().firstYear(), document.term().lastYear());
        Optional<TargetForm> filled = new SentenceReading(form, blank).read();
        TargetForm shown = filled.orElse(form);
        BindingResult notice = new BeanPropertyBindingResult(shown, "form");
        if (filled.isEmpty()) {
            new TypedFields(notice).refuse("what.quote", "noTarget");
        }
        model.addAttribute("form", shown);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", notice);
        return again(commune, document, null, shown, filled.isPresent(), List.of(), user, model, locale, response);
    }

    private String again(
            NamedCommune commune,
            Resolution document,
            @Nullable Target stored,
            TargetForm form,
            boolean onlyLooking,
            List<Difference> differences,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (!onlyLooking) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                forms.page(commune, document, stored, locale)
                        .with(previewOf(commune, document, stored, form, user, locale), differences));
        return VIEW;
    }

    /** Its problems are its own: those of the form are said at their fields when it is saved. */
    private TargetPreviews.Preview previewOf(
            NamedCommune commune,
            Resolution document,
            @Nullable Target stored,
            TargetForm form,
            CurrentUser user,
            Locale locale) {
        TargetFormReading.Known known = things.known(document, stored);
        return previews.of(
                new TargetFormReading(form, known, new TypedFields(new BeanPropertyBindingResult(form, "form"))),
                known,
                document,
                stored,
                form.rule() != null,
                user.maySeeCommune(commune.provinceCode(), commune.code())
                        && !form.mark().isOn(),
                locale);
    }

    private TargetDraft read(
            TargetForm form, NamedCommune commune, Resolution document, @Nullable Target stored, BindingResult errors) {
        TypedFields fields = new TypedFields(errors);
        TargetDraft draft = new TargetFormReading(form, things.known(document, stored), fields).read();
        withholding
                .obstacle(commune.place(), stored, draft)
                .ifPresent(it -> fields.refuse("mark.withheld", "withheld." + it));
        return draft;
    }
}
