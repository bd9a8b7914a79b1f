package vn.chitieu.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.reminder.RemindingFixture;

/** What waits is told around the pages as it is at the moment, and gone as soon as it is done. */
@DemoTest
class ReminderAroundPagesTests {

    private static final String OFFICE = "vanphong-28651";
    private static final String UNIT = "kinhte-28651";
    private static final String ROUND = "/communes/28651/periods/2026-Q3/round";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DemoUsers users;

    @Autowired
    private RemindingFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theRoundIsDueInThreeDays() {
        dueInDays(3);
    }

    @AfterEach
    void theOfficeHasItsOwnCommuneAlone() {
        fixture.takeOfficeApart(OFFICE, "31051");
    }

    @Test
    void theMastheadSaysHowLongThereIsAndLeadsToTheRound() {
        Document page = page(OFFICE, "/communes/28651/resolutions");
        assertThat(page.select(".reminder-mark").attr("href")).isEqualTo(ROUND);
        assertThat(page.select(".reminder-mark").text()).isEqualTo("Xã Vĩnh Bình, Quý III/2026: còn 3 ngày");
        assertThat(page.select(".reminder")).as("only where people arrive").isEmpty();
        dueInDays(-2);
        assertThat(page(OFFICE, "/account").select(".reminder-mark--late").text())
                .endsWith("quá hạn 2 ngày");
    }

    @Test
    void thePageOfTheRoundSaysItItself() {
        assertThat(page(OFFICE, ROUND).select(".reminder-mark, .reminder")).isEmpty();
        assertThat(page(OFFICE, "/communes/28651/periods/2026-Q3/links").select(".reminder-mark"))
                .as("a page beside it does not")
                .isNotEmpty();
        assertThat(page(OFFICE, "/communes/28651/periods/2026-Q3/entry").select(".reminder-mark, .reminder"))
                .isEmpty();
    }

    @Test
    void whereTheyArriveAllThatWaitsIsListed() {
        fixture.grantOfficeApart(OFFICE, "31", "31051");
        fixture.nothingIsEnteredOf("28651");
        assertThat(page(OFFICE, "/").select(".reminder li").eachText())
                .filteredOn(line -> line.startsWith("Xã Vĩnh Bình"))
                .singleElement()
                .asString()
                .startsWith("Xã Vĩnh Bình, Quý III/2026 Hạn ")
                .contains(", còn 3 ngày Chưa nhập: ", " số · Đợt báo cáo chưa gửi");
    }

    @Test
    void whoWorksInTwoCommunesSeesWhatWaitsInBothWhileChoosing() {
        fixture.grantOfficeApart(OFFICE, "31", "31051");
        assertThat(page(OFFICE, "/").select(".reminder a").eachAttr("href"))
                .containsExactlyInAnyOrder(ROUND, "/communes/31051/periods/2026-Q3/round");
        assertThat(page(OFFICE, "/?lang=en").select(".reminder").text()).contains("Waiting for you", "3 days left");
    }

    @Test
    void aUnitIsRemindedUntilItHasSentAllAndTheOfficeUntilTheRoundIsSubmitted() {
        fixture.nothingIsEnteredOf("28651");
        assertThat(page(UNIT, "/communes/28651").select(".reminder-mark")).isNotEmpty();
        fixture.everythingIsSubmittedOf("28651");
        assertThat(page(UNIT, "/communes/28651").select(".reminder, .reminder-mark"))
                .isEmpty();
        assertThat(page(OFFICE, "/communes/28651").select(".reminder-mark")).isNotEmpty();
        jdbc.sql("update round set status = 'SUBMITTED' where commune_code = '28651' and period = '2026-Q3'")
                .update();
        assertThat(page(OFFICE, "/communes/28651").select(".reminder, .reminder-mark"))
                .isEmpty();
    }

    @Test
    void whoEntersNothingIsRemindedOfNothing() {
        for (String reader : new String[] {"thuongvu-28651", "hdnd-28651", "quocgia"}) {
            assertThat(page(reader, "/communes/28651").select(".reminder, .reminder-mark"))
                    .as(reader)
                    .isEmpty();
        }
    }

    @Test
    void moreThanAWeekBeforeNothingIsSaid() {
        dueInDays(8);
        assertThat(page(OFFICE, "/communes/28651").select(".reminder, .reminder-mark"))
                .isEmpty();
    }

    private void dueInDays(int days) {
        LocalDate due = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(days);
        jdbc.sql("update round set cut_off_on = opens_on, due_on = ?, closes_on = ? where status = 'OPEN'")
                .params(due, due.plusDays(15))
                .update();
    }

    private Document page(String person, String path) {
        return Desk.read(mvc.get().uri(path).with(users.as(person)).exchange());
    }
}
