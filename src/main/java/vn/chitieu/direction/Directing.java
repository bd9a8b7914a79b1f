package vn.chitieu.direction;

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

/** Writing down what was concluded, and saying what became of it. Nothing said before is changed. */
@Service
@RequiredArgsConstructor
public class Directing {

    private final Directions directions;
    private final AuditTrail trail;
    private final Clock clock;

    /**
     * Writes a conclusion down.
     *
     * @return its id
     * @throws AccessDeniedException unless the person is of the standing committee, or of the office that keeps its minutes
     */
    @Transactional
    public long give(Direction.Draft draft, CurrentUser user) {
        if (!Direction.mayGive(user, draft.place().commune())) {
            throw new AccessDeniedException(user.username() + " directs nothing in " + draft.place());
        }
        long id = directions.add(draft, user.id(), clock.instant());
        trail.record(AuditEntry.of(draft.place().chain(), Act.CREATED, AuditedKind.DIRECTION, String.valueOf(id))
                .to(new AuditedFields()
                        .with("text", draft.text())
                        .with("owner", draft.owner())
                        .with("dueOn", draft.dueOn())
                        .text()));
        return id;
    }

    /**
     * Takes the next step with a direction as it was read.
     *
     * @return false if somebody has taken one since then, and nothing was added
     * @throws AccessDeniedException unless that step is this person's to take now
     */
    @Transactional
    public boolean say(Direction seen, DirectionStep.Draft step, CurrentUser user) {
        if (!seen.openTo(user).contains(step.kind())) {
            throw new AccessDeniedException(user.username() + " may not say " + step.kind() + " of " + seen.id());
        }
        if (!directions.add(seen, step, user.id(), clock.instant())) {
            return false;
        }
        trail.record(
                AuditEntry.of(seen.place().chain(), act(step.kind()), AuditedKind.DIRECTION, String.valueOf(seen.id()))
                        .to(new AuditedFields()
                                .with("text", step.text())
                                .with("dueOn", step.dueOn())
                                .text()));
        return true;
    }

    private static Act act(DirectionStep.Kind kind) {
        return switch (kind) {
            case REPORTED -> Act.SUBMITTED;
            case SENT_BACK -> Act.RETURNED;
            case DONE -> Act.VERIFIED;
            case POSTPONED -> Act.CHANGED;
            case WITHDRAWN -> Act.REVOKED;
            case REOPENED -> Act.RESTORED;
        };
    }
}
