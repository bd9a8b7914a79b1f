package vn.chitieu.account.web;

import vn.chitieu.account.AccountKeeping.Made;

/** A password that somebody will type once, shown this once. */
public record PasswordMadePage(long id, String username, String password) {

    static PasswordMadePage of(Made made) {
        return new PasswordMadePage(made.id(), made.username(), made.password().text());
    }
}
