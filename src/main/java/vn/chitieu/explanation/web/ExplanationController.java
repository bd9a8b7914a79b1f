package vn.chitieu.explanation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
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
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.ExplainedTarget;
import vn.chitieu.explanation.Explaining;
import vn.chitieu.explanation.Explanation;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

/** The page on which a target is explained. */
@Controller
@RequiredArgsConstructor
class ExplanationController {

    static final String ADDRESS = "/communes/{commune}/periods/{period}/targets/{target}/explanation";

    private final ExplainedTargets targets;
    private final Explaining explaining;

    @GetMapping(ADDRESS)
    String show(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String target,
            CurrentUser user,
            Model model,
            Locale locale) {
        NamedCommune named = targets.commune(commune, user);
        ExplainedTarget explained = targets.target(named, period, target);
        model.addAttribute("form", ExplanationForm.of(explained));
        model.addAttribute("question", QuestionForm.on(targets.today()));
        model.addAttribute("page", targets.page(named, explained, List.of(), false, user, locale));
        return "explanation/explanation";
    }

    @PostMapping(ADDRESS)
    String write(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String target,
            @ModelAttribute("form") ExplanationForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = targets.commune(commune, user);
        ExplainedTarget seen = targets.target(named, period, target);
        if (!seen.isExplainedBy(user)) {
            throw new AccessDeniedException(user.username() + " does not explain " + target + " in " + commune);
        }
        if (seen.isClosed()) {
            throw new Conflict("round " + period + " of commune " + commune + " is closed");
        }
        Optional<Explanation.Content> content = form.read(seen, targets.today(), errors);
        boolean current = form.changes(seen).isEmpty();
        if (current && content.isPresent()) {
            if (explaining.write(seen, content.get(), user)) {
                Flash.of("explanation.saved").on(redirect);
                return "redirect:" + address(commune, period, target);
            }
            current = false;
        }
        response.setStatus(current ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        ExplainedTarget known = targets.target(named, period, target);
        model.addAttribute("question", QuestionForm.on(targets.today()));
        model.addAttribute("page", targets.page(named, known, form.changes(known), false, user, locale));
        return "explanation/explanation";
    }

    static String address(String commune, String period, String target) {
        return "/communes/" + commune + "/periods/" + period + "/targets/" + target + "/explanation";
    }
}
