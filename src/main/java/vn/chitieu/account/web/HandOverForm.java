package vn.chitieu.account.web;

import static vn.chitieu.account.web.TypedFields.text;

/**
 * To whom all roles of an account go, as it is typed.
 *
 * @param to the other account's name
 * @param disable "on" if this account is disabled as well
 */
record HandOverForm(String to, String reason, String disable) {

    static final HandOverForm EMPTY = new HandOverForm("", "", "on");

    HandOverForm {
        to = text(to);
        reason = text(reason);
        disable = text(disable);
    }
}
