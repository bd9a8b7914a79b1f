package vn.chitieu.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Device;
import vn.chitieu.account.SessionOrigin;

/** However somebody signs in: from here on their session ends when they rest too long, and says where it comes from. */
@Component
class SessionStart implements SessionAuthenticationStrategy {

    private final Clock clock;
    private final Duration rest;
    private final Duration administratorsRest;

    SessionStart(
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration rest,
            @Value("${chitieu.session.administrators-timeout}") Duration administratorsRest) {
        this.clock = clock;
        this.rest = rest;
        this.administratorsRest = administratorsRest;
    }

    @Override
    public void onAuthentication(
            @Nullable Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn == null || !(signedIn.getPrincipal() instanceof CurrentUser person)) {
            return;
        }
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) (person.isAdministrator() ? administratorsRest : rest).toSeconds());
        session.setAttribute(
                SessionOrigin.ATTRIBUTE,
                new SessionOrigin(
                        clock.instant(),
                        request.getRemoteAddr(),
                        Device.of(request.getHeader(HttpHeaders.USER_AGENT))));
    }
}
