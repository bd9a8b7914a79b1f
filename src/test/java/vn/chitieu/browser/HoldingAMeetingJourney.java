package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chitieu.commune.Place;
import vn.chitieu.database.DataScopes;
import vn.chitieu.period.ReportingPeriod;
import vn.chitieu.progress.PeriodDates;
import vn.chitieu.progress.Round;
import vn.chitieu.progress.RoundStatus;
import vn.chitieu.progress.Rounds;

/** A meeting of a standing committee is prepared and held by keyboard; what it concludes is done, and the next quarter shows it. */
@DemoJourney
class HoldingAMeetingJourney {

    private static final String COMMUNE = "/communes/14089";
    private static final String TARGET = COMMUNE + "/targets/XT-II-9";
    private static final String NAME = "Thu gom chất thải rắn sinh hoạt";
    private static final String CONCLUSION = "Mở thêm hai tuyến thu gom ở các thôn xa";

    @Autowired
    private Rounds rounds;

    @Autowired
    private DataScopes scopes;

    private void opensTheNextQuarter() {
        ReportingPeriod quarter = ReportingPeriod.parse("2026-Q4");
        LocalDate due = LocalDate.of(2099, 1, 5);
        PeriodDates dates =
                new PeriodDates(quarter, quarter.firstDay(), quarter.lastDay(), due, LocalDate.of(2099, 1, 20));
        Round round = new Round(new Place("37", "14089"), RoundStatus.OPEN, dates, null);
        scopes.asOwner(() -> assertThat(rounds.add(round)).isTrue());
    }

    @Test
    void aMeetingIsPreparedConcludedAndFollowedIntoTheNextQuarter(Visit visit) {
        visit.expectComplaint("422");
        Page office = visit.on(Screen.DESK);
        visit.signInToDemo(office, "vanphong-14089");
        String meeting = prepares(office, "2026-Q3", "Họp quý III", visit);
        concludes(office, meeting, visit);

        Page committee = visit.on(Screen.PHONE);
        visit.signInToDemo(committee, "thuongvu-14089");
        committee.navigate(TARGET + "?period=2026-Q3");
        assertThat(committee.locator(".chart .flag")).hasCount(1);
        visit.expectAccessible(committee);

        reports(office);
        committee.navigate(COMMUNE + "/directions");
        committee.click("text=" + CONCLUSION);
        committee.check("#kind-DONE");
        committee.click("main form button");
        assertThat(committee.locator(".flash")).isVisible();

        opensTheNextQuarter();
        types(office, "95,5");
        committee.navigate(TARGET + "?period=2026-Q4");
        assertThat(committee.locator(".directions--numbered")).containsText("Đã xong");
        assertThat(committee.locator(".figures-table tbody tr").first()).containsText("95,5");
        visit.picture(committee, "meeting-effect");

        String next = prepares(office, "2026-Q4", "Họp quý IV", visit);
        office.navigate(next + "/screen");
        assertThat(office.locator("h2")).containsText("mới xong");
        assertThat(office.locator(".directions")).containsText(CONCLUSION);
        visit.picture(office, "meeting-next");
    }

    private static String prepares(Page office, String period, String title, Visit visit) {
        office.navigate(COMMUNE + "/periods/" + period + "/meeting");
        office.fill("#title", title);
        for (Locator choice : office.locator(".choices input[type=checkbox]").all()) {
            choice.setChecked(false);
        }
        office.locator(".choices li", new Page.LocatorOptions().setHasText(NAME))
                .locator("input[type=checkbox]")
                .check();
        visit.expectAccessible(office);
        office.locator("main form .button").click();
        assertThat(office.locator("ol.numbered li")).hasCount(1);
        return office.url();
    }

    /** By the keys of a remote control and of a keyboard; the pointer stays where it is. */
    private static void concludes(Page office, String meeting, Visit visit) {
        office.navigate(meeting + "/screen");
        office.keyboard().press("PageDown");
        assertThat(office.locator("h1")).hasText(NAME);
        assertThat(office.locator(".chart")).isVisible();
        visit.expectAccessible(office);
        visit.picture(office, "meeting-target");
        office.keyboard().press("k");
        assertThat(office.locator("#text")).isFocused();
        office.keyboard().type(CONCLUSION);
        office.keyboard().press("Tab");
        office.keyboard().press("Control+a");
        office.keyboard().press("Delete");
        office.keyboard().press("Tab");
        office.keyboard().press("Tab");
        office.keyboard().press("Enter");
        assertThat(office.locator("#owner-error")).isVisible();
        assertThat(office.locator("#text")).hasValue(CONCLUSION);
        visit.expectAccessible(office);
        office.click("a[rel=next]");
        assertThat(office.locator("#conclude p[role=alert]")).containsText("chưa lưu");
        assertThat(office.locator("#text")).hasValue(CONCLUSION);
        office.locator("#owner").focus();
        office.keyboard().type("Phòng Kinh tế");
        office.keyboard().press("Enter");
        assertThat(office.locator(".directions")).containsText(CONCLUSION);
        office.keyboard().press("ArrowRight");
        assertThat(office.locator("h1")).containsText("Kết luận của cuộc họp: 1");
        visit.expectAccessible(office);
        office.locator("#end summary").focus();
        office.keyboard().press("Enter");
        office.locator("#attendance").focus();
        office.keyboard().type("Thường trực Đảng ủy");
        office.keyboard().press("Tab");
        office.keyboard().press("Tab");
        office.keyboard().press("Enter");
        assertThat(office).hasURL(Pattern.compile("/meetings/\\d+$"));
        office.click("text=Biên bản");
        assertThat(office.locator("main")).containsText(CONCLUSION);
        visit.expectAccessible(office);
    }

    private static void reports(Page office) {
        office.navigate(COMMUNE + "/directions");
        office.click("text=" + CONCLUSION);
        office.fill("#text", "Hai tuyến đã chạy từ tháng 11");
        office.check("#kind-REPORTED");
        office.click("main form button");
        assertThat(office.locator(".thread li")).hasCount(1);
    }

    private static void types(Page office, String figure) {
        office.navigate(COMMUNE + "/periods/2026-Q4/entry");
        Locator row = office.locator("tbody.entry", new Page.LocatorOptions().setHasText(NAME));
        row.locator("input[name^='value-']").fill(figure);
        row.locator("input[name^='value-']").press("Enter");
        assertThat(row.locator("td.saved span")).hasText(Pattern.compile("Đã lưu"));
    }

    @Test
    void aChartIsDrawnFromItsTableAndTakenAlong(Visit visit) throws IOException {
        Page committee = visit.on(Screen.DESK);
        visit.signInToDemo(committee, "thuongvu-28651");
        committee.navigate("/communes/28651/course?period=2026-Q3");
        assertThat(committee.locator("figure[data-chart] canvas")).isVisible();
        visit.expectAccessible(committee);
        Download svg = committee.waitForDownload(() -> committee.click("[data-download=svg]"));
        assertThat(Files.readString(svg.path(), StandardCharsets.UTF_8)).contains("<svg", "Đúng tiến độ");
        Download png = committee.waitForDownload(() -> committee.click("[data-download=png]"));
        assertThat(bytes(png)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
        visit.picture(committee, "course");
        committee.navigate("/communes/28651/targets/VB-2.3-2?period=2026-Q3");
        Download own = committee.waitForDownload(() -> committee.click("[data-save=svg]"));
        assertThat(Files.readString(own.path(), StandardCharsets.UTF_8)).contains("<svg", "2030", "fill=\"rgb(");
        Download picture = committee.waitForDownload(() -> committee.click("[data-save=png]"));
        assertThat(bytes(picture)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000);
    }

    private static byte[] bytes(Download file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
