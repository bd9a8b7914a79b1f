package vn.chitieu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form larger than the server takes is answered by a page like every failure. The server itself would refuse its fields
 * to that page too, and show one of its own.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class OversizedForms extends OncePerRequestFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final long most;

    OversizedForms(@Value("${server.tomcat.max-http-form-post-size}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() <= most || !isForm(request.getContentType())) {
            chain.doFilter(request, response);
            return;
        }
        int status = HttpStatus.CONTENT_TOO_LARGE.value();
        response.setStatus(status);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new Unread(request), response);
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && type.startsWith(FORM);
    }

    /** The request without what was sent. */
    private static final class Unread extends HttpServletRequestWrapper {

        Unread(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        @SuppressWarnings("NullAway") // null is how a request says "no such field"
        public String[] getParameterValues(String name) {
            return null;
        }
    }
}
