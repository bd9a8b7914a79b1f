package vn.chitieu.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Standing;
import vn.chitieu.account.Standings;

/**
 * Takes each request for the person as they stand now: with the roles they hold now, out if their account was disabled,
 * and to the page of what they have to do first.
 */
@RequiredArgsConstructor
final class DutyFilter extends OncePerRequestFilter {

    private final Standings standings;
    private final SecurityContextLogoutHandler logout = new SecurityContextLogoutHandler();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return Stream.of("/css/", "/js/", "/img/", "/_static/", "/actuator/").anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Optional<Standing> found = signedIn != null && signedIn.getPrincipal() instanceof CurrentUser user
                ? standings.of(user)
                : Optional.empty();
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Standing standing = found.get();
        String first = page(standing.duty());
        if (!standing.open()) {
            logout.logout(request, response, signedIn);
            response.sendRedirect(request.getContextPath() + "/login?closed");
        } else if (first != null && !leadsTo(first, path(request))) {
            response.sendRedirect(request.getContextPath() + first);
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(standing.signedIn());
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private static boolean leadsTo(String page, String path) {
        return path.equals(page) || path.startsWith(page + "/") || path.equals("/logout");
    }

    private static @Nullable String page(Standing.Duty duty) {
        return switch (duty) {
            case NONE -> null;
            case CHANGE_PASSWORD -> "/account/password";
            case SET_UP_SECOND_FACTOR -> "/account/second-factor";
        };
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
