package vn.chitieu.account.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chitieu.account.CurrentUser;

@Controller
class AdminController {

    private final AccountQueries accounts;

    AdminController(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/admin")
    String overview(CurrentUser user, Model model) {
        if (!user.isAdministrator()) {
            throw new AccessDeniedException("Not an administrator");
        }
        model.addAttribute("page", new AdminPage(accounts.counts(), user.isAdministratorEverywhere()));
        return "account/admin";
    }
}
