package vn.chitieu.account;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts for tests, each with a name of its own. Import it where it is needed. */
@TestComponent
public class AccountFixture {

    public static final String PASSWORD = "Mật khẩu của kiểm thử 1";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    AccountFixture(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** A saved account with the password {@link #PASSWORD}. */
    public Account anAccount(Grant... grants) {
        return save(Account.create(aName(), "Nguyễn Thử Nghiệm", encoder.encode(PASSWORD), Instant.EPOCH), grants);
    }

    /** A saved account as it is when signed in. */
    public CurrentUser aUser(Grant... grants) {
        return CurrentUser.of(anAccount(grants));
    }

    public Account aDisabledAccount() {
        Account account = Account.create(aName(), "Nguyễn Đã Nghỉ", encoder.encode(PASSWORD), Instant.EPOCH);
        account.disable();
        return save(account);
    }

    public Account aDemoAccount() {
        return save(Account.createForDemo(aName(), "Nguyễn Dùng Thử", encoder.encode(PASSWORD), Instant.EPOCH));
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
