package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.PortalTest;

/** Not every page writes when its session was last used, and none lets a session end early by more than the pages know. */
@PortalTest
class SessionWritingTests {

    private static final long MINUTE = 60_000;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private SessionRepository<?> sessions;

    private final MockHttpSession browser = new MockHttpSession();
    private String username;

    @BeforeEach
    void somebodyIsSignedIn() {
        username = accounts.anAccount().username();
        assertThat(mvc.post()
                        .uri("/login")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .session(browser)
                        .param("username", username)
                        .param("password", AccountFixture.PASSWORD))
                .hasStatus(302);
    }

    private long lastUsed() {
        return jdbc.sql("select last_access_time from spring_session where principal_name = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private void wasUsedBefore(long milliseconds) {
        jdbc.sql("""
            update spring_session set last_access_time = last_access_time - :ago, expiry_time = expiry_time - :ago
            where principal_name = :name
            """).param("ago", milliseconds).param("name", username).update();
    }

    @Test
    void aPageSoonAfterAnotherWritesNothing() {
        long before = lastUsed();
        assertThat(mvc.get().uri("/account").session(browser)).hasStatusOk();
        assertThat(lastUsed()).isEqualTo(before);
    }

    @Test
    void aPageLaterProlongsTheSession() {
        wasUsedBefore(MINUTE);
        long before = lastUsed();
        assertThat(mvc.get().uri("/account").session(browser)).hasStatusOk();
        assertThat(lastUsed()).isGreaterThanOrEqualTo(before + MINUTE);
    }

    @Test
    void aClockThatWasSetBackProlongsNoSession() {
        wasUsedBefore(-60 * MINUTE);
        assertThat(mvc.get().uri("/account").session(browser)).hasStatusOk();
        assertThat(lastUsed()).isLessThan(System.currentTimeMillis() + MINUTE);
    }

    @Test
    void aRequestThatTookLongDoesNotMakeTheSessionOlderThanAnotherLeftIt() {
        Session slow = sessions.findById(stored());
        slow.setLastAccessedTime(slow.getLastAccessedTime().plusSeconds(30));
        Session quick = sessions.findById(stored());
        quick.setLastAccessedTime(quick.getLastAccessedTime().plusSeconds(75));
        save(quick);
        save(slow);
        assertThat(lastUsed()).isEqualTo(quick.getLastAccessedTime().toEpochMilli());
        assertThat(jdbc.sql("select expiry_time from spring_session where principal_name = ?")
                        .param(username)
                        .query(Long.class)
                        .single())
                .isEqualTo(lastUsed() + quick.getMaxInactiveInterval().toMillis());
    }

    private String stored() {
        return jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    /** It was on its way when they signed in, and ends later. */
    @Test
    void aRequestFromBeforeTheSignInTakesNobodysSessionBack() {
        Session anonymous = sessions.findById(stored());
        anonymous.setLastAccessedTime(anonymous.getLastAccessedTime().plusSeconds(60));
        anonymous.setMaxInactiveInterval(Duration.ofHours(2));
        anonymous.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, null);
        anonymous.setAttribute("SPRING_SECURITY_CONTEXT", null);
        save(anonymous);
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(username)
                        .query(Integer.class)
                        .list())
                .doesNotContain(7200)
                .hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private <S extends Session> void save(Session session) {
        ((SessionRepository<S>) sessions).save((S) session);
    }

    @Test
    void whoSignsOutTakesTheirPagesAlong() {
        assertThat(mvc.post()
                        .uri("/logout")
                        .secure(true)
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .session(browser))
                .hasHeader("Clear-Site-Data", "\"cache\"");
    }

    @Test
    void aSessionThatRestedTooLongIsGone() {
        wasUsedBefore(16 * MINUTE);
        assertThat(mvc.get().uri("/account").session(browser)).hasRedirectedUrl("/login");
    }
}
