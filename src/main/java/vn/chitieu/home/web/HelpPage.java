package vn.chitieu.home.web;

import java.util.List;
import vn.chitieu.account.Role;
import vn.chitieu.home.Contacts.Contact;
import vn.chitieu.home.web.Guides.ForRole;
import vn.chitieu.home.web.Guides.Guide;

/**
 * Whom to ask, what to read, which keys there are and what words mean.
 *
 * @param own the guides of the reader's roles
 * @param others those of other roles
 * @param keepsContacts whether the reader writes down whom to ask
 */
public record HelpPage(
        List<Contact> contacts,
        List<ForRole> own,
        List<ForRole> others,
        List<Guide> everybodys,
        boolean keepsContacts) {

    /** Keys of the grid, by what message keys end in. */
    public List<String> keys() {
        return List.of("next", "previous", "undo", "tab");
    }

    /** Words of the pages, by what message keys end in. */
    public List<String> words() {
        return List.of(
                "target",
                "indicator",
                "series",
                "baseline",
                "path",
                "period",
                "grade",
                "progress",
                "not-arisen",
                "assessment");
    }

    static List<ForRole> among(List<ForRole> all, List<Role> roles, boolean held) {
        return all.stream().filter(it -> roles.contains(it.role()) == held).toList();
    }
}
