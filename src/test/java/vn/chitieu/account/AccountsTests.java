package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import vn.chitieu.PortalTest;

@PortalTest
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountFixture fixture;

    @Test
    void anAccountComesBackWithItsGrants() {
        Grant office = Grant.inCommune(Role.PARTY_OFFICE, "82", "28651");
        Grant country = Grant.everywhere(Role.NATIONAL_READER);
        Account saved = fixture.anAccount(office, country, office);
        Optional<Account> found = accounts.findByUsername(saved.username());
        assertThat(found).isPresent();
        assertThat(found.get().grants()).containsExactlyInAnyOrder(office, country);
        assertThat(SignedIn.person(found.get()).id()).isEqualTo(saved.id());
    }

    @Test
    void aGrantNamesAPlaceThatExists() {
        assertThatThrownBy(() -> fixture.anAccount(Grant.inCommune(Role.PARTY_OFFICE, "82", "00000")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anInstallationWithoutAccountsGotOneAdministrator() {
        assertThat(accounts.findByUsername("quantri"))
                .hasValueSatisfying(
                        it -> assertThat(it.grants()).containsExactly(Grant.everywhere(Role.ADMINISTRATOR)));
    }
}
