package vn.chitieu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chitieu.DemoTest;
import vn.chitieu.reminder.Reminding.Outcome;

/** The third quarter of 2026 is due on 5 October; the demonstration's people have no e-mail until a test gives them one. */
@DemoTest
class RemindingTests {

    private static final String OFFICE = "vanphong-28651";
    private static final String UNIT = "kinhte-28651";
    private static final int NOBODY_LISTENS = 1;

    @RegisterExtension
    static final GreenMailExtension POST = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private RemindingFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void twoPeopleHaveAnAddressAndAllToDo() {
        reachable(OFFICE, UNIT);
        fixture.nothingIsEnteredOf("28651");
    }

    @Test
    void everyPersonGetsOneMessageWhateverTheNumberOfTargets() throws Exception {
        assertThat(remindOn("2026-10-02")).isEqualTo(new Outcome(2, 0, true));
        assertThat(receivers()).containsExactlyInAnyOrder(OFFICE, UNIT);
        MimeMessage message = messageTo(OFFICE);
        assertThat(message.getSubject()).isEqualTo("Nhắc gửi số liệu: Xã Vĩnh Bình, Quý III/2026, còn 3 ngày");
        assertThat(message.getContentType()).startsWith("text/plain").contains("UTF-8");
        assertThat((String) message.getContent())
                .contains("Đợt báo cáo chưa gửi", "Chưa nhập: ", "/communes/28651/periods/2026-Q3/round");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getHeaders(message)).contains("Subject: =?UTF-8?");
    }

    @Test
    void aUnitReadsOfItsOwnCellsOnly() throws Exception {
        remindOn("2026-10-02");
        assertThat(missingIn(messageTo(UNIT))).isPositive().isLessThan(missingIn(messageTo(OFFICE)));
        assertThat((String) messageTo(UNIT).getContent()).doesNotContain("Đợt báo cáo chưa gửi");
    }

    @Test
    void aUnitThatHasSentAllGetsNoneAndTheOfficeStillDoes() throws Exception {
        fixture.everythingIsSubmittedOf("28651");
        assertThat(remindOn("2026-10-02").sent()).isEqualTo(1);
        assertThat(receivers()).containsExactly(OFFICE);
    }

    @Test
    void whatWasReturnedToAUnitWaitsForIt() throws Exception {
        fixture.everythingIsSubmittedOf("28651");
        fixture.oneIsReturnedTo(UNIT);
        remindOn("2026-10-02");
        assertThat((String) messageTo(UNIT).getContent())
                .contains("Bị trả lại: 1 số")
                .doesNotContain("Chưa nhập");
    }

    @Test
    void whoWorksInTwoCommunesReadsOfBothInOneMessage() throws Exception {
        fixture.grantOffice(OFFICE, "31", "31051");
        remindOn("2026-10-02");
        assertThat(messageTo(OFFICE).getSubject()).isEqualTo("Nhắc gửi số liệu: 2 đợt báo cáo, sớm nhất còn 3 ngày");
        assertThat((String) messageTo(OFFICE).getContent())
                .contains("/communes/28651/periods/2026-Q3/round", "/communes/31051/periods/2026-Q3/round");
        assertThat((String) messageTo(UNIT).getContent()).doesNotContain("31051");
    }

    @Test
    void submittedStopsTheReminders() {
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = '28651'")
                .update();
        assertThat(remindOn("2026-10-02").sent()).isZero();
        jdbc.sql("update round set status = 'CLOSED' where commune_code = '28651'")
                .update();
        assertThat(remindOn("2026-10-12").sent()).isZero();
    }

    @Test
    void theSameDayAndTheSameStepAreToldOnce() {
        assertThat(remindOn("2026-10-02").sent()).isEqualTo(2);
        assertThat(remindOn("2026-10-02").sent()).as("again").isZero();
        assertThat(remindOn("2026-10-03").sent()).as("no step").isZero();
        assertThat(remindOn("2026-10-04").sent()).isEqualTo(2);
        assertThat(remindOn("2026-10-30").sent()).as("five steps were missed").isEqualTo(2);
        assertThat(remindOn("2026-10-31").sent()).isZero();
        assertThat(remindOn("2026-11-02").sent()).as("weekly").isEqualTo(2);
    }

    @Test
    void moreTimeMovesTheDays() throws Exception {
        assertThat(remindOn("2026-10-02").sent()).isEqualTo(2);
        jdbc.sql("update round set extended_to = '2026-10-15' where commune_code = '28651'")
                .update();
        assertThat(remindOn("2026-10-06").sent())
                .as("neither late nor due within a week")
                .isZero();
        POST.purgeEmailFromAllMailboxes();
        assertThat(remindOn("2026-10-08").sent()).isEqualTo(2);
        assertThat(messageTo(OFFICE).getSubject()).endsWith("còn 7 ngày");
    }

    @Test
    void whoSwitchedItOffHasNoAddressOrNoRoleAnyMoreGetsNone() {
        reachable("vanphong2-28651", "thuongvu-28651", "hdnd-28651", "tinh-82");
        change("mail_reminders = false", OFFICE);
        change("enabled = false", "vanphong2-28651");
        fixture.rolesEndOn(UNIT, "2020-01-01");
        assertThat(remindOn("2026-10-02").sent()).isZero();
        fixture.rolesEndOn(UNIT, "2099-01-01");
        change("email = null", UNIT);
        assertThat(remindOn("2026-10-02").sent()).isZero();
        reachable(UNIT);
        remindOn("2026-10-02");
        assertThat(receivers()).containsExactly(UNIT);
    }

    @Test
    void whoReadsEnglishIsWrittenToInEnglish() throws Exception {
        change("mail_language = 'en'", OFFICE);
        remindOn("2026-10-02");
        assertThat(messageTo(OFFICE).getSubject()).startsWith("Figures are due: Vĩnh Bình commune");
    }

    @Test
    void anAddressThatFailsStopsNobodyElseAndIsTriedAgainAlone() {
        change("email = 'van..phong@example.vn'", OFFICE);
        assertThat(remindOn("2026-10-02")).isEqualTo(new Outcome(1, 1, true));
        assertThat(receivers()).containsExactly(UNIT);
        assertThat(failures()).singleElement().asString().contains("AddressException", "dot-dot");

        assertThat(remindAt("2026-10-02T07:20")).as("too soon").isEqualTo(new Outcome(0, 0, true));
        reachable(OFFICE);
        assertThat(remindAt("2026-10-02T08:00")).isEqualTo(new Outcome(1, 0, true));
        assertThat(receivers()).containsExactlyInAnyOrder(OFFICE, UNIT);
        assertThat(failures()).isEmpty();
    }

    @Test
    void anAddressThatAlwaysFailsIsGivenUpUntilTheNextStep() {
        change("email = 'van..phong@example.vn'", OFFICE);
        for (int hour = 7; hour < 12; hour++) {
            assertThat(remindAt("2026-10-02T%02d:00".formatted(hour)).failed()).isEqualTo(1);
        }
        assertThat(remindAt("2026-10-02T12:00").isDone()).isTrue();
        assertThat(remindOn("2026-10-04").failed()).isEqualTo(1);
    }

    @Test
    void whileTheServerIsAwayNothingCountsAsTried() {
        for (int hour = 7; hour < 14; hour++) {
            assertThat(fixture.at("2026-10-02T%02d:00".formatted(hour), NOBODY_LISTENS)
                            .remind())
                    .isEqualTo(new Outcome(0, 0, false));
        }
        assertThat(remindAt("2026-10-02T14:00")).isEqualTo(new Outcome(2, 0, true));
        assertThat(failures()).isEmpty();
    }

    @Test
    void noServerIsConfiguredHereSoNothingIsSent() {
        assertThat(fixture.withoutServer().remind()).isEqualTo(new Outcome(0, 0, true));
        assertThat(jdbc.sql("select count(*) from reminder").query(Long.class).single())
                .isZero();
    }

    private Outcome remindOn(String day) {
        return remindAt(day + "T07:00");
    }

    private Outcome remindAt(String moment) {
        return fixture.at(moment, POST.getSmtp().getPort()).remind();
    }

    private void reachable(String... usernames) {
        for (String username : usernames) {
            change("email = username || '@example.vn'", username);
        }
    }

    private void change(String set, String username) {
        jdbc.sql("update account set " + set + " where username = ?")
                .param(username)
                .update();
    }

    private List<String> failures() {
        return jdbc.sql("select failure from reminder where failure is not null")
                .query(String.class)
                .list();
    }

    private static List<String> receivers() {
        return Arrays.stream(POST.getReceivedMessages())
                .map(RemindingTests::receiver)
                .toList();
    }

    private static MimeMessage messageTo(String username) {
        return Arrays.stream(POST.getReceivedMessages())
                .filter(message -> receiver(message).equals(username))
                .findFirst()
                .orElseThrow();
    }

    private static String receiver(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().replace("@example.vn", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int missingIn(MimeMessage message) throws Exception {
        return Integer.parseInt(((String) message.getContent()).replaceAll("(?s).*Chưa nhập: (\\d+) số.*", "$1"));
    }
}
