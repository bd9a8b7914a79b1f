package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.GrantKeeping;
import vn.chitieu.account.KeepingRefused;
import vn.chitieu.account.KeptAccounts;
import vn.chitieu.web.Flash;
import vn.chitieu.web.NotFound;

/** The roles of one account. */
@Controller
@RequiredArgsConstructor
class GrantsController {

    private static final String ADDRESS = "/admin/accounts/{id}/grants";

    private final KeptAccounts kept;
    private final PlacesToChoose places;
    private final GrantKeeping grants;
    private final Clock clock;

    /** The form for one more role. */
    public record GrantPage(
            long id,
            String username,
            String displayName,
            PlaceChoices offered,
            @Nullable String problem) {}

    @GetMapping(ADDRESS)
    String fresh(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("form", GrantForm.EMPTY);
        return form(id, GrantForm.EMPTY, null, user, model);
    }

    /** @param choose sent by the button that asks for the communes and units of what was chosen, and saves nothing */
    @PostMapping(ADDRESS)
    String give(
            @PathVariable long id,
            @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String choose,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        kept.get(id, user);
        if (choose != null) {
            return form(id, form, null, user, model);
        }
        Optional<Grant> grant = form.read(new TypedFields(errors), places.offered(form, user), LocalDate.now(clock));
        @Nullable String problem = null;
        if (grant.isPresent()) {
            try {
                grants.give(id, grant.get(), user);
                Flash.of("account.done.granted").on(redirect);
                return "redirect:/admin/accounts/" + id;
            } catch (KeepingRefused refused) {
                problem = "account.problem.refused." + refused.reason();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(id, form, problem, user, model);
    }

    @PostMapping(ADDRESS + "/remove")
    String take(
            @PathVariable long id,
            @ModelAttribute("form") GrantForm form,
            CurrentUser user,
            RedirectAttributes redirect) {
        Grant grant = form.named().orElseThrow(() -> new NotFound("grant of account " + id));
        try {
            grants.take(id, grant, user);
            Flash.of("account.done.grant-removed").on(redirect);
        } catch (KeepingRefused refused) {
            Flash.of("account.problem.refused." + refused.reason()).on(redirect);
        }
        return "redirect:/admin/accounts/" + id;
    }

    private String form(long id, GrantForm form, @Nullable String problem, CurrentUser user, Model model) {
        Account account = kept.get(id, user);
        model.addAttribute(
                "page",
                new GrantPage(id, account.username(), account.displayName(), places.offered(form, user), problem));
        return "account/grant";
    }
}
