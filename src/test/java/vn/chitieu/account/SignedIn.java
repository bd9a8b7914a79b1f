package vn.chitieu.account;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody signed in, for MockMvc: {@code get("/admin").with(SignedIn.as(Grant.everywhere(ADMINISTRATOR)))}. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor as(Grant... grants) {
        return as(new CurrentUser(1, "thu.nghiem", "Nguyễn Thử Nghiệm", List.of(grants)));
    }

    public static RequestPostProcessor as(CurrentUser user) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, SignIn.authorities(user)));
    }
}
