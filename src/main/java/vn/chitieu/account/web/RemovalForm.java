package vn.chitieu.account.web;

import static vn.chitieu.account.web.TypedFields.text;

/**
 * That a person's data is to be removed for good, as it is typed.
 *
 * @param confirmed the account's name once more, so that nobody is removed by a slip
 */
record RemovalForm(String confirmed, String why) {

    static final RemovalForm EMPTY = new RemovalForm("", "");

    RemovalForm {
        confirmed = text(confirmed);
        why = text(why);
    }
}
