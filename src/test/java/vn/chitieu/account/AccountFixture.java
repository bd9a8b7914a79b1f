package vn.chitieu.account;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts for tests, each with a name of its own. Import it where it is needed. */
@TestComponent
public class AccountFixture {

    public static final String PASSWORD = "Mật khẩu của kiểm thử 1";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Accounts accounts;
    /** One for all: every hash costs a tenth of a second. */
    private final String hash;

    private final Clock clock;

    AccountFixture(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.hash = Objects.requireNonNull(encoder.encode(PASSWORD));
    }

    /** A saved account with the password {@link #PASSWORD}. */
    public Account anAccount(Grant... grants) {
        return save(Account.create(aName(), "Nguyễn Thử Nghiệm", hash, clock.instant()), grants);
    }

    /** A saved account as it is when signed in. */
    public CurrentUser aUser(Grant... grants) {
        return SignedIn.person(anAccount(grants));
    }

    public Account aDisabledAccount() {
        Account account = Account.create(aName(), "Nguyễn Đã Nghỉ", hash, clock.instant());
        account.disable();
        return save(account);
    }

    public Account aDemoAccount() {
        return save(Account.createForDemo(aName(), "Nguyễn Dùng Thử", hash, clock.instant()));
    }

    private Account save(Account account, Grant... grants) {
        for (Grant grant : grants) {
            account.grant(grant);
        }
        return accounts.save(account);
    }

    private static String aName() {
        return "thu.nghiem-" + NUMBERS.incrementAndGet();
    }
}
