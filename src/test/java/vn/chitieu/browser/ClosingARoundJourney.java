package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A quarter of xã Xuân Thới Sơn on its way through several hands; and a figure that comes from outside. */
@DemoJourney
class ClosingARoundJourney {

    private static final String QUARTER = "/communes/30445/periods/2026-Q3";
    private static final String ROUND = QUARTER + "/round";

    @Test
    void twoCellsAreReturnedMendedAndVerifiedThenTheRoundIsClosedAndOneFigureRevised(Visit visit) {
        Page office = visit.on(Screen.DESK);
        visit.signInToDemo(office, "vanphong-30445");
        Page committee = visit.on(Screen.PHONE);
        visit.signInToDemo(committee, "thuongvu-30445");

        submits(office);
        List<String> returned = returnsTwo(committee);
        office.navigate(ROUND);
        Locator back = office.locator("section[aria-labelledby=returned] li");
        assertThat(back).hasCount(2);
        assertThat(back.first()).containsText("Lệch với số của đơn vị");
        mends(office, returned);
        office.navigate(ROUND);
        office.click("button[value=submit-own]");
        verifiesAll(committee);

        office.navigate(ROUND);
        office.click("button[value=close]");
        assertThat(office.locator(".flash")).isVisible();
        assertThat(office.locator("section[aria-labelledby=frozen] li")).hasCount(1);
        visit.expectAccessible(office);

        revises(office, committee);
        office.navigate(ROUND);
        assertThat(office.locator("section[aria-labelledby=frozen] li")).hasCount(2);
        visit.picture(office, "round-closed");
    }

    private static void submits(Page office) {
        office.navigate(ROUND);
        assertThat(office.locator("h1")).isVisible();
        Locator missing = office.locator("section[aria-labelledby=missing] a.button");
        while (missing.count() > 0) {
            missing.first().click();
            retypes(office);
            office.navigate(ROUND);
        }
        Locator obstacles = office.locator("section[aria-labelledby=hand-in] li a");
        while (obstacles.count() > 0) {
            obstacles.first().click();
            if (office.url().contains("/entry")) {
                retypes(office);
            } else {
                explains(office);
            }
            office.navigate(ROUND);
        }
        office.click("button[value=submit]");
        assertThat(office.locator(".error-summary")).hasCount(0);
        assertThat(office.locator("section[aria-labelledby=hand-in]")).hasCount(0);
    }

    private static void explains(Page office) {
        office.locator("input[name=kind]").first().check();
        office.fill("#cause", "Mưa kéo dài");
        office.fill("#measures", "Bổ sung nhân lực");
        if (office.locator("#promisedOn").count() > 0) {
            office.fill("#promisedOn", "31/12/2027");
        }
        office.fill("#commitment", "Đạt kế hoạch năm");
        office.fill("#commitmentBy", "31/12/2027");
        office.click("section[aria-labelledby=writing] form .button");
        assertThat(office.locator(".flash")).isVisible();
    }

    private static List<String> returnsTwo(Page committee) {
        committee.navigate(ROUND);
        List<String> names = List.of(
                committee.locator("#series tbody th label").nth(0).innerText(),
                committee.locator("#series tbody th label").nth(1).innerText());
        committee.locator("#series input[type=checkbox]").nth(0).check();
        committee.locator("#series input[type=checkbox]").nth(1).check();
        committee.fill("#reason", "Lệch với số của đơn vị");
        committee.click("section[aria-labelledby=waiting] button[value=return]");
        assertThat(committee.locator(".flash")).isVisible();
        return names;
    }

    private static void mends(Page office, List<String> names) {
        for (String name : names) {
            office.navigate(ROUND);
            office.getByLabel("Sửa số: " + name).first().click();
            retypes(office);
        }
    }

    /** Types another value into the cell that has the cursor. */
    private static void retypes(Page office) {
        Locator cell = office.locator(".cell input:focus, .cell select:focus");
        assertThat(cell).hasCount(1);
        String id = cell.getAttribute("id");
        if (cell.evaluate("it => it.tagName").equals("INPUT")) {
            office.keyboard().type(cell.inputValue() + "1");
            office.keyboard().press("Enter");
        } else {
            office.keyboard().press("ArrowDown");
            office.keyboard().press("Tab");
        }
        Locator mark = office.locator("#" + id).locator("xpath=ancestor::tbody").locator("td.saved span");
        assertThat(mark).hasText(Pattern.compile("Đã lưu"));
    }

    private static void verifiesAll(Page committee) {
        committee.navigate(ROUND);
        for (Locator box : committee.locator("#series input[type=checkbox]").all()) {
            box.check();
        }
        committee.click("section[aria-labelledby=waiting] button[value=verify]");
        assertThat(committee.locator("section[aria-labelledby=waiting]")).hasCount(0);
    }

    private static void revises(Page office, Page committee) {
        office.click("section[aria-labelledby=verified] summary");
        office.locator("section[aria-labelledby=verified] li a[href$=revision]")
                .first()
                .click();
        office.fill("#value", "3");
        office.fill("#reason", "Cục Thống kê công bố số chính thức");
        office.click("main form.stack button");
        assertThat(office.locator(".flash")).isVisible();
        String form = office.url();

        committee.navigate("/communes/30445");
        assertThat(committee.locator("section[aria-labelledby=waiting-for-you]"))
                .isVisible();
        committee.navigate(form);
        committee.click("button[value=approve]");
        assertThat(committee.locator(".thread")).containsText("đã chấp thuận");
        assertThat(committee.locator(".lede")).containsText("3");
    }

    @Test
    void aUnitWithoutAnAccountSendsAFigureByALinkThatIsGoodOnce(Visit visit) {
        Page office = visit.on(Screen.DESK);
        visit.signInToDemo(office, "vanphong-28651");
        office.navigate("/communes/28651/periods/2026-Q3/round");
        office.locator("section[aria-labelledby=missing] .due__ask").first().click();
        String name = office.locator("h1").innerText();
        office.fill("#recipient", "Trạm Y tế xã");
        office.keyboard().press("Enter");
        String message = office.locator("#message").inputValue();
        assertThat(message).contains(name);
        visit.expectAccessible(office);
        visit.picture(office, "link-made");
        String link = message.substring(message.lastIndexOf("http")).strip();

        Page clinic = visit.on(Screen.PHONE);
        clinic.navigate(link);
        assertThat(clinic.locator("h1")).hasText(name);
        visit.expectAccessible(clinic);
        clinic.fill("#value", "1.5");
        clinic.keyboard().press("Enter");
        assertThat(clinic.locator(".field__error")).not().hasCount(0);
        visit.picture(clinic, "link-wrong");
        clinic.fill("#value", "15");
        clinic.fill("#name", "Trạm trưởng");
        visit.expectComplaint("422");
        clinic.keyboard().press("Enter");
        assertThat(clinic.locator("form .notice")).containsText("Sắp gửi: 15");
        visit.expectAccessible(clinic);
        visit.picture(clinic, "link-read-back");
        clinic.keyboard().press("Enter");
        assertThat(clinic.locator("h1")).hasText("Đã gửi số liệu");
        visit.expectComplaint("410");
        clinic.navigate(link);
        assertThat(clinic.locator("main")).containsText("Mỗi liên kết chỉ dùng một lần");

        office.navigate("/communes/28651/periods/2026-Q3/round");
        office.click("section[aria-labelledby=waiting-for-you] a");
        office.locator("section[aria-labelledby=pending] a").first().click();
        visit.expectAccessible(office);
        visit.picture(office, "link-came");
        office.click("button[value=confirm]");
        assertThat(office.locator(".thread")).containsText("Đã xác nhận");
        office.navigate("/communes/28651/periods/2026-Q3/entry");
        assertThat(office.locator("tbody.entry")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .first()
                        .locator("input[name^=value-]"))
                .hasValue("15");
    }
}
