package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentUserTests {

    @Test
    void anAdministratorAsSuchSeesNoFigures() {
        CurrentUser user = user(Grant.everywhere(Role.ADMINISTRATOR));
        assertThat(user.isAdministrator()).isTrue();
        assertThat(user.maySeeCountry()).isFalse();
        assertThat(user.maySeeProvince("82")).isFalse();
        assertThat(user.maySeeCommune("82", "28651")).isFalse();
        assertThat(user(Grant.inProvince(Role.ADMINISTRATOR, "82")).maySeeProvince("82"))
                .isFalse();
    }

    @Test
    void aNationalReaderSeesEverything() {
        CurrentUser user = user(Grant.everywhere(Role.NATIONAL_READER));
        assertThat(user.maySeeCountry()).isTrue();
        assertThat(user.maySeeProvince("82")).isTrue();
        assertThat(user.maySeeCommune("82", "28651")).isTrue();
    }

    @Test
    void aProvincesReviewerAndInspectorSeeTheirProvinceOnly() {
        for (Role role : List.of(Role.PROVINCE_REVIEWER, Role.INSPECTOR)) {
            CurrentUser user = user(Grant.inProvince(role, "82"));
            assertThat(user.maySeeProvince("82")).isTrue();
            assertThat(user.maySeeCommune("82", "28651")).isTrue();
            assertThat(user.maySeeProvince("01")).isFalse();
            assertThat(user.maySeeCommune("01", "00004")).isFalse();
            assertThat(user.maySeeCountry()).isFalse();
            assertThat(user.onlyProvince()).contains("82");
        }
    }

    @Test
    void aRoleInACommuneOpensThatCommuneAndNotItsProvince() {
        for (Role role : List.of(Role.INSPECTOR, Role.READER, Role.STANDING_COMMITTEE, Role.PARTY_OFFICE)) {
            CurrentUser user = user(Grant.inCommune(role, "82", "28651"));
            assertThat(user.maySeeCommune("82", "28651")).isTrue();
            assertThat(user.maySeeCommune("82", "30445")).isFalse();
            assertThat(user.maySeeProvince("82")).isFalse();
            assertThat(user.isPartyOfficeOf("28651")).isEqualTo(role == Role.PARTY_OFFICE);
            assertThat(user.isStandingCommitteeOf("28651")).isEqualTo(role == Role.STANDING_COMMITTEE);
            assertThat(user.isPartyOfficeOf("30445")).isFalse();
            assertThat(user.onlyCommune()).contains("28651");
        }
    }

    @Test
    void aUnitEntersInItsOwnCommuneOnly() {
        CurrentUser user = user(Grant.inUnit("82", "28651", 7), Grant.inUnit("82", "28651", 9));
        assertThat(user.unitsIn("28651")).containsExactlyInAnyOrder(7L, 9L);
        assertThat(user.unitsIn("30445")).isEmpty();
        assertThat(user.mayEnterIn("28651")).isTrue();
        assertThat(user.mayEnterIn("30445")).isFalse();
    }

    @Test
    void severalPlacesAreNoOnlyPlace() {
        CurrentUser user =
                user(Grant.inCommune(Role.READER, "82", "28651"), Grant.inCommune(Role.READER, "82", "30445"));
        assertThat(user.onlyCommune()).isEmpty();
        assertThat(user.communes()).containsExactlyInAnyOrder("28651", "30445");
    }

    @Test
    void aRoleOutOfPlaceIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.everywhere(Role.PARTY_OFFICE));
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.inProvince(Role.NATIONAL_READER, "82"));
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.inCommune(Role.UNIT_REPORTER, "82", "28651"));
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.inCommune(Role.ADMINISTRATOR, "82", "28651"));
    }

    @Test
    void survivesASessionStore() throws Exception {
        CurrentUser user = user(Grant.inUnit("82", "28651", 7));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(user);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(user);
        }
    }

    private static CurrentUser user(Grant... grants) {
        return new CurrentUser(1, "thu.nghiem", "Nguyễn Thử Nghiệm", List.of(grants));
    }
}
