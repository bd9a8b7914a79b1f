package vn.chitieu.account;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.audit.Act;
import vn.chitieu.audit.Actor;
import vn.chitieu.audit.AuditChain;
import vn.chitieu.audit.AuditEntry;
import vn.chitieu.audit.AuditTrail;
import vn.chitieu.audit.AuditedKind;

/** Who came in, who tried to, and who went. A name that nobody has may be a password in the wrong field: it is not kept. */
@Component
@RequiredArgsConstructor
class SignInRecording {

    private final AuditTrail trail;
    private final Accounts accounts;

    @EventListener
    @Transactional
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof CurrentUser person) {
            record(person.chain(), Act.SIGNED_IN, person);
        }
    }

    @EventListener
    @Transactional
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof CurrentUser person) {
            record(person.chain(), Act.SIGNED_OUT, person);
        }
    }

    @EventListener
    @Transactional
    void failed(AbstractAuthenticationFailureEvent event) {
        Optional<Account> known =
                SignIn.username(event.getAuthentication().getName()).flatMap(accounts::findByUsername);
        record(
                known.map(account -> Grant.chainOf(account.grants())).orElse(AuditChain.INSTALLATION),
                Act.SIGN_IN_FAILED,
                known.map(account -> Actor.of(account.username(), account.displayName()))
                        .orElse(Actor.UNKNOWN_NAME));
    }

    private void record(AuditChain chain, Act act, Actor person) {
        trail.record(AuditEntry.of(chain, act, AuditedKind.SESSION, person.username())
                .by(person));
    }
}
