package vn.chitieu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;

/** The pages on which administrators keep accounts: nobody else opens them or sends anything to them. */
@DemoTest
class AccountAccessTests {

    private static final List<String> READ =
            List.of("/admin/accounts", "/admin/accounts/new", "/admin/accounts/{id}", "/admin/accounts/{id}/grants");

    private static final List<String> SENT_TO = List.of(
            "/admin/accounts/new",
            "/admin/accounts/{id}",
            "/admin/accounts/{id}/grants",
            "/admin/accounts/{id}/grants/remove",
            "/admin/accounts/{id}/disable",
            "/admin/accounts/{id}/enable",
            "/admin/accounts/{id}/password",
            "/admin/accounts/{id}/unlock",
            "/admin/accounts/{id}/second-factor",
            "/admin/accounts/{id}/hand-over");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Test
    void whoeverIsNotSignedInIsLedToSignIn() {
        READ.forEach(
                address -> assertThat(mvc.get().uri(of(address))).as(address).hasRedirectedUrl("/login"));
        SENT_TO.forEach(address ->
                assertThat(mvc.post().uri(of(address)).with(csrf())).as(address).hasRedirectedUrl("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vanphong-28651", "thuongvu-28651", "kiemtra-82", "tinh-82", "quocgia"})
    void nobodyElseOpensOrSendsAnything(String account) {
        for (String address : READ) {
            assertThat(mvc.get().uri(of(address)).with(users.as(account)))
                    .as(address)
                    .hasStatus(403);
        }
        for (String address : SENT_TO) {
            assertThat(mvc.post()
                            .uri(of(address))
                            .param("displayName", "Kẻ lạ")
                            .param("role", "PARTY_OFFICE")
                            .param("province", "82")
                            .param("commune", "28651")
                            .param("to", "quocgia")
                            .param("reason", "thử")
                            .with(users.as(account))
                            .with(csrf()))
                    .as(address)
                    .hasStatus(403);
        }
    }

    @Test
    void theAdministratorOpensThemAll() {
        for (String address : READ) {
            assertThat(mvc.get().uri(of(address)).with(users.as("quantri")))
                    .as(address)
                    .hasStatusOk();
        }
        assertThat(mvc.get().uri("/admin/accounts/999999").with(users.as("quantri")))
                .hasStatus(404);
    }

    private String of(String address) {
        return address.replace(
                "{id}", String.valueOf(users.named("vanphong-28651").id()));
    }
}
