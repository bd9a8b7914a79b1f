package vn.chitieu.account;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.AccountKeeping.Person;
import vn.chitieu.web.NotFound;

/** One's own account. The name stays what the administrator wrote: it stands under what one signs. */
@Service
@RequiredArgsConstructor
public class OwnAccount {

    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    @Transactional(readOnly = true)
    public Account of(CurrentUser user) {
        return accounts.findById(user.id()).orElseThrow(() -> new NotFound("account " + user.username()));
    }

    @Transactional
    public void describe(CurrentUser user, @Nullable String workPhone, @Nullable String email) {
        Account account = of(user);
        String before = Person.of(account).toString();
        account.describe(account.displayName(), workPhone, email);
        accounts.save(account);
        events.publishEvent(AccountActed.of(
                Kind.DESCRIBED, account, before, Person.of(account).toString(), null));
    }
}
