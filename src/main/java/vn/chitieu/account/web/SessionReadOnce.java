package vn.chitieu.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Spares the second reading of a session. Once a page has gone out its session is saved; when the request ends it is saved
 * again, and to compare its id with the browser's it would be read from the database once more, though no cookie can be
 * sent any longer.
 */
@Configuration(proxyBeanMethods = false)
class SessionReadOnce {

    private static final String GONE_OUT = SessionReadOnce.class.getName();

    @Bean
    @Fallback
    CookieHttpSessionIdResolver sessionCookies() {
        return new CookieHttpSessionIdResolver();
    }

    @Bean
    HttpSessionIdResolver sessionIdsReadOnce(CookieHttpSessionIdResolver cookies, CookieSerializer written) {
        cookies.setCookieSerializer(written);
        return new UntilGoneOut(cookies);
    }

    @Bean
    FilterRegistrationBean<Marking> pagesGoneOut() {
        FilterRegistrationBean<Marking> filter = new FilterRegistrationBean<>(new Marking());
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    private record UntilGoneOut(HttpSessionIdResolver cookies) implements HttpSessionIdResolver {

        @Override
        public List<String> resolveSessionIds(HttpServletRequest request) {
            return request.getAttribute(GONE_OUT) == null ? cookies.resolveSessionIds(request) : List.of();
        }

        @Override
        public void setSessionId(HttpServletRequest request, HttpServletResponse response, String id) {
            cookies.setSessionId(request, response, id);
        }

        @Override
        public void expireSession(HttpServletRequest request, HttpServletResponse response) {
            cookies.expireSession(request, response);
        }
    }

    static final class Marking extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
                throws ServletException, IOException {
            next.doFilter(request, response);
            if (response.isCommitted()) {
                request.setAttribute(GONE_OUT, true);
            }
        }
    }
}
