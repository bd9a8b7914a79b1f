package vn.chitieu.explanation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.explanation.Asking;
import vn.chitieu.explanation.ExplainedTarget;
import vn.chitieu.web.Conflict;
import vn.chitieu.web.Flash;

/** What the standing committee asks about a target, and its word on the answer. */
@Controller
@RequiredArgsConstructor
class InquiryController {

    private final ExplainedTargets targets;
    private final Asking asking;

    @PostMapping(ExplanationController.ADDRESS + "/questions")
    String ask(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String target,
            @ModelAttribute("question") QuestionForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NamedCommune named = forCommittee(commune, user);
        ExplainedTarget seen = targets.target(named, period, target);
        if (seen.isClosed()) {
            throw new Conflict("round " + period + " of commune " + commune + " is closed");
        }
        Optional<QuestionForm.Asked> asked = form.read(targets.today(), errors);
        boolean current = form.isAbout(seen);
        if (current && asked.isPresent()) {
            if (asking.ask(seen, asked.get().question(), asked.get().dueOn(), user)) {
                Flash.of("explanation.asked").on(redirect);
                return "redirect:" + ExplanationController.address(commune, period, target);
            }
            current = false;
        }
        response.setStatus(current ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.CONFLICT.value());
        ExplainedTarget known = targets.target(named, period, target);
        List<String> meanwhile = current ? List.of() : List.of("explanation.asked-meanwhile");
        model.addAttribute("form", ExplanationForm.of(known));
        model.addAttribute("page", targets.page(named, known, meanwhile, true, user, locale));
        return "explanation/explanation";
    }

    @PostMapping(ExplanationController.ADDRESS + "/acceptance")
    String accept(
            @PathVariable String commune,
            @PathVariable String period,
            @PathVariable String target,
            @RequestParam(required = false) @Nullable String heard,
            CurrentUser user,
            RedirectAttributes redirect) {
        NamedCommune named = forCommittee(commune, user);
        ExplainedTarget seen = targets.target(named, period, target);
        if (!new QuestionForm(null, null, heard).isAbout(seen)
                || !seen.isAcceptableBy(user)
                || !asking.accept(seen, user)) {
            throw new Conflict("the answer about " + target + " in " + period + " is not as it was read");
        }
        Flash.of("explanation.accepted").on(redirect);
        return "redirect:" + ExplanationController.address(commune, period, target);
    }

    private NamedCommune forCommittee(String commune, CurrentUser user) {
        NamedCommune named = targets.commune(commune, user);
        if (!user.isStandingCommitteeOf(commune)) {
            throw new AccessDeniedException(user.username() + " asks nothing in " + commune);
        }
        return named;
    }
}
