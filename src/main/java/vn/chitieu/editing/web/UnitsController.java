package vn.chitieu.editing.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.ReadableCommunes;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.commune.Unit;
import vn.chitieu.commune.UnitRegister;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;
import vn.chitieu.web.TypedText;

@Controller
@RequiredArgsConstructor
class UnitsController {

    private static final int LONGEST_NAME = 200;

    private final ReadableCommunes communes;
    private final EditedThings things;
    private final UnitRegister register;

    /**
     * The units of a commune.
     *
     * @param adding what was typed for a new one
     * @param wrong id of the unit whose name has to be mended; 0 for the new one, null for none
     * @param problem message key
     */
    public record UnitsPage(
            NamedCommune commune,
            List<Row> units,
            String adding,
            @Nullable Long wrong,
            @Nullable String problem) {

        public record Row(long id, String name, boolean retired) {}
    }

    @GetMapping("/communes/{commune}/units")
    String list(@PathVariable String commune, CurrentUser user, Model model) {
        return show(communes.getToEdit(commune, user), "", null, null, model);
    }

    @PostMapping("/communes/{commune}/units")
    String add(
            @PathVariable String commune,
            @RequestParam(defaultValue = "") String name,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        String typed = TypedText.line(name);
        String problem = problem(named, typed, null);
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(named, typed, 0L, problem, model);
        }
        register.unitNamed(named.place(), typed);
        Flash.of("editing.unit.added", typed).on(redirect);
        return "redirect:/communes/" + commune + "/units";
    }

    @PostMapping("/communes/{commune}/units/{unit}")
    String change(
            @PathVariable String commune,
            @PathVariable long unit,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String offered,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = communes.getToEdit(commune, user);
        Unit stored = things.allUnits(commune).stream()
                .filter(it -> requireNonNull(it.id()) == unit)
                .findFirst()
                .orElseThrow(() -> new NotFound("unit " + unit + " of commune " + commune));
        if (offered != null) {
            register.offer(unit, offered.equals("true"));
        } else {
            String typed = name == null ? "" : TypedText.line(name);
            String problem = problem(named, typed, stored);
            if (problem != null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(named, "", unit, problem, model);
            }
            register.rename(unit, typed);
        }
        Flash.of("editing.unit.changed", name == null ? stored.name() : TypedText.line(name))
                .on(redirect);
        return "redirect:/communes/" + commune + "/units";
    }

    private @Nullable String problem(NamedCommune commune, String name, @Nullable Unit self) {
        if (name.isBlank()) {
            return "editing.problem.required";
        }
        if (name.strip().length() > LONGEST_NAME) {
            return "editing.problem.longName";
        }
        boolean taken = things.allUnits(commune.code()).stream()
                .filter(it -> self == null || !requireNonNull(it.id()).equals(self.id()))
                .anyMatch(it -> it.name().equalsIgnoreCase(name.strip()));
        return taken ? "editing.problem.taken" : null;
    }

    private String show(
            NamedCommune commune, String adding, @Nullable Long wrong, @Nullable String problem, Model model) {
        model.addAttribute(
                "page",
                new UnitsPage(
                        commune,
                        things.allUnits(commune.code()).stream()
                                .map(it -> new UnitsPage.Row(requireNonNull(it.id()), it.name(), it.isRetired()))
                                .toList(),
                        adding,
                        wrong,
                        problem));
        return "editing/units";
    }
}
