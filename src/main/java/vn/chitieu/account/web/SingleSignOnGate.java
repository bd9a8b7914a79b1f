package vn.chitieu.account.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import vn.chitieu.account.SingleSignOn;
import vn.chitieu.web.Gate;
import vn.chitieu.web.LogText;

/**
 * Where a province's own sign-in is configured, people may come in by it: by OpenID Connect with a code and PKCE. Only
 * the signed ID token is believed, and of it only who the person is; what they may do stands here.
 */
@Component
class SingleSignOnGate implements Gate {

    private static final Logger log = LoggerFactory.getLogger(SingleSignOnGate.class);
    private static final String START = "/oauth2/authorization";
    private static final String UNKNOWN_PERSON = "unknown_person";

    private final ObjectProvider<ClientRegistrationRepository> provinces;
    private final SingleSignOn people;
    private final SessionAuthenticationStrategy sessionStart;
    private final String claim;

    SingleSignOnGate(
            ObjectProvider<ClientRegistrationRepository> provinces,
            SingleSignOn people,
            SessionAuthenticationStrategy sessionStart,
            @Value("${chitieu.sign-in.claim}") String claim) {
        this.provinces = provinces;
        this.people = people;
        this.sessionStart = sessionStart;
        this.claim = claim;
    }

    @Override
    public void standIn(HttpSecurity http) {
        provinces.ifAvailable(registrations -> http.oauth2Login(login -> login.loginPage("/login")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(withPkce(registrations)))
                .authorizedClientRepository(new KeptNowhere())
                .userInfoEndpoint(user -> user.oidcUserService(this::person))
                .successHandler(onward(http))
                .failureHandler(SingleSignOnGate::leadBack)));
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private OidcUser person(OidcUserRequest request) {
        String name = request.getIdToken().getClaimAsString(claim);
        return people.person(name == null ? "" : name)
                .map(person -> new VouchedPerson(person, request.getIdToken()))
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_PERSON)));
    }

    /** From here on the session is like everybody's: the same person, the same limits, nothing of the province's token. */
    private AuthenticationSuccessHandler onward(HttpSecurity http) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        return (request, response, vouched) -> {
            VouchedPerson named = (VouchedPerson) requireNonNull(vouched.getPrincipal());
            Authentication person = people.signedIn(named.person());
            sessionStart.onAuthentication(person, request, response);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(person);
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            onward.setRequestCache(http.getSharedObject(RequestCache.class));
            onward.onAuthenticationSuccess(request, response, person);
        };
    }

    private static void leadBack(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean unknown = failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(UNKNOWN_PERSON);
        if (!unknown) {
            log.warn("Signing in elsewhere failed: {}", LogText.of(failure));
        }
        response.sendRedirect(request.getContextPath() + (unknown ? "/login?unknown" : "/login?elsewhere-failed"));
    }
}
