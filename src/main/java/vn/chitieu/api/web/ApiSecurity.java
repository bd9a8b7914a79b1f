package vn.chitieu.api.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import vn.chitieu.account.TokenSignIn;
import vn.chitieu.web.ApiAddress;

/**
 * Who may ask the API: whoever shows a token, with each request anew. There is no session that a browser would send along
 * by itself, so there is nothing to forge.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Anybody may read what could be asked. */
    private static final String[] DOCUMENT = {"/v3/api-docs", "/v3/api-docs.yaml"};

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http, TokenSignIn signIn, ProblemWriter problems) {
        AuthenticationEntryPoint refusal = (request, response, failure) -> {
            boolean shown = failure instanceof BadCredentialsException;
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, shown ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    shown ? "The token is not known, or not valid any more." : "A token is needed.");
        };
        return http.securityMatchers(
                        matchers -> matchers.requestMatchers(ApiAddress.ALL).requestMatchers(DOCUMENT))
                .authorizeHttpRequests(requests -> requests.requestMatchers(DOCUMENT)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new BearerTokenFilter(signIn, refusal), AnonymousAuthenticationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(response, HttpStatus.FORBIDDEN, "This token does not open that.")))
                .build();
    }
}
