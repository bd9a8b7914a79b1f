package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.OwnAccount;
import vn.chitieu.account.PasswordChoosing;
import vn.chitieu.account.Standing.Duty;
import vn.chitieu.account.Standings;
import vn.chitieu.account.password.PasswordRules;
import vn.chitieu.web.Flash;

/** One's own password. */
@Controller
@RequiredArgsConstructor
class PasswordController {

    private static final String ADDRESS = "/account/password";

    private final OwnAccount own;
    private final Standings standings;
    private final PasswordChoosing choosing;

    /**
     * The form for a new password.
     *
     * @param required whether nothing else opens before it is changed
     * @param given whether the present one was given by somebody else
     */
    public record PasswordPage(boolean required, boolean given, PasswordRules rules) {}

    @GetMapping(ADDRESS)
    String show(CurrentUser user, Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return page(user, model);
    }

    @PostMapping(ADDRESS)
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!choosing.isPresent(user.id(), form.present())) {
            errors.rejectValue("present", "account.password.problem.present");
        }
        form.check(choosing.problems(user.id(), form.chosen()), choosing.rulesFor(user.id()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(user, model);
        }
        boolean required = isRequired(user);
        choosing.choose(user.id(), form.chosen());
        Flash.of("account.password.changed").on(redirect);
        return required ? "redirect:/" : "redirect:/account";
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute(
                "page",
                new PasswordPage(isRequired(user), own.of(user).mustChangePassword(), choosing.rulesFor(user.id())));
        return "account/password";
    }

    private boolean isRequired(CurrentUser user) {
        return standings
                .of(user)
                .filter(it -> it.duty() == Duty.CHANGE_PASSWORD)
                .isPresent();
    }
}
