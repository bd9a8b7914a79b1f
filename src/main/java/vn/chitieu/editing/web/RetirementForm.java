package vn.chitieu.editing.web;

import static vn.chitieu.editing.web.TargetForm.text;

/**
 * The end of a target as it is typed.
 *
 * @param replace whether another target takes its place
 */
record RetirementForm(String from, String reason, String replace) {

    RetirementForm {
        from = text(from);
        reason = text(reason);
        replace = text(replace);
    }
}
