package vn.chitieu.account.web;

import static java.util.Objects.requireNonNullElse;
import static vn.chitieu.account.web.TypedFields.text;

import java.util.regex.Pattern;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountKeeping.Person;

/** Whose account it is, as it is typed. */
record PersonForm(String displayName, String workPhone, String email) {

    static final Pattern PHONE = Pattern.compile("[0-9+(). /-]{3,30}");
    static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    PersonForm {
        displayName = text(displayName);
        workPhone = text(workPhone);
        email = text(email);
    }

    static PersonForm of(Account account) {
        return new PersonForm(
                account.displayName(),
                requireNonNullElse(account.workPhone(), ""),
                requireNonNullElse(account.email(), ""));
    }

    Person read(TypedFields fields) {
        return new Person(
                fields.required("displayName", displayName),
                fields.formed("workPhone", workPhone, PHONE, "phone"),
                fields.formed("email", email, EMAIL, "email"));
    }
}
