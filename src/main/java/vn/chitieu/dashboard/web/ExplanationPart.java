package vn.chitieu.dashboard.web;

import java.time.LocalDate;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.explanation.ExplainedTarget;

/** The part of a target's page about what is explained and asked. */
public record ExplanationPart(ExplainedTarget target, boolean mayWrite, boolean mayAsk, LocalDate today) {

    static ExplanationPart of(ExplainedTarget target, CurrentUser user, LocalDate today) {
        return new ExplanationPart(target, target.isWritableBy(user), target.isAskableBy(user), today);
    }
}
