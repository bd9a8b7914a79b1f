package vn.chitieu.account;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The people of the demonstration, signed in: {@code get("/country").with(users.as("quocgia"))}. */
@TestComponent
public class DemoUsers {

    private final Accounts accounts;

    DemoUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    public CurrentUser named(String username) {
        return SignedIn.person(accounts.findByUsername(username).orElseThrow());
    }

    public RequestPostProcessor as(String username) {
        return SignedIn.as(named(username));
    }
}
