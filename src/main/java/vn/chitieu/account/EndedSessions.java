package vn.chitieu.account;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Whoever may not come in any more, or only in another way, is out at once. A lock ends nothing: anybody who knows a name
 * could throw its owner out by wrong passwords.
 */
@Component
@RequiredArgsConstructor
class EndedSessions {

    private final OpenSessions sessions;

    @TransactionalEventListener
    void acted(AccountActed acted) {
        switch (acted.kind()) {
            case DISABLED, DISABLED_AS_IDLE, PASSWORD_RESET, SECOND_FACTOR_RESET, PERSON_REMOVED ->
                sessions.endAllOf(acted.username());
            default -> {
                // Stays signed in
            }
        }
    }
}
