package vn.chitieu.home.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.home.ContactPlace;
import vn.chitieu.home.Contacts;
import vn.chitieu.home.Contacts.Contact;
import vn.chitieu.web.Flash;
import vn.chitieu.web.HelpDesk.Office;
import vn.chitieu.web.NotFound;

/** Whom to ask, kept by administrators. */
@Controller
@RequiredArgsConstructor
class ContactsController {

    private static final String ADDRESS = "/admin/contacts";
    private static final int MOST_COMMUNES = 20;

    private final Contacts contacts;

    @GetMapping(ADDRESS)
    String list(@RequestParam(defaultValue = "") String commune, CurrentUser user, Model model) {
        if (!user.isAdministrator()) {
            throw new AccessDeniedException("Not an administrator");
        }
        String typed = commune.strip();
        model.addAttribute(
                "page",
                new ContactsPage(
                        contacts.keptBy(user),
                        typed,
                        typed.isEmpty() ? List.of() : contacts.communesLike(typed, user, MOST_COMMUNES)));
        return "home/contacts";
    }

    @GetMapping(ADDRESS + "/{place}")
    String show(@PathVariable String place, CurrentUser user, Model model) {
        Contact contact = kept(place, user);
        model.addAttribute("form", ContactForm.of(contact.office()));
        return page(contact.place(), model);
    }

    @PostMapping(ADDRESS + "/{place}")
    String keep(
            @PathVariable String place,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ContactPlace known = kept(place, user).place();
        Optional<Office> office = form.read(errors);
        if (office.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(known, model);
        }
        contacts.keep(known, office.get());
        Flash.of("help.contact.saved").on(redirect);
        return "redirect:" + ADDRESS;
    }

    private Contact kept(String place, CurrentUser user) {
        Contact contact = contacts.at(place).orElseThrow(() -> new NotFound("place " + place));
        if (!contact.place().isKeptBy(user)) {
            throw new AccessDeniedException(user.username() + " does not keep the contact of " + place);
        }
        return contact;
    }

    private static String page(ContactPlace place, Model model) {
        model.addAttribute("page", place);
        return "home/contact";
    }
}
