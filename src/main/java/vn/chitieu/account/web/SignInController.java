package vn.chitieu.account.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.DemoPassword;

@Controller
class SignInController {

    private final AccountQueries accounts;
    private final boolean demo;

    SignInController(AccountQueries accounts, Environment environment) {
        this.accounts = accounts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String signIn(@RequestParam Map<String, String> query, Model model) {
        SignInPage page = SignInPage.plain(query.containsKey("error"), notice(query));
        model.addAttribute(
                "page", demo ? page.withDemo(accounts.inDemo(), DemoPassword.VALUE, query.get("account")) : page);
        return "account/sign-in";
    }

    private static @Nullable String notice(Map<String, String> query) {
        if (query.containsKey("expired")) {
            return "account.sign-in.expired";
        }
        return query.containsKey("signed-out") ? "account.sign-in.signed-out" : null;
    }
}
