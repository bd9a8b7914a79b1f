package vn.chitieu.account;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.AccountKeeping.Person;
import vn.chitieu.web.Language;
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

    /**
     * How its person is reached.
     *
     * @param reminders whether they are written to about figures that are due
     * @param language of what is written to them
     */
    public record Reach(
            @Nullable String workPhone, @Nullable String email, boolean reminders, Language language) {}

    @Transactional
    public void describe(CurrentUser user, Reach reach) {
        Account account = of(user);
        String before = written(account);
        account.describe(account.displayName(), reach.workPhone(), reach.email());
        account.remindByMail(reach.reminders(), reach.language());
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.DESCRIBED, account, before, written(account), null));
    }

    private static String written(Account account) {
        return Person.of(account) + (account.isRemindedByMail() ? "" : " · no reminders by e-mail");
    }
}
