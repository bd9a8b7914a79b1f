package vn.chitieu.editing.web;

import static vn.chitieu.editing.web.TargetForm.text;

/** An amendment as it is typed. */
record AmendmentForm(String target, RuleForm rule, String from, String reason, String document) {

    AmendmentForm {
        target = text(target);
        rule = rule == null ? RuleForm.EMPTY : rule;
        from = text(from);
        reason = text(reason);
        document = text(document);
    }
}
