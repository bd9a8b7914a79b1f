package vn.chitieu.account;

import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;

/** Leaves in the audit trail what was done with accounts, and who came in, tried to, and went. */
@Component
@RequiredArgsConstructor
class AccountActRecording {

    private final AuditTrail trail;

    @EventListener
    @Transactional
    void acted(AccountActed acted) {
        AuditChain chain = new AuditChain(acted.province(), acted.commune());
        trail.record(
                switch (acted.kind()) {
                    case SIGNED_IN, SIGN_IN_FAILED ->
                        AuditEntry.of(
                                        chain,
                                        act(acted),
                                        AuditedKind.SESSION,
                                        actor(acted).username())
                                .by(actor(acted));
                    default ->
                        AuditEntry.of(chain, act(acted), AuditedKind.ACCOUNT, acted.username())
                                .from(acted.before())
                                .to(after(acted))
                                .because(acted.reason());
                });
    }

    @EventListener
    @Transactional
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof CurrentUser person) {
            trail.record(AuditEntry.of(person.chain(), Act.SIGNED_OUT, AuditedKind.SESSION, person.username())
                    .by(person));
        }
    }

    /** Before anybody is signed in it is who tried to be; a name that nobody has is not kept. */
    private static Actor actor(AccountActed acted) {
        return acted.account() == null ? Actor.UNKNOWN_NAME : Actor.of(acted.username(), acted.username());
    }

    private static Act act(AccountActed acted) {
        return switch (acted.kind()) {
            case CREATED -> Act.CREATED;
            case GRANTED -> Act.GRANTED;
            case GRANT_REMOVED -> Act.REVOKED;
            case LOCKED -> Act.LOCKED;
            case UNLOCKED -> Act.UNLOCKED;
            case SIGNED_IN -> Act.SIGNED_IN;
            case SIGN_IN_FAILED -> Act.SIGN_IN_FAILED;
            default -> Act.CHANGED;
        };
    }

    /** What became of it; where nothing else tells, what was done. */
    private static String after(AccountActed acted) {
        return acted.after() == null ? acted.kind().name() : acted.kind() + ": " + acted.after();
    }
}
