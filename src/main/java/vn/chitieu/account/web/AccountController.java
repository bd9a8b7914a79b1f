package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountKeeping;
import vn.chitieu.account.AccountKeeping.Made;
import vn.chitieu.account.AccountKeeping.Person;
import vn.chitieu.account.AccountRecovery;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.GrantKeeping;
import vn.chitieu.account.KeepingRefused;
import vn.chitieu.account.KeptAccounts;
import vn.chitieu.account.PersonRemoval;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** One account and what its administrator does with it. */
@Controller
@RequiredArgsConstructor
class AccountController {

    private static final String ADDRESS = "/admin/accounts/{id}";

    private final KeptAccounts kept;
    private final KeptAccountQueries accounts;
    private final AccountKeeping keeping;
    private final AccountRecovery recovery;
    private final GrantKeeping grants;
    private final PersonRemoval removal;

    @GetMapping(ADDRESS)
    String show(@PathVariable long id, CurrentUser user, Model model) {
        return page(id, user, null, model);
    }

    @PostMapping(ADDRESS)
    String describe(
            @PathVariable long id,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Person person = form.read(new TypedFields(errors));
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, user, null, model);
        }
        keeping.describe(id, person, user);
        return done("described", id, redirect);
    }

    @PostMapping(ADDRESS + "/disable")
    String disable(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            keeping.disable(id, reason.isBlank() ? null : reason.strip(), user);
        } catch (KeepingRefused refused) {
            return refused(refused, id, user, model, response);
        }
        return done("disabled", id, redirect);
    }

    @PostMapping(ADDRESS + "/enable")
    String enable(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        keeping.enable(id, user);
        return done("enabled", id, redirect);
    }

    /** Shows the new password on this very answer: a redirect would have to keep it somewhere in between. */
    @PostMapping(ADDRESS + "/password")
    String resetPassword(@PathVariable long id, CurrentUser user, Model model, HttpServletResponse response) {
        String username = kept.get(id, user).username();
        try {
            Made made = new Made(id, username, recovery.resetPassword(id, user));
            model.addAttribute("page", PasswordMadePage.of(made));
            return "account/password-made";
        } catch (KeepingRefused refused) {
            return refused(refused, id, user, model, response);
        }
    }

    @PostMapping(ADDRESS + "/unlock")
    String unlock(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            recovery.unlock(id, user);
        } catch (KeepingRefused refused) {
            return refused(refused, id, user, model, response);
        }
        return done("unlocked", id, redirect);
    }

    @PostMapping(ADDRESS + "/second-factor")
    String resetSecondFactor(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            recovery.resetSecondFactor(id, user);
        } catch (KeepingRefused refused) {
            return refused(refused, id, user, model, response);
        }
        return done("factor-reset", id, redirect);
    }

    @PostMapping(ADDRESS + "/hand-over")
    String handOver(
            @PathVariable long id,
            @ModelAttribute("handOver") HandOverForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TypedFields fields = new TypedFields(errors);
        String to = fields.required("to", form.to());
        String reason = fields.required("reason", form.reason());
        if (!errors.hasErrors()) {
            try {
                grants.handOver(id, to, reason, form.disable().equals("on"), user);
                return done("handed-over", id, redirect);
            } catch (KeepingRefused refused) {
                fields.refuse("to", "refused." + refused.reason());
            } catch (NotFound | AccessDeniedException nobody) {
                kept.get(id, user); // of the account that the page is about, both stay what they are
                fields.refuse("to", "nobody");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, user, null, model);
    }

    @PostMapping(ADDRESS + "/remove-person")
    String removePerson(
            @PathVariable long id,
            @ModelAttribute("removal") RemovalForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TypedFields fields = new TypedFields(errors);
        String why = fields.optional("why", form.why());
        if (!form.confirmed().strip().equals(kept.get(id, user).username())) {
            fields.refuse("confirmed", "not-confirmed");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, user, null, model);
        }
        try {
            removal.remove(id, why, user);
        } catch (KeepingRefused refused) {
            return refused(refused, id, user, model, response);
        }
        return done("person-removed", id, redirect);
    }

    private String page(long id, CurrentUser user, @Nullable String problem, Model model) {
        Account account = kept.get(id, user);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", PersonForm.of(account));
        }
        if (!model.containsAttribute("handOver")) {
            model.addAttribute("handOver", HandOverForm.EMPTY);
        }
        if (!model.containsAttribute("removal")) {
            model.addAttribute("removal", RemovalForm.EMPTY);
        }
        model.addAttribute("page", AccountPage.of(account, accounts.heldBy(id), user.id() == id, problem));
        return "account/account";
    }

    private String refused(
            KeepingRefused refused, long id, CurrentUser user, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, user, "account.problem.refused." + refused.reason(), model);
    }

    private static String done(String what, long id, RedirectAttributes redirect) {
        Flash.of("account.done." + what).on(redirect);
        return "redirect:/admin/accounts/" + id;
    }
}
