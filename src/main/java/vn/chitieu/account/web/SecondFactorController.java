package vn.chitieu.account.web;

import static vn.chitieu.account.web.TypedFields.text;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import vn.chitieu.account.PasswordChoosing;
import vn.chitieu.account.SecondFactors;
import vn.chitieu.account.Standing.Duty;
import vn.chitieu.account.Standings;
import vn.chitieu.account.factor.RecoveryCode;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;

/** One's own second factor. */
@Controller
@RequiredArgsConstructor
class SecondFactorController {

    private static final String ADDRESS = "/account/second-factor";

    private final SecondFactors factors;
    private final PasswordChoosing passwords;
    private final Standings standings;
    private final Words words;

    /** The code of the app, or the password that takes the second factor off. */
    record FactorForm(String code, String password) {

        FactorForm {
            code = text(code);
            password = text(password);
        }
    }

    @GetMapping(ADDRESS)
    String show(CurrentUser user, Model model) {
        model.addAttribute("form", new FactorForm("", ""));
        return page(user, model);
    }

    /** Shows the recovery codes on this very answer: a redirect would have to keep them somewhere in between. */
    @PostMapping(ADDRESS)
    String confirm(
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (factors.isSetUp(user.id())) {
            return "redirect:" + ADDRESS;
        }
        List<RecoveryCode> codes = factors.confirm(user.id(), form.code());
        if (codes.isEmpty()) {
            errors.rejectValue("code", "account.factor.wrong");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(user, model);
        }
        model.addAttribute(
                "page",
                SecondFactorPage.made(codes.stream().map(RecoveryCode::grouped).toList()));
        return "account/second-factor";
    }

    @PostMapping(ADDRESS + "/remove")
    String remove(
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!passwords.isPresent(user.id(), form.password())) {
            errors.rejectValue("password", "account.password.problem.present");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(user, model);
        }
        factors.remove(user.id());
        Flash.of("account.factor.removed").on(redirect);
        return "redirect:" + ADDRESS;
    }

    private String page(CurrentUser user, Model model) {
        boolean required = standings
                .of(user)
                .filter(it -> it.duty() == Duty.SET_UP_SECOND_FACTOR)
                .isPresent();
        model.addAttribute(
                "page",
                factors.isSetUp(user.id())
                        ? SecondFactorPage.kept(factors.recoveryCodesLeft(user.id()))
                        : SecondFactorPage.offered(
                                factors.offered(user.id()), words.message("portal.name"), user.username(), required));
        return "account/second-factor";
    }
}
