package vn.chitieu.explanation;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;

/** What the standing committee asks about targets, and its word on the answers. */
@Service
@RequiredArgsConstructor
public class Asking {

    private final Explanations explanations;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Asks about a target as it was read; a question that is still open gives way to this one.
     *
     * @return false if somebody has asked, answered or accepted since then, and nothing was added
     * @throws AccessDeniedException unless the person is of the standing committee and the round is not closed
     */
    @Transactional
    public boolean ask(ExplainedTarget seen, String question, LocalDate dueOn, CurrentUser user) {
        if (!seen.isAskableBy(user)) {
            throw new AccessDeniedException(user.username() + " asks nothing about " + Explaining.objectOf(seen));
        }
        return say(
                seen,
                new Remark(Remark.Kind.ASKED, question, dueOn, null, user.displayName(), clock.instant()),
                Act.ASKED,
                user);
    }

    /**
     * Accepts the answer that is there.
     *
     * @return false if somebody has asked, answered or accepted since then, and nothing was added
     * @throws AccessDeniedException unless the person is of the standing committee and there is an answer
     */
    @Transactional
    public boolean accept(ExplainedTarget seen, CurrentUser user) {
        if (!seen.isAcceptableBy(user)) {
            throw new AccessDeniedException(user.username() + " accepts nothing about " + Explaining.objectOf(seen));
        }
        return say(
                seen,
                new Remark(Remark.Kind.ACCEPTED, null, null, seen.version(), user.displayName(), clock.instant()),
                Act.ACCEPTED,
                user);
    }

    private boolean say(ExplainedTarget seen, Remark remark, Act act, CurrentUser user) {
        if (!explanations.add(seen, remark, user.id())) {
            return false;
        }
        trail.record(AuditEntry.of(seen.place().chain(), act, AuditedKind.EXPLANATION, Explaining.objectOf(seen))
                .to(new AuditedFields()
                        .with("question", remark.text())
                        .with("dueOn", remark.dueOn())
                        .with("version", remark.version())
                        .text()));
        return true;
    }
}
