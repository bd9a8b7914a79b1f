package vn.chitieu.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.persistence.EntityManager;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chitieu.PortalTest;

@PortalTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class WelcomeTests {

    private static final Pattern LINK = Pattern.compile("/welcome/chitieu_[A-Za-z0-9_-]{43}");
    private static final String CHOSEN = "Trâu vàng ở bể 7";

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void nobodyCanSignIn() {
        jdbc.sql("update account set password_hash = null").update();
    }

    @Test
    void eachStartWritesANewLinkUntilAnAdministratorHasAPassword(CapturedOutput output) {
        String one = linkOfAStart(output);
        String two = linkOfAStart(output);
        assertThat(two).isNotEqualTo(one);
        assertThat(mvc.get().uri(two)).hasStatusOk();
        assertThat(accept(two, CHOSEN, CHOSEN)).hasRedirectedUrl("/login?welcome");
        entities.flush();
        int before = output.getAll().length();
        first.run(new DefaultApplicationArguments());
        assertThat(output.getAll().substring(before)).doesNotContain("/welcome/");
        assertThat(mvc.get().uri(one)).as("the other link").hasStatus(404);
        assertThat(accept(two, CHOSEN, CHOSEN)).as("once").hasStatus(404);
    }

    @Test
    void aPasswordThatDoesNotDoIsSaidAndTheLinkStaysGood(CapturedOutput output) {
        String link = linkOfAStart(output);
        assertThat(accept(link, "matkhau", "khác"))
                .hasStatus(422)
                .bodyText()
                .contains("chosen-error", "repeated-error");
        assertThat(accept(link, CHOSEN, CHOSEN)).hasStatus(302);
    }

    @Test
    void aLinkEndsAfterADayAndOnlyItsHashIsKept(CapturedOutput output) {
        String link = linkOfAStart(output);
        assertThat(jdbc.sql("select account_welcome::text from account_welcome")
                        .query((row, number) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(it -> it.contains(link.substring("/welcome/".length())));
        aDayPasses();
        assertThat(mvc.get().uri(link)).hasStatus(404);
        assertThat(accept(link, CHOSEN, CHOSEN)).hasStatus(404);
        assertThat(mvc.get().uri("/welcome/chitieu_x")).hasStatus(404);
    }

    /** The pages may add and remove links, not change them. */
    private void aDayPasses() {
        jdbc.sql("create temporary table link as select * from account_welcome").update();
        jdbc.sql("delete from account_welcome").update();
        jdbc.sql("""
            insert into account_welcome (token_hash, account_id, expires_at)
            select token_hash, account_id, expires_at - interval '24 hours' from link
            """).update();
        jdbc.sql("drop table link").update();
    }

    private String linkOfAStart(CapturedOutput output) {
        int before = output.getAll().length();
        first.run(new DefaultApplicationArguments());
        Matcher link = LINK.matcher(output.getAll().substring(before));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private MvcTestResult accept(String link, String chosen, String repeated) {
        return mvc.post()
                .uri(link)
                .param("chosen", chosen)
                .param("repeated", repeated)
                .with(csrf())
                .exchange();
    }
}
