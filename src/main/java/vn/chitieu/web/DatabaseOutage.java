package vn.chitieu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request that failed because the database is away is answered by status 503 and a page that needs none: it knows
 * nobody's session, and so stands outside of what reads sessions.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class DatabaseOutage extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseOutage.class);

    /** In seconds. */
    private static final String BEFORE_ANOTHER_ATTEMPT = "5";

    private static final Set<String> OF_WHAT_WAS_WRITTEN =
            Set.of("content-type", "content-length", "content-encoding", "content-language", "location", "etag");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (!DatabaseAway.isCauseOf(failure)) {
                throw failure;
            }
            if (response.isCommitted()) {
                if (request.getAttribute(AnsweredWhole.class.getName()) == null) {
                    throw failure;
                }
                // None the worse for a session whose last use could not be kept
                log.warn("The last use of a session was not kept: {}", LogText.of(failure.getMessage()));
                return;
            }
            answer(request, response, failure);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws ServletException, IOException {
        startAgain(response);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, BEFORE_ANOTHER_ATTEMPT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Its token would be read from the session
        request.removeAttribute(CsrfToken.class.getName());
        request.removeAttribute("_csrf");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        request.getRequestDispatcher("/error").forward(request, response);
    }

    /**
     * Without what was written, which may be a whole page whose session could not be kept at last. What protects a page
     * against other sites was set already and stays.
     */
    private static void startAgain(HttpServletResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.getHeaderNames().forEach(it -> headers.put(it, List.copyOf(response.getHeaders(it))));
        response.reset();
        headers.forEach((name, values) -> {
            if (!OF_WHAT_WAS_WRITTEN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
    }
}
