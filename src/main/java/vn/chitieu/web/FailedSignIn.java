package vn.chitieu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** A failed sign-in says the same whatever was wrong, and keeps the name that was typed for the next try. */
public final class FailedSignIn extends SimpleUrlAuthenticationFailureHandler {

    private static final String ATTRIBUTE = FailedSignIn.class.getName();
    private static final int LONGEST_NAME = 64;

    private final String page;

    FailedSignIn(String page) {
        super(page);
        this.page = page;
    }

    /** The name typed last, once. */
    public static @Nullable String takeName(HttpSession session) {
        Object name = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return name instanceof String text ? text : null;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (DatabaseAway.isCauseOf(failure)) {
            // Nobody has mistyped anything
            throw failure;
        }
        if (failure instanceof OneMoreStep step) {
            step.keepIn(request.getSession());
            getRedirectStrategy().sendRedirect(request, response, step.page());
            return;
        }
        SignInLimit.failed(request);
        String name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(ATTRIBUTE, name);
        }
        // The failure itself holds the password that was typed, and stays out of the session
        getRedirectStrategy().sendRedirect(request, response, page);
    }
}
