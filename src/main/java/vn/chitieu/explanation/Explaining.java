package vn.chitieu.explanation;

import java.time.Clock;
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

/** Writing explanations. Nothing written before is overwritten, and what is written answers an open question. */
@Service
@RequiredArgsConstructor
public class Explaining {

    private final Explanations explanations;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Writes about a target as it was read.
     *
     * @return false if somebody has written since then or the round was closed, and nothing was added
     * @throws AccessDeniedException unless the target is this person's to explain and the round is not closed
     * @throws IllegalArgumentException if what its state asks for is not said
     */
    @Transactional
    public boolean write(ExplainedTarget seen, Explanation.Content content, CurrentUser writer) {
        if (!seen.isWritableBy(writer)) {
            throw new AccessDeniedException(writer.username() + " explains nothing of " + objectOf(seen));
        }
        if (seen.lacksFigure() ? content.promisedOn() == null : content.commitment() == null) {
            throw new IllegalArgumentException("Neither a commitment nor a promised day for " + objectOf(seen));
        }
        if (!explanations.add(seen, content, writer.id(), clock.instant())) {
            return false;
        }
        if (seen.inquiry().isOpen()) {
            explanations.add(
                    seen,
                    new Remark(
                            Remark.Kind.ANSWERED,
                            null,
                            null,
                            seen.version() + 1,
                            writer.displayName(),
                            clock.instant()),
                    writer.id());
        }
        Explanation former = seen.latest();
        AuditedFields before =
                former == null ? new AuditedFields() : former.content().fields();
        AuditedFields after = content.fields();
        trail.record(AuditEntry.of(seen.place().chain(), Act.SAVED, AuditedKind.EXPLANATION, objectOf(seen))
                .from(before.unlike(after))
                .to(after.unlike(before)));
        return true;
    }

    /** {@code VB-2.2-4a 2026-Q3}: how the trail names it. */
    static String objectOf(ExplainedTarget seen) {
        return seen.target().description().code() + " " + seen.round().period();
    }
}
