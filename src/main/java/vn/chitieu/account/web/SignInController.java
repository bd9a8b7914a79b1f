package vn.chitieu.account.web;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.web.FailedSignIn;
import vn.chitieu.web.HelpDesk;

@Controller
class SignInController {

    private final AccountQueries accounts;
    private final SignInElsewhere elsewhere;
    private final ObjectProvider<HelpDesk> help;
    private final boolean demo;

    SignInController(
            AccountQueries accounts,
            SignInElsewhere elsewhere,
            ObjectProvider<HelpDesk> help,
            Environment environment) {
        this.help = help;
        this.elsewhere = elsewhere;
        this.accounts = accounts;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String signIn(@RequestParam Map<String, String> query, HttpSession session, Model model) {
        SignInPage page = new SignInPage(
                query.containsKey("error"),
                notice(query),
                FailedSignIn.takeName(session),
                null,
                elsewhere.offers(),
                help.stream()
                        .flatMap(it -> it.ofInstallation().stream())
                        .findFirst()
                        .orElse(null),
                null);
        model.addAttribute("page", demo ? page.withDemo(accounts.inDemo(), query.get("account")) : page);
        return "account/sign-in";
    }

    private static @Nullable String notice(Map<String, String> query) {
        return Stream.of("expired", "unknown", "elsewhere-failed", "closed", "welcome", "signed-out")
                .filter(query::containsKey)
                .findFirst()
                .map(it -> "account.sign-in." + it)
                .orElse(null);
    }
}
