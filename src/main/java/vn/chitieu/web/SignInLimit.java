package vn.chitieu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an address fail to sign in so often a minute, and then waits. Offices share an address, so only failures count;
 * what protects a single account is that it is locked.
 */
@Component
public class SignInLimit implements Gate {

    private static final String FAILED = SignInLimit.class.getName();

    private final AttemptLimit limit;

    SignInLimit(@Value("${chitieu.sign-in.failures-per-minute}") int perMinute, Clock clock) {
        limit = new AttemptLimit(perMinute, clock);
    }

    /** Says that what was shown to sign in, a password or a code, was wrong. */
    public static void failed(HttpServletRequest request) {
        request.setAttribute(FAILED, true);
    }

    @Override
    public void standIn(HttpSecurity http) {
        http.addFilterBefore(new Counting(), UsernamePasswordAuthenticationFilter.class);
    }

    private final class Counting extends OncePerRequestFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return !request.getMethod().equals("POST") || !(path.equals("/login") || path.startsWith("/login/"));
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                limit.take(request);
            } catch (TooManyAttempts tooMany) {
                tooMany.answer(response);
                return;
            }
            chain.doFilter(request, response);
            if (request.getAttribute(FAILED) == null) {
                limit.giveBack(request);
            }
        }
    }
}
