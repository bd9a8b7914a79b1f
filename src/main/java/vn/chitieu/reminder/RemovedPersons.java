package vn.chitieu.reminder;

import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.chitieu.account.AccountActed;
import vn.chitieu.database.DataScope;
import vn.chitieu.database.DataScopes;

/** Forgets who was reminded of what, once a person's data is removed: a failure may name their address. */
@Component
@RequiredArgsConstructor
class RemovedPersons {

    private final SentReminders reminders;
    private final DataScopes scopes;

    @EventListener
    void acted(AccountActed acted) {
        Long account = acted.account();
        if (acted.kind() == AccountActed.Kind.PERSON_REMOVED && account != null) {
            scopes.during(DataScope.EVERYTHING, () -> reminders.forget(account));
        }
    }
}
