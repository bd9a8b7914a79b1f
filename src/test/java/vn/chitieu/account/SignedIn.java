package vn.chitieu.account;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody signed in, for MockMvc: {@code get("/admin").with(SignedIn.as(Grant.everywhere(ADMINISTRATOR)))}. */
public final class SignedIn {

    /** No account has this number, so that a test with made-up grants is nobody whom the portal knows. */
    private static final long NOBODYS_ACCOUNT = 0;

    private SignedIn() {}

    /** The person of an account, with all its grants. */
    static CurrentUser person(Account account) {
        return CurrentUser.of(account, LocalDate.MIN);
    }

    public static RequestPostProcessor as(Grant... grants) {
        return as(new CurrentUser(NOBODYS_ACCOUNT, "thu.nghiem", "Nguyễn Thử Nghiệm", List.of(grants)));
    }

    public static RequestPostProcessor as(CurrentUser user) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(user, null, SignIn.authorities(user)));
    }
}
