package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.OwnTokens;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;

@Controller
@RequiredArgsConstructor
class TokensController {

    private static final String ADDRESS = "/account/tokens";

    private final OwnTokens tokens;
    private final Words words;
    private final Clock clock;

    @GetMapping(ADDRESS)
    String show(CurrentUser user, Model model) {
        model.addAttribute("form", TokenForm.EMPTY);
        return page(null, user, model);
    }

    /** Shows the new token on this very answer: a redirect would have to keep it somewhere in between. */
    @PostMapping(ADDRESS)
    String make(
            @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        if (tokens.of(user).size() >= OwnTokens.MOST) {
            errors.rejectValue("name", "account.tokens.too-many", new Object[] {OwnTokens.MOST}, null);
        }
        Optional<TokenForm.Understood> wanted = form.read(errors);
        if (wanted.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(null, user, model);
        }
        String made = tokens.make(user, wanted.get().name(), wanted.get().lifetime());
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        model.addAttribute("form", TokenForm.EMPTY);
        return page(made, user, model);
    }

    @PostMapping(ADDRESS + "/{id}/revoke")
    String revoke(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        tokens.revoke(user, id);
        Flash.of("account.tokens.revoked").on(redirect);
        return "redirect:" + ADDRESS;
    }

    private String page(@Nullable String made, CurrentUser user, Model model) {
        model.addAttribute("page", TokensPage.of(made, tokens.of(user), words, clock.instant()));
        return "account/tokens";
    }
}
