package vn.chitieu.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.indicator.IndicatorCatalogue;
import vn.chitieu.indicator.IndicatorCatalogue.Wording;
import vn.chitieu.indicator.web.IndicatorsPage.Line;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** The catalogue of indicators, kept by who administers the installation: it is one for all. */
@Controller
@RequiredArgsConstructor
class IndicatorsController {

    private static final String ADDRESS = "/admin/indicators";
    private static final String ONE = ADDRESS + "/{code}";
    private static final String NEW = ADDRESS + "/new";

    private final IndicatorCatalogue catalogue;
    private final IndicatorLines lines;

    @GetMapping(ADDRESS)
    String list(CurrentUser user, Model model) {
        expectAdministrator(user);
        model.addAttribute("page", new IndicatorsPage(lines.byField()));
        return "indicator/list";
    }

    @GetMapping(NEW)
    String fresh(CurrentUser user, Model model) {
        expectAdministrator(user);
        List<String> fields = lines.fields();
        model.addAttribute("form", new IndicatorForm("", "", fields.getFirst(), String.valueOf(lines.nextPosition())));
        return form(null, model);
    }

    @PostMapping(NEW)
    String add(
            @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        expectAdministrator(user);
        Optional<Wording> wording = form.read(lines.fields(), catalogue.isTaken(form.name(), null), errors);
        if (wording.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, model);
        }
        return done("added", catalogue.add(wording.get()), redirect);
    }

    @GetMapping(ONE)
    String show(@PathVariable String code, CurrentUser user, Model model) {
        Line line = line(code, user);
        model.addAttribute("form", IndicatorForm.of(line));
        return form(line, model);
    }

    @PostMapping(ONE)
    String change(
            @PathVariable String code,
            @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Line line = line(code, user);
        Optional<Wording> wording = form.read(lines.fields(), catalogue.isTaken(form.name(), code), errors);
        if (wording.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(line, model);
        }
        catalogue.change(code, wording.get());
        return done("changed", code, redirect);
    }

    /** Back to the words of the official list. */
    @PostMapping(ONE + "/listed")
    String takeListed(@PathVariable String code, CurrentUser user, RedirectAttributes redirect) {
        expectAdministrator(user);
        catalogue.takeListed(code);
        return done("listed", code, redirect);
    }

    @PostMapping(ONE + "/retire")
    String retire(@PathVariable String code, CurrentUser user, RedirectAttributes redirect) {
        expectAdministrator(user);
        catalogue.offer(code, false);
        return done("retired", code, redirect);
    }

    @PostMapping(ONE + "/restore")
    String restore(@PathVariable String code, CurrentUser user, RedirectAttributes redirect) {
        expectAdministrator(user);
        catalogue.offer(code, true);
        return done("restored", code, redirect);
    }

    private Line line(String code, CurrentUser user) {
        expectAdministrator(user);
        return lines.find(code).orElseThrow(() -> new NotFound("indicator " + code));
    }

    private String form(@Nullable Line line, Model model) {
        model.addAttribute("page", IndicatorPage.of(line, lines.fields()));
        return "indicator/form";
    }

    private static String done(String what, String code, RedirectAttributes redirect) {
        Flash.of("indicator.done." + what).on(redirect);
        return "redirect:" + ADDRESS + "/" + code;
    }

    private static void expectAdministrator(CurrentUser user) {
        if (!user.isAdministratorEverywhere()) {
            throw new AccessDeniedException(user.username() + " does not keep the catalogue");
        }
    }
}
