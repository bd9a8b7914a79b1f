package vn.chitieu.account.web;

import lombok.RequiredArgsConstructor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import vn.chitieu.account.CodeSignIn;

/** Sets the second step of signing in beside the first, with the same session and the same way on. */
@RequiredArgsConstructor
final class CodeStep extends AbstractHttpConfigurer<CodeStep, HttpSecurity> {

    private final CodeSignIn codes;

    @Override
    public void configure(HttpSecurity http) {
        CodeFilter filter = new CodeFilter(codes);
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setRequestCache(http.getSharedObject(RequestCache.class));
        filter.setAuthenticationSuccessHandler(onward);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
