package vn.chitieu.editing.web;

import static vn.chitieu.editing.web.TargetForm.text;

import vn.chitieu.target.Target;

/**
 * An amendment as it is typed.
 *
 * @param version of the target when the form was opened
 */
record AmendmentForm(String target, String version, RuleForm rule, String from, String reason, String document) {

    AmendmentForm {
        target = text(target);
        version = text(version);
        rule = rule == null ? RuleForm.EMPTY : rule;
        from = text(from);
        reason = text(reason);
        document = text(document);
    }

    /** The same, typed beside what somebody else has saved meanwhile: sent again, it takes that one's place. */
    AmendmentForm besides(Target stored) {
        return new AmendmentForm(target, String.valueOf(stored.version()), rule, from, reason, document);
    }

    /** The same with another rule. */
    AmendmentForm with(RuleForm other) {
        return new AmendmentForm(target, version, other, from, reason, document);
    }
}
