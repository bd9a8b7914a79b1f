package vn.chitieu.account.web;

import static java.util.Objects.requireNonNullElse;
import static vn.chitieu.account.web.TypedFields.text;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.Account;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.OwnAccount;
import vn.chitieu.account.OwnAccount.Reach;
import vn.chitieu.account.web.AccountsPage.Held;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Language;
import vn.chitieu.web.MailDelivery;

/** One's own account. */
@Controller
@RequiredArgsConstructor
class OwnAccountController {

    private static final String ADDRESS = "/account";

    private final OwnAccount own;
    private final KeptAccountQueries accounts;
    private final MailDelivery mail;

    /**
     * How to reach somebody, as it is typed.
     *
     * @param reminders "on" or nothing
     */
    record ReachForm(String workPhone, String email, String reminders) {

        ReachForm {
            workPhone = text(workPhone);
            email = text(email);
            reminders = text(reminders);
        }
    }

    public record OwnPage(
            String username,
            String displayName,
            @Nullable Instant lastSignInAt,
            @Nullable Instant passwordSetAt,
            boolean secondFactor,
            boolean mailOn,
            List<Held> roles) {}

    @GetMapping(ADDRESS)
    String show(CurrentUser user, Model model) {
        Account account = own.of(user);
        model.addAttribute(
                "form",
                new ReachForm(
                        requireNonNullElse(account.workPhone(), ""),
                        requireNonNullElse(account.email(), ""),
                        account.isRemindedByMail() ? "on" : ""));
        return page(account, model);
    }

    @PostMapping(ADDRESS)
    String describe(
            @ModelAttribute("form") ReachForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        TypedFields fields = new TypedFields(errors);
        String phone = fields.formed("workPhone", form.workPhone(), PersonForm.PHONE, "phone");
        String email = fields.formed("email", form.email(), PersonForm.EMAIL, "email");
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(own.of(user), model);
        }
        own.describe(user, new Reach(phone, email, form.reminders().equals("on"), Language.of(locale)));
        Flash.of("account.done.described").on(redirect);
        return "redirect:" + ADDRESS;
    }

    private String page(Account account, Model model) {
        model.addAttribute(
                "page",
                new OwnPage(
                        account.username(),
                        account.displayName(),
                        account.lastSignInAt(),
                        account.passwordSetAt(),
                        account.hasSecondFactor(),
                        mail.isOn(),
                        accounts.heldBy(account.id())));
        return "account/own";
    }
}
