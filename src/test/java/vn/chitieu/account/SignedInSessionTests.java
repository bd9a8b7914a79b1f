package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.PortalTest;

/** What a session holds, how long it may rest, and who ends it. */
@PortalTest
class SignedInSessionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private OpenSessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAdministratorMayRestForFiveMinutesAndEverybodyElseForFifteen() {
        assertThat(rest(accounts.anAccount(Grant.everywhere(Role.ADMINISTRATOR))))
                .isEqualTo(300);
        assertThat(rest(accounts.anAccount(Grant.inProvince(Role.ADMINISTRATOR, "82"))))
                .isEqualTo(300);
        assertThat(rest(accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER))))
                .isEqualTo(900);
    }

    @Test
    void aSessionHoldsLittle() {
        Account account = accounts.anAccount(Grant.inCommune(Role.PARTY_OFFICE, "82", "28651"));
        signIn(account.username(), AccountFixture.PASSWORD);
        assertThat(jdbc.sql("""
            select sum(octet_length(attribute_bytes)) from spring_session_attributes
            join spring_session on primary_id = session_primary_id where principal_name = ?
            """)
                        .param(account.username())
                        .query((row, number) -> row.getInt(1))
                        .single())
                .isLessThan(4_096);
    }

    @Test
    void noPasswordThatWasTypedIsKept() {
        String right = accounts.anAccount().username();
        signIn(right, "gõ sai rồi 4711");
        signIn(right, AccountFixture.PASSWORD);
        for (String typed : new String[] {"gõ sai rồi 4711", AccountFixture.PASSWORD}) {
            assertThat(jdbc.sql("""
                select count(*) from spring_session_attributes
                where position(convert_to(?, 'UTF8') in attribute_bytes) > 0
                """)
                            .param(typed)
                            .query((row, number) -> row.getInt(1))
                            .single())
                    .as(typed)
                    .isZero();
        }
    }

    @Test
    void endingAllOfAnAccountStopsItAtTheNextRequestEverywhere() {
        String username =
                accounts.anAccount(Grant.everywhere(Role.NATIONAL_READER)).username();
        MockHttpSession one = signIn(username, AccountFixture.PASSWORD);
        MockHttpSession other = signIn(username, AccountFixture.PASSWORD);
        assertThat(mvc.get().uri("/country").session(one)).hasStatusOk();
        assertThat(sessions.endAllOf(username)).isEqualTo(2);
        assertThat(mvc.get().uri("/country").session(one)).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/country").session(other)).hasRedirectedUrl("/login");
    }

    @Test
    void aSessionThatAnotherVersionWroteLeadsToSignIn() {
        String username =
                accounts.anAccount(Grant.everywhere(Role.ADMINISTRATOR)).username();
        MockHttpSession session = signIn(username, AccountFixture.PASSWORD);
        jdbc.sql("""
            update spring_session_attributes set attribute_bytes = '\\xACED0005'
            where attribute_name = 'SPRING_SECURITY_CONTEXT'
              and session_primary_id in (select primary_id from spring_session where principal_name = ?)
            """).param(username).update();
        assertThat(mvc.get().uri("/admin").session(session)).hasRedirectedUrl("/login");
    }

    private int rest(Account account) {
        signIn(account.username(), AccountFixture.PASSWORD);
        return jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                .param(account.username())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private MockHttpSession signIn(String username, String password) {
        MockHttpSession session = new MockHttpSession();
        mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .session(session)
                .with(csrf())
                .exchange();
        return session;
    }
}
