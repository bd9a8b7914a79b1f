package vn.chitieu.account.web;

import static java.util.Objects.requireNonNullElse;
import static vn.chitieu.account.web.TypedFields.text;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.Account;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.OpenSessions;
import vn.chitieu.account.OwnAccount;
import vn.chitieu.account.PersonRemoval;
import vn.chitieu.account.web.PersonalDataPage.Kept;
import vn.chitieu.web.Flash;
import vn.chitieu.web.Words;

/** What the portal keeps about who is signed in: to see, to take along, to have removed. */
@Controller
@RequiredArgsConstructor
class PersonalDataController {

    private static final String ADDRESS = "/account/data";

    private final OwnAccount own;
    private final PersonRemoval removal;
    private final OpenSessions sessions;
    private final PersonalDataQueries data;
    private final PersonalDataWriting writing;
    private final KeptAccountQueries accounts;
    private final Words words;

    /** Why it shall be removed, as it is typed. */
    record RemovalRequest(String reason) {

        RemovalRequest {
            reason = text(reason);
        }
    }

    @GetMapping(ADDRESS)
    String show(CurrentUser user, Model model) {
        model.addAttribute("form", new RemovalRequest(""));
        return page(own.of(user), model);
    }

    @GetMapping(path = ADDRESS + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> copy(CurrentUser user) {
        ContentDisposition file = ContentDisposition.attachment()
                .filename("chitieu-" + user.username() + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(writing.copyOf(own.of(user)));
    }

    @PostMapping(ADDRESS + "/removal")
    String askRemoval(
            @ModelAttribute("form") RemovalRequest form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String reason = new TypedFields(errors).required("reason", form.reason());
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(own.of(user), model);
        }
        removal.ask(user, reason);
        Flash.of("account.data.removal.asked").on(redirect);
        return "redirect:" + ADDRESS;
    }

    private String page(Account account, Model model) {
        PersonalDataQueries.Counts counts = data.counts(account);
        List<Kept> kept = List.of(
                new Kept("name", account.displayName() + " (" + account.username() + ")"),
                new Kept("phone", requireNonNullElse(account.workPhone(), "")),
                new Kept("email", requireNonNullElse(account.email(), "")),
                new Kept("roles", roles(account)),
                new Kept("secrets", ""),
                new Kept("sessions", count(sessions.of(account.username()).size())),
                new Kept("sign-ins", count(counts.signIns())),
                new Kept("reminders", count(counts.reminders())),
                new Kept("tokens", count(counts.tokens())),
                new Kept("figures", count(counts.figures())),
                new Kept("trail", count(counts.deeds())));
        model.addAttribute("page", new PersonalDataPage(kept, account.removalAskedAt(), account.removalReason()));
        return "account/data";
    }

    private String count(long number) {
        return words.count(number);
    }

    private String roles(Account account) {
        return accounts.heldBy(account.id()).stream()
                .map(held -> (words.message("role." + held.role()) + " " + held.place()).strip())
                .collect(Collectors.joining("; "));
    }
}
