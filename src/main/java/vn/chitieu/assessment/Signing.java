package vn.chitieu.assessment;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedFields;
import vn.chitieu.audit.AuditedKind;

/** A standing committee's signing of what it concludes. Nothing signed before is overwritten. */
@Service
@RequiredArgsConstructor
public class Signing {

    private final Assessments assessments;
    private final AuditTrail trail;
    private final Clock clock;

    /** Whether this person signs about the target. */
    public static boolean isOpenTo(CurrentUser user, AssessedTarget target) {
        return user.isStandingCommitteeOf(target.place().commune());
    }

    /**
     * Signs about a target as it was read.
     *
     * @param target with the portal's conclusion and the latest signing that the signer has seen
     * @return false if somebody has signed since then, and nothing was added
     * @throws AccessDeniedException unless the signer is of the commune's standing committee
     * @throws IllegalArgumentException if the word differs from the portal's conclusion and no reason is given
     */
    @Transactional
    public boolean sign(AssessedTarget target, AssessmentWord word, @Nullable String reason, CurrentUser signer) {
        if (!isOpenTo(signer, target)) {
            throw new AccessDeniedException(
                    signer.username() + " signs nothing in " + target.place().commune());
        }
        if (reason == null && !word.agreesWith(target.now().state())) {
            throw new IllegalArgumentException(word + " differs from " + target.now() + " and needs a reason");
        }
        boolean added = assessments.add(target, word, reason, signer.id(), clock.instant());
        if (added) {
            trail.record(AuditEntry.of(
                            target.place().chain(),
                            Act.SIGNED,
                            AuditedKind.ASSESSMENT,
                            assessments.codeOf(target) + " " + target.period())
                    .from(target.signings().stream()
                            .findFirst()
                            .map(former -> former.word().name())
                            .orElse(null))
                    .to(new AuditedFields()
                            .with("word", word)
                            .with("state", target.now().state())
                            .text())
                    .because(reason));
        }
        return added;
    }
}
