package vn.chitieu.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import vn.chitieu.account.CodeAwaited;
import vn.chitieu.account.CodeSignIn;
import vn.chitieu.web.OneMoreStep;
import vn.chitieu.web.SignInLimit;

/** Takes the code that is typed after the password; only then is the session signed in. */
final class CodeFilter extends AbstractAuthenticationProcessingFilter {

    private static final int LONGEST_CODE = 40;

    private final CodeSignIn codes;

    CodeFilter(CodeSignIn codes) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login/code"), typed -> typed);
        this.codes = codes;
        setAuthenticationFailureHandler(CodeFilter::leadBack);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        CodeAwaited awaited = OneMoreStep.awaited(request.getSession(), CodeAwaited.class)
                .orElseThrow(() -> new CredentialsExpiredException("Nobody has shown a password"));
        String code = request.getParameter("code");
        return codes.signIn(awaited, code == null || code.length() > LONGEST_CODE ? "" : code);
    }

    @Override
    protected void successfulAuthentication(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication signedIn)
            throws IOException, ServletException {
        OneMoreStep.forget(request.getSession());
        super.successfulAuthentication(request, response, chain, signedIn);
    }

    private static void leadBack(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof BadCredentialsException || failure instanceof LockedException) {
            SignInLimit.failed(request);
        }
        String page = "/login/code?error";
        if (!(failure instanceof BadCredentialsException)) {
            OneMoreStep.forget(request.getSession());
            page = failure instanceof LockedException ? "/login?error" : "/login?expired";
        }
        response.sendRedirect(request.getContextPath() + page);
    }
}
