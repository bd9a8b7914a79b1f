package vn.chitieu.account.web;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chitieu.account.CurrentUser;

@Controller
class AdminController {

    private static final int MOST_COMMUNES = 20;

    private final AccountQueries accounts;

    AdminController(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/admin")
    String overview(@RequestParam(defaultValue = "") String commune, CurrentUser user, Model model) {
        if (!user.isAdministrator()) {
            throw new AccessDeniedException("Not an administrator");
        }
        boolean everywhere = user.isAdministratorEverywhere();
        AdminPage.Search search = new AdminPage.Search(
                commune.strip(),
                commune.isBlank()
                        ? List.of()
                        : accounts.communesLike(
                                commune.strip(), everywhere, user.administeredProvinces(), MOST_COMMUNES));
        model.addAttribute("page", new AdminPage(accounts.counts(), search, everywhere));
        return "account/admin";
    }
}
