package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DemoJourney
class EnteringFiguresJourney {

    private static final Pattern SAVED = Pattern.compile("Đã lưu");

    @Test
    void aClerkSignsInEntersFiguresAndSavesWithTheKeyboardAlone(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.typeSignIn(page, "vanphong-14089", Visit.DEMO_PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/communes/14089/periods/2026-Q3/round$"));
        Locator goOn = page.locator(".title .button");
        goOn.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".cell input:focus, .cell select:focus")).hasCount(1);

        Locator first = numbers(page).first();
        first.focus();
        String before = first.inputValue();
        page.keyboard().type("abc");
        page.keyboard().press("Escape");
        assertThat(first).hasValue(before);
        page.keyboard().type("93,5");
        page.keyboard().press("Enter");
        assertThat(first).not().isFocused();
        assertThat(mark(first)).hasText(SAVED);
        page.keyboard().press("ArrowUp");
        assertThat(first).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#grid-keys")).isVisible();
        visit.expectAccessible(page);
        page.keyboard().press("Escape");
        page.reload();
        assertThat(numbers(page).first()).hasValue("93,5");
    }

    @Test
    void whoeverGoesBackSeesWhatWasSavedSince(Visit visit) {
        String target = "Tỷ lệ người tham gia BHXH";
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051?period=2026-Q3");
        Locator row = page.locator("#main tr", new Page.LocatorOptions().setHasText(target));
        assertThat(row).not().containsText("Kỳ này 23,1%");
        page.navigate("/communes/31051/periods/2026-Q3/entry");
        Locator cell = page.locator("#main tr", new Page.LocatorOptions().setHasText(target))
                .locator("input[name^=value-]")
                .first();
        cell.fill("23,1");
        page.keyboard().press("Enter");
        assertThat(mark(cell)).hasText(SAVED);
        page.goBack();
        assertThat(row).containsText("Kỳ này 23,1%");
    }

    @Test
    void wrongNumbersStayAtTheirCellsWhileGoodOnesAreSaved(Visit visit) {
        Page page = grid(visit, Screen.PHONE, "vanphong-10642");
        Locator cells = numbers(page);
        cells.nth(0).fill("93.8");
        cells.nth(1).fill("abc");
        cells.nth(2).fill("7");
        page.click(".savebar button");
        assertThat(note(cells.nth(0))).containsText("Ý anh/chị là 93,8?");
        assertThat(mark(cells.nth(0))).hasText(Pattern.compile("Chưa lưu"));
        assertThat(mark(cells.nth(1))).hasText(Pattern.compile("Chưa lưu"));
        assertThat(mark(cells.nth(2))).hasText(SAVED);
        assertThat(cells.nth(0)).hasValue("93.8");
        visit.expectAccessible(page);
        visit.picture(page, "entry-wrong");
        cells.nth(0).fill("93,8");
        page.keyboard().press("Enter");
        assertThat(mark(cells.nth(0))).hasText(SAVED);
    }

    @Test
    void whatIsTypedWhileTheLineIsDeadIsSentWhenItLives(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-31051");
        Locator cell = numbers(page).nth(1);
        visit.expectComplaint("ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        cell.fill("41");
        page.keyboard().press("Enter");
        assertThat(mark(cell)).hasText(Pattern.compile("Giữ trên máy này"));
        page.context().setOffline(false);
        assertThat(mark(cell)).hasText(SAVED);
        page.reload();
        assertThat(numbers(page).nth(1)).hasValue("41");
    }

    @Test
    void whatIsTypedWhileTheDatabaseIsAwayIsSentWhenItIsBack(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-31051");
        visit.expectComplaint("503");
        page.route("**/cells", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        Locator cell = numbers(page).nth(1);
        cell.fill("43");
        page.keyboard().press("Enter");
        assertThat(mark(cell)).hasText(Pattern.compile("Giữ trên máy này"));
        page.unroute("**/cells");
        // What the clock of the page does every fifteen seconds
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(mark(cell)).hasText(SAVED);
        page.reload();
        assertThat(numbers(page).nth(1)).hasValue("43");
    }

    @Test
    void whatIsTypedOutlivesAReloadAndIsGoneWithSigningOut(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-31051");
        visit.expectComplaint("ERR_FAILED");
        page.route("**/cells", Route::abort);
        numbers(page).nth(2).fill("17");
        page.keyboard().press("Enter");
        assertThat(mark(numbers(page).nth(2))).hasText(Pattern.compile("Giữ trên máy này"));
        page.reload();
        assertThat(numbers(page).nth(2)).hasValue("17");
        assertThat(mark(numbers(page).nth(2))).hasText(Pattern.compile("Giữ trên máy này"));
        page.unroute("**/cells");
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(mark(numbers(page).nth(2))).hasText(SAVED);
        assertThat(drafts(page)).isZero();

        page.route("**/cells", Route::abort);
        numbers(page).nth(2).fill("18");
        page.keyboard().press("Enter");
        assertThat(mark(numbers(page).nth(2))).hasText(Pattern.compile("Giữ trên máy này"));
        assertThat(drafts(page)).isEqualTo(1);
        page.click(".account form button");
        page.waitForURL(url -> url.contains("/login"));
        assertThat(drafts(page)).isZero();
    }

    @Test
    void afterTheSessionHasEndedOneSignsInAgainAndNothingIsLost(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-14089");
        page.context().clearCookies();
        Locator cell = numbers(page).nth(1);
        visit.expectComplaint("403");
        cell.fill("12");
        page.keyboard().press("Enter");
        assertThat(page.locator("#idle [data-part=ended]")).isVisible();
        assertThat(mark(cell)).hasText(Pattern.compile("Giữ trên máy này"));
        Page other = page.waitForPopup(() -> page.click("#idle [data-part=ended] a"));
        visit.signInHere(other, "vanphong-14089");
        assertThat(mark(cell)).hasText(SAVED);
    }

    @Test
    void aNoteIsTypedAtOnesOwnPaceAndASlowLineLosesNothing(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-28651");
        Locator cell = numbers(page).nth(2);
        cell.fill("41");
        page.keyboard().press("Enter");
        assertThat(mark(cell)).hasText(SAVED);
        cell.focus();
        page.keyboard().press("Control+Enter");
        page.keyboard().type("Vì");
        assertThat(mark(cell)).hasText(Pattern.compile("Xem thử"));
        page.keyboard().type(" thiếu người");
        assertThat(row(cell).locator("details.remark input")).hasValue("Vì thiếu người");

        page.evaluate("() => { const send = fetch; window.fetch = async (...all) => {"
                + " await new Promise((done) => setTimeout(done, 700)); return send(...all); }; }");
        cell.fill("42");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        page.keyboard().type("43");
        page.keyboard().press("Enter");
        assertThat(mark(cell)).hasText(SAVED);
        page.reload();
        assertThat(numbers(page).nth(2)).hasValue("43");
    }

    @Test
    void twoClerksOnOneCellSeeBothValuesAndChoose(Visit visit) {
        Page first = grid(visit, Screen.DESK, "vanphong-31051");
        Page second = grid(visit, Screen.DESK, "vanphong2-31051");
        Locator theirs = numbers(first).nth(3);
        Locator mine = numbers(second).nth(3);
        theirs.fill("61");
        first.keyboard().press("Enter");
        assertThat(mark(theirs)).hasText(SAVED);
        mine.fill("62");
        second.keyboard().press("Enter");
        assertThat(mark(mine)).hasText(Pattern.compile("Có người khác"));
        assertThat(note(mine)).containsText("61");
        second.reload();
        assertThat(mark(mine)).hasText(Pattern.compile("Có người khác"));
        visit.expectAccessible(second);
        note(mine).locator("[data-do=keep]").click();
        assertThat(mark(mine)).hasText(SAVED);
        second.reload();
        assertThat(numbers(second).nth(3)).hasValue("62");
    }

    @Test
    void aColumnOfASpreadsheetIsShownBeforeItIsFilledIn(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-28651");
        Locator cells = numbers(page);
        cells.nth(4).focus();
        visit.paste(page, "11,5\tSơ bộ\n8.4\n13\n");
        assertThat(page.locator("#grid-paste")).containsText("Ý anh/chị là 8,4?");
        visit.expectAccessible(page);
        page.click("#grid-paste button[value=fill]");
        assertThat(mark(cells.nth(4))).hasText(SAVED);
        assertThat(cells.nth(4)).hasValue("11,5");
        assertThat(mark(cells.nth(5))).hasText(Pattern.compile("Chưa lưu"));
        assertThat(cells.nth(5)).isFocused();
        assertThat(mark(cells.nth(6))).hasText(SAVED);
    }

    @Test
    void aMisplacedCommaIsAskedAboutAndMendedByOneTap(Visit visit) {
        Page page = grid(visit, Screen.PHONE, "vanphong-28651");
        Locator cell = page.getByLabel(Pattern.compile("Số người tham gia BHXH tự nguyện|Tỷ lệ dân số tham gia BHYT"))
                .first();
        cell.fill("9,86");
        cell.blur();
        assertThat(note(cell)).containsText("nhầm dấu phẩy?");
        note(cell).locator("[data-do=take]").click();
        assertThat(cell).hasValue("98,6");
        assertThat(mark(cell)).hasText(Pattern.compile("Đã lưu$"));
    }

    @Test
    void figuresThatDoNotFitAreSaidAtBothCellsWhileTheyAreTypedOfflineToo(Visit visit) {
        Page page = grid(visit, Screen.DESK, "vanphong-10642");
        Locator part = page.getByLabel(Pattern.compile("^Tỷ lệ lao động trong độ tuổi tham gia BHXH tự nguyện"))
                .first();
        Locator whole = page.locator("tbody.entry", new Page.LocatorOptions().setHasText(Pattern.compile("BHXH ")))
                .filter(new Locator.FilterOptions().setHasNotText("tự nguyện số cuối kỳ"))
                .filter(new Locator.FilterOptions().setHasText("tham gia BHXH số cuối kỳ"))
                .first();
        String said = "50,5% lớn hơn tỷ lệ lao động trong độ tuổi tham gia BHXH 48%.";
        visit.expectComplaint("ERR_INTERNET_DISCONNECTED");
        page.context().setOffline(true);
        part.fill("50,5");
        assertThat(note(part)).containsText(said);
        assertThat(whole).containsText(said);
        page.keyboard().press("Enter");
        assertThat(mark(part)).hasText(Pattern.compile("Giữ trên máy này"));
        assertThat(note(part)).containsText(said);
        page.context().setOffline(false);
        assertThat(mark(part)).hasText("Đã lưu, cần xem");
        assertThat(note(part)).containsText(said);
        visit.expectAccessible(page);
        visit.picture(page, "entry-crossed");
        page.reload();
        assertThat(note(part)).containsText(said);
        part.fill("6202/12920");
        assertThat(note(part)).not().containsText("lớn hơn");
        assertThat(whole).not().containsText("lớn hơn");
        page.keyboard().press("Enter");
        assertThat(mark(part)).hasText(SAVED);
        part.fill("6203/12920");
        assertThat(note(part)).containsText("48,01% lớn hơn");
        part.fill("2,8");
        page.keyboard().press("Enter");
        assertThat(mark(part)).hasText("Đã lưu");
    }

    private static Page grid(Visit visit, Screen screen, String person) {
        Page page = visit.on(screen);
        visit.signInToDemo(page, person);
        String commune = person.substring(person.indexOf('-') + 1);
        page.navigate("/communes/" + commune + "/periods/2026-Q3/entry");
        return page;
    }

    private static Locator numbers(Page page) {
        return page.locator("#figures > table .cell input:not([type=hidden])");
    }

    private static Locator row(Locator cell) {
        return cell.locator("xpath=ancestor::tbody");
    }

    private static Locator mark(Locator cell) {
        return row(cell).locator("td.saved span");
    }

    private static Locator note(Locator cell) {
        return row(cell).locator("tr.note");
    }

    private static int drafts(Page page) {
        Object found =
                page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('chitieu-draft:')).length");
        return ((Number) found).intValue();
    }

    @Test
    void aUnitSeesOnlyItsOwnCells(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "kinhte-28651");
        page.navigate("/communes/28651/periods/2026-Q3/entry");
        for (Locator field : page.locator("tbody.group").all()) {
            assertThat(field).containsText("Kinh tế");
        }
    }
}
