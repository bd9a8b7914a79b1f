package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountActed.Kind;

@PortalTest
@RecordApplicationEvents
class SignInAttemptsTests {

    @Autowired
    private SignInAttempts attempts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private AccountRecovery recovery;

    @Autowired
    private IdleAccounts idle;

    @Autowired
    private TokenSignIn tokens;

    @Autowired
    private OwnTokens own;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void theFifthFailureInARowLocks() {
        Account account = fixture.anAccount();
        for (int i = 1; i < SignInAttempts.MOST; i++) {
            fail(account);
        }
        assertThat(reload(account).isLocked()).isFalse();
        fail(account);
        assertThat(reload(account).isLocked()).isTrue();
        assertThat(attempts.begin(account.id())).isFalse();
        attempts.failed(account);
        assertThat(told(Kind.LOCKED)).as("once").hasSize(1);
        assertThat(told(Kind.SIGN_IN_FAILED)).hasSize(SignInAttempts.MOST + 1);
    }

    @Test
    void aSuccessBeginsToCountAnew() {
        Account account = fixture.anAccount();
        for (int i = 1; i < SignInAttempts.MOST; i++) {
            fail(account);
        }
        attempts.begin(account.id());
        attempts.succeeded(account);
        fail(account);
        assertThat(reload(account).isLocked()).isFalse();
        assertThat(reload(account).lastSignInAt()).isNotNull();
    }

    @Test
    void theRightPasswordBeforeAWrongCodeDoesNotWipeTheCount() {
        Account account = fixture.anAccount();
        for (int i = 0; i < SignInAttempts.MOST; i++) {
            attempts.begin(account.id());
            attempts.release(account.id());
            fail(account);
        }
        assertThat(attempts.begin(account.id())).isFalse();
    }

    @Test
    void whoTriesManyAtOnceGetsNoMoreTries() throws Exception {
        Account account = fixture.anAccount();
        Callable<Boolean> attempt = () -> attempts.begin(account.id());
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> tried =
                    many.invokeAll(Stream.generate(() -> attempt).limit(40).toList());
            long allowed = 0;
            for (Future<Boolean> each : tried) {
                allowed += each.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(SignInAttempts.MOST);
        }
    }

    @Test
    void anAdministratorUnlocks() {
        Account account = fixture.anAccount();
        for (int i = 0; i < SignInAttempts.MOST; i++) {
            fail(account);
        }
        recovery.unlock(account.id(), fixture.aUser(Grant.everywhere(Role.ADMINISTRATOR)));
        assertThat(reload(account).isLocked()).isFalse();
        assertThat(attempts.begin(account.id())).isTrue();
    }

    @Test
    void tokensOfALockedAccountOrOfOneWithAGivenPasswordOpenNothing() {
        CurrentUser administrator = fixture.aUser(Grant.everywhere(Role.ADMINISTRATOR));
        Account locked = fixture.anAccount();
        String first = own.make(SignedIn.person(locked), "một", Duration.ofDays(30));
        Account reset = fixture.anAccount();
        String second = own.make(SignedIn.person(reset), "hai", Duration.ofDays(30));
        assertThat(tokens.signIn(first)).isPresent();
        assertThat(tokens.signIn(second)).isPresent();
        for (int i = 0; i < SignInAttempts.MOST; i++) {
            fail(locked);
        }
        recovery.resetPassword(reset.id(), administrator);
        assertThat(tokens.signIn(first)).isEmpty();
        assertThat(tokens.signIn(second)).isEmpty();
    }

    @Test
    void whoWasAwayFor45DaysIsDisabledAndCountsAnewOnceEnabled() {
        Account idler = away(fixture.anAccount(), 46);
        Account present = away(fixture.anAccount(), 44);
        Account demo = away(fixture.aDemoAccount(), 400);
        idle.disableAll();
        assertThat(reload(idler).isEnabled()).isFalse();
        assertThat(reload(present).isEnabled()).isTrue();
        assertThat(reload(demo).isEnabled()).isTrue();
        assertThat(told(Kind.DISABLED_AS_IDLE))
                .extracting(AccountActed::username)
                .containsExactly(idler.username());
        Account enabled = reload(idler);
        enabled.enable(clock.instant());
        accounts.save(enabled);
        assertThat(idle.disable(idler.id())).isFalse();
    }

    private void fail(Account account) {
        attempts.begin(account.id());
        attempts.failed(account);
    }

    private Account away(Account account, int days) {
        jdbc.sql("""
            update account set created_at = created_at - interval '500 days', enabled_at = enabled_at - interval '500 days',
                               last_sign_in_at = :now::timestamptz - make_interval(days => :days)
            where id = :id
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("days", days)
                .param("id", account.id())
                .update();
        return account;
    }

    private Account reload(Account account) {
        return accounts.findById(account.id()).orElseThrow();
    }

    private List<AccountActed> told(Kind kind) {
        return events.stream(AccountActed.class).filter(it -> it.kind() == kind).toList();
    }
}
