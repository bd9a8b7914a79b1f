package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chitieu.account.DemoPassword;
import vn.chitieu.account.Role;
import vn.chitieu.account.web.SignInPage.DemoRole;

class SignInPageTests {

    private static final SignInPage PLAIN = new SignInPage(false, null, "da.go", null, List.of(), null, null);

    @Test
    void offersTheDemoAccountsByRoleFromTheCommuneUpward() {
        SignInPage page = PLAIN.withDemo(
                List.of(account("quantri", Role.ADMINISTRATOR), account("vp", Role.PARTY_OFFICE), account("moi", null)),
                null);
        assertThat(page.demo().roles())
                .extracting(DemoRole::role)
                .containsExactly(Role.PARTY_OFFICE, Role.ADMINISTRATOR);
        assertThat(page.password()).isNull();
        assertThat(page.username()).isEqualTo("da.go");
    }

    @Test
    void fillsInOnlyAnAccountThatIsOffered() {
        List<HeldRole> accounts = List.of(account("vp", Role.PARTY_OFFICE));
        assertThat(PLAIN.withDemo(accounts, "vp"))
                .extracting(SignInPage::username, SignInPage::password)
                .containsExactly("vp", DemoPassword.VALUE);
        assertThat(PLAIN.withDemo(accounts, "\"><script>"))
                .extracting(SignInPage::username, SignInPage::password)
                .containsExactly("da.go", null);
    }

    private static HeldRole account(String username, @Nullable Role role) {
        return new HeldRole(username, username, true, role, "");
    }
}
