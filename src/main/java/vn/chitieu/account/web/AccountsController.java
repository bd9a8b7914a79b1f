package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.AccountKeeping;
import vn.chitieu.account.AccountKeeping.Made;
import vn.chitieu.account.AccountKeeping.Person;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.KeepingRefused;

/** All accounts that somebody keeps, and new ones. */
@Controller
@RequiredArgsConstructor
class AccountsController {

    private final KeptAccountQueries accounts;
    private final PlacesToChoose places;
    private final AccountKeeping keeping;
    private final Clock clock;

    @GetMapping("/admin/accounts")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            CurrentUser user,
            Model model) {
        expectAdministrator(user);
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        model.addAttribute("page", accounts.page(q.strip(), number, user));
        return "account/accounts";
    }

    @GetMapping("/admin/accounts/new")
    String fresh(CurrentUser user, Model model) {
        expectAdministrator(user);
        model.addAttribute("form", NewAccountForm.EMPTY);
        return form(NewAccountForm.EMPTY, user, model);
    }

    /** @param choose sent by the button that asks for the communes and units of what was chosen, and saves nothing */
    @PostMapping("/admin/accounts/new")
    String add(
            @ModelAttribute("form") NewAccountForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String choose,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        expectAdministrator(user);
        if (choose != null) {
            return form(form, user, model);
        }
        TypedFields fields = new TypedFields(errors);
        String username = form.readUsername(fields);
        Person person = form.person().read(fields);
        Optional<Grant> grant = form.grant().read(fields, places.offered(form.grant(), user), LocalDate.now(clock));
        if (grant.isPresent()) {
            try {
                return made(keeping.create(username, person, grant.get(), user), model);
            } catch (KeepingRefused refused) {
                fields.refuse("username", "taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, user, model);
    }

    /** Shows the password on this very answer: a redirect would have to keep it somewhere in between. */
    private static String made(Made made, Model model) {
        model.addAttribute("page", PasswordMadePage.of(made));
        return "account/password-made";
    }

    private String form(NewAccountForm form, CurrentUser user, Model model) {
        model.addAttribute("page", places.offered(form.grant(), user));
        return "account/new";
    }

    private static void expectAdministrator(CurrentUser user) {
        if (!user.isAdministrator()) {
            throw new AccessDeniedException("Not an administrator");
        }
    }
}
