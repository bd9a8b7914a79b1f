package vn.chitieu.operations;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chitieu.account.DemoPassword;

/** Somebody at a browser who types figures into the grid by keyboard, and does nothing else whatever happens. */
final class DrillingTypist implements AutoCloseable {

    private static final String ACCOUNT = "vanphong2-30445";
    private static final String GRID = "/communes/30445/periods/2026-Q3/entry";
    private static final String KEPT = "Giữ trên máy này, chưa gửi";
    private static final Pattern SETTLED = Pattern.compile("Đã lưu|" + KEPT + "|Không lưu được");
    private static final double LONGEST_WAIT = 120_000;

    private final Playwright playwright;
    private final Page page;
    private final DrilledDatabase database;
    private final Path pictures;
    private final long series;
    private Instant typed = Instant.EPOCH;
    private Duration took = Duration.ZERO;
    private String saw = "";
    private String opened = "";
    private int number = 10;
    private int figures;

    /** Signs in and opens the grid. */
    DrillingTypist(String address, DrilledDatabase database, Path pictures) throws SQLException {
        this.database = database;
        this.pictures = pictures;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address)
                        .setLocale("vi-VN")
                        .setViewportSize(1280, 900))
                .newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("/login");
        page.keyboard().type(ACCOUNT);
        page.keyboard().press("Tab");
        page.keyboard().type(DemoPassword.VALUE);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(GRID);
        // The clerks drill with the first of them
        String clerks = database.ask("select id from series where commune_code = '30445' and kind = 'NUMBER'"
                + " and population_id is null and not exists (select from figure where series_id = series.id"
                + " and period = '2026-Q3' and status in ('SUBMITTED', 'VERIFIED')) order by id limit 1");
        String row = page.locator("tbody.entry[data-kind=NUMBER]:not(#row-" + clerks + "):has(.cell input:visible)")
                .first()
                .getAttribute("data-series");
        series = Long.parseLong(row);
    }

    /** The next number into the cell, and what is seen of it until it is sent or said to be kept. */
    void enter(String picture) {
        key();
        mark().filter(new Locator.FilterOptions().setHasText(SETTLED)).waitFor();
        look(picture);
    }

    /** The same, and another page as well: what a fault looks like. */
    void type(String picture) {
        enter(picture);
        open(picture);
    }

    /** Another window on another page. */
    private void open(String picture) {
        try (Page other = page.context().newPage()) {
            Instant asked = Instant.now();
            Response answer = other.navigate("/communes/30445");
            opened = answer.status() + " “"
                    + other.locator("h1").first().textContent().strip()
                    + "” after %.1f s"
                            .formatted(Duration.between(asked, Instant.now()).toMillis() / 1e3);
            other.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(picture + "-page.png")));
        } catch (PlaywrightException e) {
            opened = "the browser's own words: "
                    + e.getMessage().lines().skip(1).findFirst().orElse("");
        }
    }

    /** What another page was answered by. */
    String opened() {
        return opened;
    }

    private void key() {
        number++;
        figures++;
        cell().focus();
        page.keyboard().press("Control+A");
        page.keyboard().type(String.valueOf(number));
        page.keyboard().press("Enter");
        typed = Instant.now();
    }

    private void look(String picture) {
        saw = "“" + mark().textContent().strip() + "”";
        saw += " after %.1f s".formatted(Duration.between(typed, Instant.now()).toMillis() / 1e3);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve(picture + ".png")));
    }

    /** Null when the number is in the database without anybody's doing; otherwise what is wrong. */
    @Nullable
    String awaitSaved() throws SQLException {
        try {
            mark().filter(new Locator.FilterOptions().setHasText("Đã lưu"))
                    .waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_WAIT));
        } catch (PlaywrightException e) {
            return "not saved: “" + mark().textContent().strip() + "”, the cell holds " + cell().inputValue();
        }
        took = Duration.between(typed, Instant.now());
        String stored = database.ask("select count(*) from figure_version where period = '2026-Q3' and series_id = "
                + series + " and value = " + number);
        return stored.equals("1") ? null : "stored " + stored + " times";
    }

    int figures() {
        return figures;
    }

    boolean sawAnythingBut(String words) {
        return !saw.contains(words);
    }

    String saw() {
        return saw;
    }

    /** From typing to having been told that it is saved. */
    Duration took() {
        return took;
    }

    private Locator cell() {
        return page.locator("#value-" + series);
    }

    private Locator mark() {
        return page.locator("#row-" + series + " td.saved");
    }

    @Override
    public void close() {
        playwright.close();
    }
}
