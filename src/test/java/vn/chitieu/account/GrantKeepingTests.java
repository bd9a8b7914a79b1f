package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountActed.Kind;
import vn.chitieu.account.AccountKeeping.Person;
import vn.chitieu.account.KeepingRefused.Reason;

@PortalTest
@RecordApplicationEvents
@Transactional
class GrantKeepingTests {

    private static final Grant OFFICE = Grant.inCommune(Role.PARTY_OFFICE, "82", "28651");
    private static final Grant READER = Grant.inCommune(Role.READER, "82", "28249");
    private static final Grant EVERYWHERE = Grant.everywhere(Role.ADMINISTRATOR);

    @Autowired
    private GrantKeeping grants;

    @Autowired
    private AccountKeeping keeping;

    @Autowired
    private AccountRecovery recovery;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountFixture fixture;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void aDeputysRoleOpensNothingOnceItsDayIsOver() {
        LocalDate today = LocalDate.now(clock);
        Account deputy = fixture.anAccount();
        grants.give(deputy.id(), OFFICE.until(today), administrator());
        Account stored = accounts.findById(deputy.id()).orElseThrow();
        assertThat(CurrentUser.of(stored, today).isPartyOfficeOf("28651")).isTrue();
        assertThat(CurrentUser.of(stored, today.plusDays(1)).grants()).isEmpty();
    }

    @Test
    void givingARoleAgainSaysHowLongItHoldsFromNowOn() {
        Account account = fixture.anAccount(OFFICE.until(LocalDate.now(clock)));
        grants.give(account.id(), OFFICE, administrator());
        assertThat(accounts.findById(account.id()).orElseThrow().grants()).containsExactly(OFFICE);
    }

    @Test
    void takingARoleAwayIsTold() {
        Account account = fixture.anAccount(OFFICE, READER);
        grants.take(account.id(), OFFICE, administrator());
        assertThat(accounts.findById(account.id()).orElseThrow().grants()).containsExactly(READER);
        assertThat(told(Kind.GRANT_REMOVED)).singleElement().satisfies(act -> {
            assertThat(act.username()).isEqualTo(account.username());
            assertThat(act.province()).isEqualTo("82");
            assertThat(act.before()).isEqualTo("PARTY_OFFICE 82/28651, READER 82/28249");
            assertThat(act.after()).isEqualTo("READER 82/28249");
        });
    }

    @Test
    void handingOverMovesEveryRoleAndClosesTheAccount() {
        LocalDate end = LocalDate.now(clock).plusDays(9);
        Account leaving = fixture.anAccount(OFFICE.until(end), READER);
        Account coming = fixture.anAccount(OFFICE);
        grants.handOver(leaving.id(), coming.username(), "nghỉ hưu", true, administrator());
        assertThat(accounts.findById(leaving.id()).orElseThrow()).satisfies(it -> {
            assertThat(it.grants()).isEmpty();
            assertThat(it.isEnabled()).isFalse();
        });
        assertThat(accounts.findById(coming.id()).orElseThrow().grants())
                .as("what was held without an end stays so")
                .containsExactlyInAnyOrder(OFFICE, READER);
        assertThat(told(Kind.HANDED_OVER)).singleElement().satisfies(act -> {
            assertThat(act.after()).isEqualTo(coming.username());
            assertThat(act.reason()).isEqualTo("nghỉ hưu");
        });
        assertThat(told(Kind.DISABLED)).hasSize(1);
    }

    @Test
    void anAccountIsHandedOverToSomebodyElseWhoCanComeIn() {
        Account leaving = fixture.anAccount(OFFICE);
        Account closed = fixture.aDisabledAccount();
        CurrentUser administrator = administrator();
        for (String to : List.of(leaving.username(), closed.username())) {
            refuses(Reason.NO_SUCCESSOR, () -> grants.handOver(leaving.id(), to, "x", false, administrator));
        }
    }

    @Test
    void anAdministratorTakesNoRoleThatSeesFigures() {
        CurrentUser own = administrator();
        Account other = fixture.anAccount(OFFICE);
        refuses(Reason.OWN_ACCOUNT, () -> grants.give(own.id(), OFFICE, own));
        refuses(Reason.OWN_ACCOUNT, () -> grants.handOver(other.id(), own.username(), "x", false, own));
        assertThat(accounts.findById(own.id()).orElseThrow().grants()).containsExactly(EVERYWHERE);
    }

    @Test
    void nobodyChangesOrClosesTheirOwnAdministration() {
        CurrentUser own = administrator();
        Account other = fixture.anAccount();
        refuses(Reason.OWN_ACCOUNT, () -> grants.take(own.id(), EVERYWHERE, own));
        refuses(Reason.OWN_ACCOUNT, () -> grants.give(own.id(), EVERYWHERE.until(LocalDate.MAX), own));
        refuses(Reason.OWN_ACCOUNT, () -> grants.handOver(own.id(), other.username(), "x", false, own));
        refuses(Reason.OWN_ACCOUNT, () -> keeping.disable(own.id(), null, own));
        refuses(Reason.OWN_ACCOUNT, () -> recovery.resetPassword(own.id(), own));
    }

    @Test
    void theLastAdministratorEverywhereStays() {
        Account last = fixture.anAccount(EVERYWHERE);
        jdbc.sql("update account set enabled = false where id <> ?")
                .param(last.id())
                .update();
        CurrentUser somebody = SignedIn.person(fixture.anAccount(EVERYWHERE.until(LocalDate.now(clock))));
        refuses(Reason.LAST_ADMINISTRATOR, () -> grants.take(last.id(), EVERYWHERE, somebody));
        refuses(Reason.LAST_ADMINISTRATOR, () -> keeping.disable(last.id(), null, somebody));
        refuses(
                Reason.LAST_ADMINISTRATOR,
                () -> grants.give(last.id(), EVERYWHERE.until(LocalDate.now(clock)), somebody));
        fixture.anAccount(EVERYWHERE);
        grants.take(last.id(), EVERYWHERE, somebody);
    }

    static Stream<Grant> outsideOfTheProvince() {
        return Stream.of(
                EVERYWHERE,
                Grant.everywhere(Role.NATIONAL_READER),
                Grant.inProvince(Role.PROVINCE_REVIEWER, "01"),
                Grant.inCommune(Role.READER, "01", "00004"));
    }

    @ParameterizedTest
    @MethodSource("outsideOfTheProvince")
    void aProvincesAdministratorGivesAndKeepsWhatLiesInTheProvince(Grant outside) {
        CurrentUser provinces = fixture.aUser(Grant.inProvince(Role.ADMINISTRATOR, "82"));
        Account own = fixture.anAccount(OFFICE);
        grants.give(own.id(), READER, provinces);
        denied(() -> grants.give(own.id(), outside, provinces));
        denied(() -> keeping.create("ai.do", new Person("Ai đó", null, null), outside, provinces));
        Account mixed = fixture.anAccount(OFFICE, outside);
        denied(() -> grants.give(mixed.id(), READER, provinces));
        denied(() -> grants.take(mixed.id(), OFFICE, provinces));
        denied(() -> keeping.disable(mixed.id(), null, provinces));
        denied(() -> recovery.resetPassword(mixed.id(), provinces));
        denied(() -> keeping.describe(mixed.id(), new Person("Khác", null, null), provinces));
        denied(() -> grants.handOver(own.id(), mixed.username(), "x", false, provinces));
    }

    @Test
    void anAccountWithoutRolesStaysWithTheProvinceThatMadeIt() {
        CurrentUser provinces = fixture.aUser(Grant.inProvince(Role.ADMINISTRATOR, "82"));
        long id = keeping.create("het.vai", new Person("Hết vai", null, null), OFFICE, provinces)
                .id();
        grants.take(id, OFFICE, provinces);
        keeping.disable(id, "nghỉ", provinces);
        denied(() -> keeping.enable(id, fixture.aUser(Grant.inProvince(Role.ADMINISTRATOR, "01"))));
        Account nobodys = fixture.anAccount();
        denied(() -> keeping.disable(nobodys.id(), null, provinces));
    }

    private CurrentUser administrator() {
        return fixture.aUser(EVERYWHERE);
    }

    private List<AccountActed> told(Kind kind) {
        return events.stream(AccountActed.class).filter(it -> it.kind() == kind).toList();
    }

    private static void refuses(Reason reason, Runnable act) {
        assertThatExceptionOfType(KeepingRefused.class)
                .isThrownBy(act::run)
                .extracting(KeepingRefused::reason)
                .isEqualTo(reason);
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }
}
