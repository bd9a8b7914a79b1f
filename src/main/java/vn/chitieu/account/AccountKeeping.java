package vn.chitieu.account;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.KeepingRefused.Reason;

/** Setting up accounts, describing whose they are, and closing them. */
@Service
@RequiredArgsConstructor
public class AccountKeeping {

    private final Accounts accounts;
    private final KeptAccounts kept;
    private final Administrators administrators;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Whose account it is.
     *
     * @param workPhone of the office, not of the person
     */
    public record Person(
            String displayName,
            @Nullable String workPhone,
            @Nullable String email) {

        static Person of(Account account) {
            return new Person(account.displayName(), account.workPhone(), account.email());
        }

        @Override
        public String toString() {
            return Stream.of(Optional.of(displayName), Optional.ofNullable(workPhone), Optional.ofNullable(email))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
        }
    }

    /** An account that was just made, with the password that its person types once. */
    public record Made(long id, String username, OneTimePassword password) {}

    /** @throws KeepingRefused if the name is taken */
    @Transactional
    public Made create(String username, Person person, Grant first, CurrentUser by) {
        kept.expectMayGive(first, by);
        if (accounts.findByUsername(username).isPresent()) {
            throw new KeepingRefused(Reason.USERNAME_TAKEN);
        }
        OneTimePassword password = OneTimePassword.random(random);
        Account account = Account.createWithoutPassword(username, person.displayName(), clock.instant());
        account.describe(person.displayName(), person.workPhone(), person.email());
        account.resetPassword(encode(password), clock.instant());
        account.grant(first);
        accounts.save(account);
        events.publishEvent(
                AccountActed.of(Kind.CREATED, account, null, person + " · " + GrantKeeping.written(first), null));
        return new Made(account.id(), username, password);
    }

    @Transactional
    public void describe(long id, Person person, CurrentUser by) {
        Account account = kept.get(id, by);
        String before = Person.of(account).toString();
        account.describe(person.displayName(), person.workPhone(), person.email());
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.DESCRIBED, account, before, person.toString(), null));
    }

    /** @throws KeepingRefused if it is one's own, or the last of an administrator everywhere */
    @Transactional
    public void disable(long id, @Nullable String reason, CurrentUser by) {
        Account account = kept.get(id, by);
        disable(account, reason, by);
    }

    @Transactional
    public void enable(long id, CurrentUser by) {
        Account account = kept.get(id, by);
        account.enable(clock.instant());
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.ENABLED, account));
    }

    void disable(Account account, @Nullable String reason, CurrentUser by) {
        if (account.id() == by.id()) {
            throw new KeepingRefused(Reason.OWN_ACCOUNT);
        }
        if (account.grants().stream().anyMatch(Grant::administersEverything)
                && !administrators.isThereAnotherThan(account.id())) {
            throw new KeepingRefused(Reason.LAST_ADMINISTRATOR);
        }
        account.disable();
        accounts.save(account);
        events.publishEvent(AccountActed.of(Kind.DISABLED, account, null, null, reason));
    }

    private String encode(OneTimePassword password) {
        return requireNonNull(encoder.encode(password.text()));
    }
}
