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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form larger than the server takes is answered by a page like every failure. The server itself would refuse its fields
 * to that page too, and show one of its own. A form with files is taken where files are, and nowhere else.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class OversizedForms extends OncePerRequestFilter {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final String FORM_WITH_FILES = "multipart/";

    private final long most;
    private final ObjectProvider<Uploads> uploads;

    OversizedForms(@Value("${server.tomcat.max-http-form-post-size}") DataSize most, ObjectProvider<Uploads> uploads) {
        this.most = most.toBytes();
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpStatus refusal = refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
            return;
        }
        int status = refusal.value();
        response.setStatus(status);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(new Unread(request), response);
    }

    /** Null where the request goes on. */
    private @Nullable HttpStatus refusal(HttpServletRequest request) {
        String type = request.getContentType();
        long length = request.getContentLengthLong();
        if (type == null) {
            return null;
        }
        if (type.regionMatches(true, 0, FORM_WITH_FILES, 0, FORM_WITH_FILES.length())) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            Optional<Uploads> taker =
                    uploads.stream().filter(it -> it.areTakenAt(path)).findFirst();
            if (taker.isEmpty()) {
                return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            }
            return length > taker.get().atMost().toBytes() ? HttpStatus.CONTENT_TOO_LARGE : null;
        }
        return length > most && type.startsWith(FORM) ? HttpStatus.CONTENT_TOO_LARGE : null;
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

        /** Else its parts would be looked for after all. */
        @Override
        public @Nullable String getContentType() {
            return null;
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
