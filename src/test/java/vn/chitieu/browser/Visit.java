package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.account.Account;
import vn.chitieu.account.AccountFixture;

/** One person's time before the portal: browsers of their own, and whatever these complained about. */
final class Visit implements AutoCloseable {

    static final String DEMO_PASSWORD = "ChiTieu@2030-demo";

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visit(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A browser that has never been here, light and on this screen. */
    Page on(Screen screen) {
        return on(screen, ColorScheme.LIGHT);
    }

    /** A browser that has never been here. Addresses are relative to the portal: {@code page.navigate("/login")}. */
    Page on(Screen screen, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(screen.width(), screen.height()));
        contexts.add(context);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context.newPage();
    }

    /** Signs in as one of the fixture's accounts and waits for that person's first page. */
    void signIn(Page page, Account account) {
        signIn(page, account.username(), AccountFixture.PASSWORD);
    }

    /** Signs in as an account of the demonstration and waits for that person's first page. */
    void signInToDemo(Page page, String username) {
        signIn(page, username, DEMO_PASSWORD);
    }

    /** Signs in without a mouse, as people do: they look where the cursor is before they type. */
    void typeSignIn(Page page, String username, String password) {
        page.navigate("/login");
        assertThat(page.locator("#username")).isFocused();
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        assertThat(page.locator("#password")).isFocused();
        page.keyboard().type(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Signs in on the page that is open, which asks for it. */
    void signInHere(Page page, String username) {
        page.fill("#username", username);
        page.fill("#password", DEMO_PASSWORD);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void signIn(Page page, String username, String password) {
        page.navigate("/login");
        page.fill("#username", username);
        page.fill("#password", password);
        page.click("main button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Pastes a text where the cursor is, as a spreadsheet would give it. */
    void paste(Page page, String text) {
        page.evaluate("""
            text => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """, text);
    }

    /** Saves the whole page under target/screenshots, for people to look at. */
    void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(name + "-" + page.viewportSize().width + ".png")));
    }

    /** Finds nothing that keeps people with impaired sight or hands out. */
    void expectAccessible(Page page) {
        assertThat(barriersOf(page)).isEmpty();
    }

    /** What keeps people with impaired sight or hands out, each with the elements that do. */
    List<String> barriersOf(Page page) {
        return violations(new AxeBuilder(page));
    }

    /** What is too faint where screens are dark; the scheme is light again afterwards. */
    List<String> faintInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> faint = violations(new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return faint;
    }

    private static List<String> violations(AxeBuilder axe) {
        // No page has frames of others; so axe need not open a page of its own to gather what it found
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
    }

    /** Allows complaints with this text: the page of a 404 is one to the browser. */
    void expectComplaint(String part) {
        expected.add(part);
    }

    void expectNoComplaint() {
        assertThat(complaints)
                .as("errors in the browser's console")
                .allMatch(complaint -> expected.stream().anyMatch(complaint::contains));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
