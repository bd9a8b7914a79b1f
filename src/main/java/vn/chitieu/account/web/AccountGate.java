package vn.chitieu.account.web;

import lombok.RequiredArgsConstructor;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;
import vn.chitieu.account.CodeSignIn;
import vn.chitieu.account.Standings;
import vn.chitieu.web.Gate;

/** Asks for a code after the password, and leads people to what they have to do before anything else. */
@Component
@RequiredArgsConstructor
class AccountGate implements Gate {

    private final CodeSignIn codes;
    private final Standings standings;

    @Override
    public void standIn(HttpSecurity http) {
        http.with(new CodeStep(codes), Customizer.withDefaults());
        http.addFilterBefore(new DutyFilter(standings), AuthorizationFilter.class);
    }
}
