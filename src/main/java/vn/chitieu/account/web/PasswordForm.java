package vn.chitieu.account.web;

import static vn.chitieu.account.web.TypedFields.text;

import java.util.Set;
import org.springframework.validation.Errors;
import vn.chitieu.account.password.PasswordProblem;
import vn.chitieu.account.password.PasswordRules;

/**
 * A new password as it is typed, twice.
 *
 * @param present the one there is; not asked for where there is none
 */
record PasswordForm(String present, String chosen, String repeated) {

    static final PasswordForm EMPTY = new PasswordForm("", "", "");

    PasswordForm {
        present = text(present);
        chosen = text(chosen);
        repeated = text(repeated);
    }

    /** Says everything that is wrong with the new password at its fields. */
    void check(Set<PasswordProblem> problems, PasswordRules rules, Errors errors) {
        for (PasswordProblem problem : problems) {
            errors.rejectValue(
                    "chosen",
                    "account.password.problem." + problem,
                    new Object[] {String.valueOf(rules.shortest()), String.valueOf(PasswordRules.LONGEST_BYTES)},
                    null);
        }
        if (!repeated.equals(chosen)) {
            errors.rejectValue("repeated", "account.password.problem.repeated");
        }
    }

    @Override
    public String toString() {
        return "********";
    }
}
