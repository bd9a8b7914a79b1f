package vn.chitieu.database.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.database.StandbyReads;

/**
 * Whoever has sent a form reads what they wrote: for longer than a standby may be behind, their browser says so to whichever
 * node it comes to. Signing in counts as well. Nothing is kept at a node or in the database for it, and nothing said where no standby is configured.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class JustWrote extends OncePerRequestFilter {

    private static final String NAME = "chitieu-wrote";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** For the answer's way to the browser, and the next question's way back. */
    private static final Duration BESIDE = Duration.ofSeconds(5);

    private final StandbyReads standby;
    private final boolean secure;

    JustWrote(StandbyReads standby, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        this.standby = standby;
        this.secure = secure;
    }

    static boolean isSaidBy(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(it -> it.getName().equals(NAME));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !standby.areConfigured() || READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, "1")
                        .path("/")
                        .maxAge(standby.behindAtMost().plus(BESIDE))
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite(SameSite.LAX.attributeValue())
                        .build()
                        .toString());
        chain.doFilter(request, response);
    }
}
