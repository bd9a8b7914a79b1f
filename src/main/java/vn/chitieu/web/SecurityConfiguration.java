package vn.chitieu.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who may come in, and what a browser may do with the pages. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String SIGN_IN = "/login";
    /**
     * Forms of people who are not signed in and whose secret is the address itself: no session lends them any right that
     * another page could borrow, and one that has ended must not lose what they typed.
     */
    private static final String BY_LINK = "/figure/*";

    /** The screen in a meeting room, read-only. */
    private static final String SCREEN_BY_LINK = "/screen/*";

    private static final String[] FOR_EVERYONE = {
        SIGN_IN,
        SIGN_IN + "/code",
        "/welcome/*",
        BY_LINK,
        SCREEN_BY_LINK,
        "/css/**",
        "/js/**",
        "/img/**",
        "/_static/**",
        "/favicon.ico",
        "/actuator/health/**",
        "/livez",
        "/readyz"
    };

    /** Nothing inline and nothing from elsewhere: a script that slips into a text stays a text. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ObjectProvider<Gate> gates,
            ObjectProvider<SessionAuthenticationStrategy> atSignIn,
            Environment environment) {
        gates.orderedStream().forEach(gate -> gate.standIn(http));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(FOR_EVERYONE)
                                .permitAll()
                                .requestMatchers(request -> isForMachines(request, environment))
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .csrf(forms -> forms.ignoringRequestMatchers(BY_LINK))
                .formLogin(form -> form.loginPage(SIGN_IN).failureHandler(new FailedSignIn(SIGN_IN + "?error")))
                .logout(logout -> logout.logoutSuccessUrl(SIGN_IN + "?signed-out")
                        // A page that a browser may keep is gone with whoever read it
                        .addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE))))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(newSession(atSignIn)))
                .requestCache(cache -> cache.requestCache(requestCache()))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(new Refusal()).authenticationEntryPoint(entryPoint()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY)))
                .build();
    }

    /** Whether it came in by the port of the measures, which no proxy leads to. */
    private static boolean isForMachines(HttpServletRequest request, Environment environment) {
        Integer machines = environment.getProperty("local.management.port", Integer.class);
        Integer people = environment.getProperty("local.server.port", Integer.class);
        return machines != null && !machines.equals(people) && request.getLocalPort() == machines;
    }

    /** A session from before signing in cannot be used to follow in; then whatever else begins with a session. */
    private static SessionAuthenticationStrategy newSession(ObjectProvider<SessionAuthenticationStrategy> atSignIn) {
        return new CompositeSessionAuthenticationStrategy(
                Stream.concat(Stream.of(new ChangeSessionIdAuthenticationStrategy()), atSignIn.orderedStream())
                        .toList());
    }

    /** People are led to sign in; a program is told status 401. */
    private static AuthenticationEntryPoint entryPoint() {
        AuthenticationEntryPoint people = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        MediaTypeRequestMatcher asksJson =
                new MediaTypeRequestMatcher(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        asksJson.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return (request, response, failure) -> {
            if (asksJson.matches(request)) {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            } else {
                people.commence(request, response, failure);
            }
        };
    }

    /** Leads back to the page asked for before signing in, at that page's own address without a mark. */
    @SuppressWarnings("NullAway") // null is how this setter says "no mark"
    private static RequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A form that outlived its session leads back to signing in; everything else refused is status 403. */
    private static final class Refusal implements AccessDeniedHandler {

        private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
                throws IOException, ServletException {
            if (refusal instanceof CsrfException && (isSigningIn(request) || !isSignedIn())) {
                response.sendRedirect(request.getContextPath() + SIGN_IN + "?expired");
            } else {
                forbidden.handle(request, response, refusal);
            }
        }

        private static boolean isSigningIn(HttpServletRequest request) {
            return request.getRequestURI().equals(request.getContextPath() + SIGN_IN);
        }

        private static boolean isSignedIn() {
            @Nullable Authentication person = SecurityContextHolder.getContext().getAuthentication();
            return person != null && person.isAuthenticated();
        }
    }
}
