package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;

/** Coming in, trying to and going leave an entry; passwords and names that nobody has do not. */
@PortalTest
class SignInTrailTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoComesInAndGoes() {
        String username = accounts.anAccount(Grant.inProvince(Role.PROVINCE_REVIEWER, "82"))
                .username();
        MockHttpSession session = new MockHttpSession();
        signIn(username, AccountFixture.PASSWORD, session);
        assertThat(last()).isEqualTo("P82 " + username + " SIGNED_IN 127.0.0.1");
        assertThat(mvc.post().uri("/logout").session(session).with(csrf())).hasStatus(302);
        assertThat(last()).isEqualTo("P82 " + username + " SIGNED_OUT 127.0.0.1");
    }

    @Test
    void whoTriesAWrongPassword() {
        String username =
                accounts.anAccount(Grant.everywhere(Role.ADMINISTRATOR)).username();
        signIn(username, "mật khẩu sai", new MockHttpSession());
        assertThat(last()).isEqualTo("* " + username + " SIGN_IN_FAILED 127.0.0.1");
        assertThat(everything()).doesNotContain("mật khẩu sai");
    }

    @Test
    void aNameThatNobodyHasIsNotKept() {
        signIn("mat.khau.cua.toi", "x", new MockHttpSession());
        assertThat(last()).isEqualTo("* *unknown SIGN_IN_FAILED 127.0.0.1");
        assertThat(everything()).doesNotContain("mat.khau.cua.toi");
    }

    private void signIn(String username, String password, MockHttpSession session) {
        assertThat(mvc.post()
                        .uri("/login")
                        .session(session)
                        .with(csrf())
                        .param("username", username)
                        .param("password", password))
                .hasStatus(302);
    }

    private String last() {
        return jdbc.sql("""
            select chain || ' ' || actor || ' ' || act || ' ' || address
            from audit_entry where object_kind = 'SESSION' order by at desc, seq desc limit 1
            """).query(String.class).single();
    }

    private String everything() {
        return String.join(
                "\n",
                jdbc.sql("select audit_entry::text from audit_entry")
                        .query(String.class)
                        .list());
    }
}
