package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chitieu.account.Account;
import vn.chitieu.account.PasswordChoosing;
import vn.chitieu.account.Welcome;
import vn.chitieu.account.password.PasswordRules;
import vn.chitieu.web.LinkLimit;
import vn.chitieu.web.NotFound;

/** The page that a link in the log leads to: an administrator chooses a password. */
@Controller
@RequiredArgsConstructor
class WelcomeController {

    private static final String ADDRESS = "/welcome/{token}";

    private final Welcome welcome;
    private final PasswordChoosing choosing;
    private final LinkLimit links;

    public record WelcomePage(String token, String username, PasswordRules rules) {}

    @GetMapping(ADDRESS)
    String show(@PathVariable String token, HttpServletRequest request, Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return page(token, invited(token, request), model);
    }

    @PostMapping(ADDRESS)
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = invited(token, request);
        form.check(choosing.problems(account.id(), form.chosen()), choosing.rulesFor(account.id()), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(token, account, model);
        }
        welcome.accept(token, form.chosen());
        return "redirect:/login?welcome";
    }

    private String page(String token, Account account, Model model) {
        model.addAttribute("page", new WelcomePage(token, account.username(), choosing.rulesFor(account.id())));
        return "account/welcome";
    }

    private Account invited(String token, HttpServletRequest request) {
        return links.find(request, () -> welcome.invited(token)).orElseThrow(() -> new NotFound("welcome"));
    }
}
