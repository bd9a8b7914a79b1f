package vn.chitieu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.PortalTest;
import vn.chitieu.account.AccountFixture;
import vn.chitieu.account.CurrentUser;
import vn.chitieu.account.Grant;
import vn.chitieu.account.Role;
import vn.chitieu.account.SignedIn;
import vn.chitieu.entry.Desk;

/** Whoever wants no e-mail about figures that are due says so on the page of their account. */
@PortalTest
class OwnRemindersTests {

    private static final Grant OFFICE = Grant.inCommune(Role.PARTY_OFFICE, "82", "28651");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AccountFixture accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theyAreOnUntilTheBoxIsClearedAndTheTrailSaysSo() {
        CurrentUser person = accounts.aUser(OFFICE);
        assertThat(page(person).select("#reminders[checked]")).hasSize(1);
        save(person, "");
        assertThat(page(person).select("#reminders[checked]")).isEmpty();
        save(person, "on");
        assertThat(page(person).select("#reminders[checked]")).hasSize(1);
        assertThat(trail(person)).hasSize(2).satisfies(acts -> {
            assertThat(acts.getFirst()).contains("no reminders by e-mail");
            assertThat(acts.getLast()).doesNotContain("no reminders by e-mail");
        });
    }

    @Test
    void withoutAMailServerThePageSaysThatNoneIsSent() {
        assertThat(page(accounts.aUser(OFFICE))
                        .select("section[aria-labelledby=reach]")
                        .text())
                .contains("chưa nối với máy chủ thư");
    }

    @Test
    void messagesAreInTheLanguageThatThePageWasSavedIn() {
        CurrentUser person = accounts.aUser(OFFICE);
        save(person, "on");
        assertThat(language(person)).isEqualTo("vi");
        assertThat(mvc.post()
                        .uri("/account?lang=en")
                        .with(SignedIn.as(person))
                        .with(csrf())
                        .param("reminders", "on"))
                .hasStatus(302);
        assertThat(language(person)).isEqualTo("en");
    }

    private void save(CurrentUser person, String reminders) {
        assertThat(mvc.post()
                        .uri("/account")
                        .with(SignedIn.as(person))
                        .with(csrf())
                        .param("email", "ai@dongthap.gov.vn")
                        .param("reminders", reminders))
                .hasStatus(302);
    }

    private Document page(CurrentUser person) {
        return Desk.read(mvc.get().uri("/account").with(SignedIn.as(person)).exchange());
    }

    private List<String> trail(CurrentUser person) {
        return jdbc.sql("select after from audit_entry where object_kind = 'ACCOUNT' and object_id = ? order by seq")
                .param(person.username())
                .query(String.class)
                .list();
    }

    private String language(CurrentUser person) {
        return jdbc.sql("select mail_language from account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
    }
}
