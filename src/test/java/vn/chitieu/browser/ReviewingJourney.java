package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A reviewer's morning in Đồng Tháp, and a look at a province whose every commune has figures. */
@DemoJourney
@TestPropertySource(
        properties = "spring.application.name=chitieu-review") // a demonstration that no other journey changes
class ReviewingJourney {

    private static final String QUEUE = "/provinces/82/review";

    @Autowired
    private JdbcClient jdbc;

    /** What it takes to hand in a round is another journey's. */
    @BeforeEach
    void vinhBinhHasHandedIn() {
        jdbc.sql("update round set status = 'SUBMITTED', submitted_at = '2026-10-04 02:00:00+00'"
                        + " where commune_code = '28651' and period = '2026-Q3'")
                .update();
        jdbc.sql("update figure set status = 'SUBMITTED', reason = null, verified_by = null"
                        + " where commune_code = '28651' and period = '2026-Q3' and status <> 'EMPTY'")
                .update();
    }

    @Test
    void oneCellIsReturnedMendedAndAccepted(Visit visit) {
        Page reviewer = visit.on(Screen.DESK);
        visit.signInToDemo(reviewer, "tinh-82");
        Page office = visit.on(Screen.DESK);
        visit.signInToDemo(office, "vanphong-28651");

        // From the province's page to the figure that is most worth a look
        reviewer.locator("nav.tabs").getByText("Hàng chờ duyệt").click();
        assertThat(reviewer).hasURL(Pattern.compile("/review$"));
        visit.expectAccessible(reviewer);
        visit.picture(reviewer, "review-queue");
        Locator insurance = row(reviewer);
        String before = insurance.locator("td.num b").innerText();
        insurance.locator("input[type=checkbox]").focus();
        reviewer.keyboard().press("Space");
        visit.expectComplaint("422");
        reviewer.click("button[value=return]");
        assertThat(reviewer.locator(".field__error")).isVisible();
        assertThat(row(reviewer).locator("input[type=checkbox]")).isChecked();
        reviewer.fill("#reason", "Lệch với số của cơ quan bảo hiểm");
        reviewer.keyboard().press("Tab");
        reviewer.keyboard().press("Enter");
        assertThat(reviewer.locator(".flash")).containsText("Đã trả lại 1 số");
        assertThat(row(reviewer)).hasCount(0);

        // The commune finds it, with the reason, and mends it
        office.navigate("/communes/28651/periods/2026-Q3/round");
        Locator returned = office.locator("section[aria-labelledby=returned] li");
        assertThat(returned).hasCount(1);
        assertThat(returned).containsText("Lệch với số của cơ quan bảo hiểm");
        returned.locator("a.button").click();
        Locator cell = office.locator(".cell input:focus");
        String id = cell.getAttribute("id");
        cell.fill("95,2");
        office.keyboard().press("Enter");
        assertThat(office.locator("#" + id).locator("xpath=ancestor::tbody").locator("td.saved span"))
                .hasText(Pattern.compile("Đã lưu"));
        office.navigate("/communes/28651/periods/2026-Q3/round");
        office.click("button[value=submit-own]");
        assertThat(office.locator(".flash")).isVisible();

        // It is back, with what it was, and is accepted; which can be taken back
        reviewer.navigate(QUEUE + "?question=MENDED");
        Locator mended = row(reviewer);
        assertThat(mended.locator(".queue__mended")).containsText("→ 95,2%");
        assertThat(before).isNotEqualTo("95,2%");
        visit.expectAccessible(reviewer);
        visit.picture(reviewer, "review-mended");
        mended.locator("input[type=checkbox]").check();
        reviewer.click("button[value=accept]");
        assertThat(reviewer.locator(".flash")).containsText("Đã chấp nhận 1 số");
        assertThat(reviewer.locator("table.queue")).hasCount(0);
        reviewer.click("section[aria-labelledby=accepted] button");
        assertThat(reviewer.locator(".flash")).containsText("1 số lại chờ xem");
        reviewer.navigate(QUEUE + "?question=MENDED");
        assertThat(row(reviewer)).hasCount(1);
    }

    @Test
    void allWithoutAQuestionAreAcceptedAtOnceOnAPhone(Visit visit) {
        Page reviewer = visit.on(Screen.PHONE);
        visit.signInToDemo(reviewer, "tinh-82");
        reviewer.navigate(QUEUE);
        visit.expectAccessible(reviewer);
        visit.picture(reviewer, "review-queue");
        reviewer.click("button[value=accept-quiet]");
        assertThat(reviewer.locator(".flash")).containsText("Đã chấp nhận");
        assertThat(reviewer.locator("button[value=accept-quiet]")).hasCount(0);
        reviewer.click("section[aria-labelledby=accepted] button");
        assertThat(reviewer.locator("button[value=accept-quiet]")).hasCount(1);
    }

    @Test
    void communesAreFoundAsOneTypesAndACellOpensItsSentence(Visit visit) throws IOException {
        jdbc.sql(new ClassPathResource("comparison/generated-province.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace("{province}", "68"))
                .update();
        Page reader = visit.on(Screen.DESK);
        visit.signInToDemo(reader, "quocgia");
        reader.navigate("/provinces/68?period=2026-Q3");
        visit.picture(reader, "province-whole");
        reader.fill("#find", "da lat");
        assertThat(reader.locator("table.across tbody tr:visible").first()).containsText("Đà Lạt");
        int found = reader.locator("table.across tbody tr:visible").count();
        assertThat(found).isBetween(1, 10);
        assertThat(reader.locator("#found")).hasText(found + " nơi có tên như vậy");
        reader.fill("#find", "");
        assertThat(reader.locator("table.across tbody tr:visible")).hasCount(124);

        reader.locator("table.across td.state--at-risk a").first().focus();
        reader.keyboard().press("Enter");
        assertThat(reader.locator("dialog .behind").first()).containsText("tính theo đường thẳng");
        visit.expectAccessible(reader);
        reader.keyboard().press("Escape");
        assertThat(reader.locator("dialog[open]")).hasCount(0);

        Page phone = visit.on(Screen.PHONE);
        visit.signInToDemo(phone, "quocgia");
        for (String page : new String[] {"", "/review", "/indicators/XH04", "/timeliness", "/groups"}) {
            phone.navigate("/provinces/68" + page);
            int wider =
                    (int) phone.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(wider).as(page).isZero();
        }
    }

    /** The line of health insurance. */
    private Locator row(Page page) {
        long series = jdbc.sql("select id from series where commune_code = '28651' and key = 'BHYT'")
                .query(Long.class)
                .single();
        return page.locator("table.queue tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("a[href*='/series/" + series + "/history']")));
    }
}
