package vn.chitieu.account.web;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.OpenSessions;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Shell;

/** Where the person signed in is signed in, and staying so. */
@Controller
@RequiredArgsConstructor
class SessionsController {

    private static final String ADDRESS = "/account/sessions";

    private final OpenSessions sessions;

    @GetMapping(ADDRESS)
    String show(CurrentUser user, HttpSession session, Model model) {
        model.addAttribute("page", SessionsPage.of(sessions.of(user.username()), handle(session)));
        return "account/sessions";
    }

    /** One's own session ends by this as by any other way of signing out: the next request is led to sign in. */
    @PostMapping(ADDRESS + "/{handle}/end")
    String end(@PathVariable String handle, CurrentUser user, HttpSession session, RedirectAttributes redirect) {
        sessions.end(user.username(), handle);
        if (handle.equals(handle(session))) {
            session.invalidate();
            return "redirect:/login?signed-out";
        }
        Flash.of("account.sessions.ended").on(redirect);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/end-others")
    String endOthers(CurrentUser user, HttpSession session, RedirectAttributes redirect) {
        int ended = sessions.endAllBut(user.username(), handle(session));
        Flash.of("account.sessions.others-ended", String.valueOf(ended)).on(redirect);
        return "redirect:" + ADDRESS;
    }

    /** Asking for it is what keeps the session; a page whose session was replaced sends its forms with the new token. */
    @GetMapping(path = "/account/session", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    SessionState stay(CurrentUser user, HttpSession session, CsrfToken token) {
        return new SessionState(
                user.username(),
                Shell.Idle.of(user.username(), Duration.ofSeconds(session.getMaxInactiveInterval()))
                        .seconds(),
                token.getParameterName(),
                token.getToken());
    }

    private static String handle(HttpSession session) {
        return OpenSessions.handle(session.getId());
    }
}
