package vn.chitieu.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chitieu.account.TokenSignIn;

/** Takes the token of {@code Authorization: Bearer …} for the person who made it, for this one request. */
@RequiredArgsConstructor
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final Pattern HEADER = Pattern.compile("Bearer +([!-~]{1,200})", Pattern.CASE_INSENSITIVE);

    private final TokenSignIn signIn;
    private final AuthenticationEntryPoint refusal;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            Optional<Authentication> person = person(header);
            if (person.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("No token that opens anything"));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> person(String header) {
        Matcher bearer = HEADER.matcher(header.strip());
        return bearer.matches() ? signIn.signIn(bearer.group(1)) : Optional.empty();
    }
}
