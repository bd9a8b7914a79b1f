package vn.chitieu.bench.floor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.chitieu.web.KeptPages;

/** Writes requests down that ask for it. */
final class Tracing extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Traced.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Traced traced = Traced.begin();
        try {
            chain.doFilter(request, answer);
        } finally {
            String query = request.getQueryString();
            traced.end(
                    request.getRequestURI() + (query == null ? "" : "?" + query),
                    answer.getContentAsByteArray().clone());
        }
        answer.copyBodyToResponse();
    }

    /** Sees what a page's template is given. */
    static final class OfModels implements HandlerInterceptor {

        @Override
        public void postHandle(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable ModelAndView shown) {
            Traced traced = Traced.running();
            if (traced != null && shown != null && shown.getViewName() != null) {
                traced.shown(template(shown), shown.getModel());
            }
        }

        private static String template(ModelAndView shown) {
            return shown.getModel().get(KeptPages.TO_WRITE) instanceof KeptPages.ToWrite page
                    ? page.template()
                    : String.valueOf(shown.getViewName());
        }
    }
}
