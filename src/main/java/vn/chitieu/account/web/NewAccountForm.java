package vn.chitieu.account.web;

import static vn.chitieu.account.web.TypedFields.text;

import java.util.Locale;
import vn.chitieu.account.Account;

/** A new account as it is typed: whose it is, and the first role. */
record NewAccountForm(
        String username,
        String displayName,
        String workPhone,
        String email,
        String role,
        String province,
        String commune,
        String unit,
        String until) {

    static final NewAccountForm EMPTY = new NewAccountForm("", "", "", "", "", "", "", "", "");

    NewAccountForm {
        username = text(username);
        displayName = text(displayName);
        workPhone = text(workPhone);
        email = text(email);
        role = text(role);
        province = text(province);
        commune = text(commune);
        unit = text(unit);
        until = text(until);
    }

    PersonForm person() {
        return new PersonForm(displayName, workPhone, email);
    }

    GrantForm grant() {
        return new GrantForm(role, province, commune, unit, until);
    }

    String readUsername(TypedFields fields) {
        String name = fields.required("username", username).toLowerCase(Locale.ROOT);
        if (!Account.isUsername(name)) {
            fields.refuse("username", "username");
        }
        return name;
    }
}
