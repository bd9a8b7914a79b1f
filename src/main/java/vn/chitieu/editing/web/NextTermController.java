package vn.chitieu.editing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.chitieu.editing.NextTerm;
import vn.chitieu.editing.ResolutionEditing;
import vn.chitieu.resolution.Resolution;
import vn.chitieu.resolution.ResolutionType;
import vn.chitieu.resolution.Visibility;
import vn.chitieu.web.Flash;

@Controller
@RequiredArgsConstructor
class NextTermController {

    private static final String VIEW = "editing/next-term";

    private final ReadableCommunes communes;
    private final EditedThings things;
    private final NextTerm nextTerm;
    private final ResolutionEditing documents;
    private final Choices choices;

    @GetMapping("/communes/{commune}/resolutions/{document}/next-term")
    String begin(@PathVariable String commune, @PathVariable String document, CurrentUser user, Model model) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution former = things.document(named, document);
        int years = former.lastYear() - former.firstYear();
        ResolutionForm like = ResolutionForm.of(former);
        model.addAttribute(
                "form",
                new ResolutionForm(
                        "",
                        like.type(),
                        "",
                        "",
                        like.issuer(),
                        "",
                        like.signerRole(),
                        "",
                        String.valueOf(former.lastYear()),
                        String.valueOf(former.lastYear() + years),
                        like.visibility(),
                        ""));
        model.addAttribute("page", page(named, former));
        model.addAttribute("former", former.title());
        return VIEW;
    }

    @PostMapping("/communes/{commune}/resolutions/{document}/next-term")
    String open(
            @PathVariable String commune,
            @PathVariable String document,
            @ModelAttribute("form") ResolutionForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Resolution former = things.document(named, document);
        TypedFields fields = new TypedFields(errors);
        ResolutionEditing.Draft draft = form.read(fields);
        if (!errors.hasErrors() && draft.term().firstYear() < former.lastYear()) {
            fields.refuse("firstYear", "nextTerm", String.valueOf(former.lastYear()));
        }
        if (documents.sameAs(draft, named.place(), null).isPresent()) {
            fields.refuse("number", "sameDocument");
        }
        Resolution opened = nextTerm.opened(former, draft.type(), draft.term()).orElse(null);
        if (opened != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", page(named, former));
            model.addAttribute("former", former.title());
            model.addAttribute("opened", new TargetFormPage.Link(String.valueOf(opened.id()), opened.title()));
            return VIEW;
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(named, former));
            model.addAttribute("former", former.title());
            return VIEW;
        }
        Resolution next = nextTerm.open(former, draft);
        Flash.of("editing.next-term.opened", next.title()).on(redirect);
        return "redirect:/communes/" + commune + "/resolutions";
    }

    private ResolutionFormPage page(NamedCommune commune, Resolution former) {
        return new ResolutionFormPage(
                commune,
                former.id(),
                true,
                choices.named("ResolutionType.", ResolutionType.values()),
                choices.named("editing.visibility.", Visibility.values()),
                List.of());
    }
}
