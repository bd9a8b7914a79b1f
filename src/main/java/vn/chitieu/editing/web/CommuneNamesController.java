package vn.chitieu.editing.web;

import static vn.chitieu.editing.web.TargetForm.text;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.chitieu.commune.CommuneKind;
import vn.chitieu.commune.CommuneRenaming;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.NamedCommunes;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

@Controller
@RequiredArgsConstructor
class CommuneNamesController {

    private static final String VIEW = "editing/commune";

    private final NamedCommunes communes;
    private final CommuneRenaming renaming;
    private final Choices choices;
    private final Clock clock;

    /** A name from a day on, as it is typed. */
    record NameForm(String name, String kind, String fromDay, String document) {

        NameForm {
            name = text(name);
            kind = text(kind);
            fromDay = text(fromDay);
            document = text(document);
        }
    }

    /** A commune with all its names, latest first. */
    public record NamesPage(NamedCommune commune, List<CommuneRenaming.Name> history, Map<String, String> kinds) {}

    @GetMapping("/admin/communes/{commune}")
    String names(@PathVariable String commune, CurrentUser user, Model model) {
        NamedCommune named = administered(commune, user);
        model.addAttribute("form", new NameForm(named.name(), named.kind().name(), "", ""));
        return show(named, model);
    }

    @PostMapping("/admin/communes/{commune}")
    String rename(
            @PathVariable String commune,
            @ModelAttribute("form") NameForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = administered(commune, user);
        TypedFields fields = new TypedFields(errors);
        String name = fields.required("name", form.name());
        CommuneKind kind = fields.choice("kind", form.kind(), CommuneKind.class);
        String document = fields.text("document", form.document());
        fields.required("fromDay", form.fromDay());
        LocalDate day = fields.date("fromDay", form.fromDay());
        check(named, name, kind, day, fields);
        if (errors.hasErrors() || day == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(named, model);
        }
        renaming.rename(named, new CommuneRenaming.Name(day, name, kind, document), user.id());
        Flash.of("editing.commune.renamed", name).on(redirect);
        return "redirect:/admin/communes/" + commune;
    }

    private void check(
            NamedCommune commune, String name, CommuneKind kind, @Nullable LocalDate day, TypedFields fields) {
        if (name.equals(commune.name()) && kind == commune.kind()) {
            fields.refuse("name", "sameName");
        }
        if (renaming.isTaken(commune, name)) {
            fields.refuse("name", "taken");
        }
        boolean overtaken = day != null
                && renaming.history(commune.code()).stream()
                        .anyMatch(it -> it.from() != null && !it.from().isBefore(day));
        if (day != null && (overtaken || day.isAfter(LocalDate.now(clock)))) {
            fields.refuse("fromDay", "dayOfName");
        }
    }

    private NamedCommune administered(String code, CurrentUser user) {
        NamedCommune commune = communes.find(code).orElseThrow(() -> new NotFound("commune " + code));
        if (!user.isAdministratorEverywhere() && !user.administeredProvinces().contains(commune.provinceCode())) {
            throw new AccessDeniedException(user.username() + " does not administer commune " + code);
        }
        return commune;
    }

    private String show(NamedCommune commune, Model model) {
        model.addAttribute(
                "page",
                new NamesPage(
                        commune,
                        renaming.history(commune.code()).reversed(),
                        choices.named("editing.communeKind.", CommuneKind.values())));
        return VIEW;
    }
}
