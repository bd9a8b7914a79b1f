package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CodeAwaited;
import vn.chitieu.web.OneMoreStep;

/** The form for the code after the password; what is typed goes to {@link CodeFilter}. */
@Controller
class CodeController {

    /** @param failed whether the last code was wrong */
    public record CodePage(boolean failed) {}

    @GetMapping("/login/code")
    String ask(@RequestParam(required = false) @Nullable String error, HttpServletRequest request, Model model) {
        if (OneMoreStep.awaited(request.getSession(), CodeAwaited.class).isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("page", new CodePage(error != null));
        return "account/code";
    }
}
