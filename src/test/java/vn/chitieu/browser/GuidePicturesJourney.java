package vn.chitieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/**
 * The pictures in the guides. Beside each lies what can be read on it, headings, fields, columns and buttons, without
 * numbers; a page that says something else needs a new picture: {@code ./mvnw verify -Pbrowser -Dpictures=apply}.
 */
@DemoJourney
@TestPropertySource(
        properties = "spring.application.name=chitieu-pictures") // a demonstration that no other journey changes
class GuidePicturesJourney {

    private static final Path PICTURES = Path.of("docs", "huong-dan", "anh");
    private static final boolean APPLY = "apply".equals(System.getProperty("pictures"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        van-phong-dot-bao-cao, vanphong-28651,  /communes/28651/periods/2026-Q3/round,
        van-phong-bang-nhap,   vanphong-28651,  /communes/28651/periods/2026-Q3/entry,
        van-phong-giai-trinh,  vanphong-28651,  /communes/28651/periods/2026-Q3/explanations,
        van-phong-lien-ket,    vanphong-28651,  /communes/28651/periods/2026-Q3/round, .due__ask
        don-vi-dot-bao-cao,    kinhte-28651,    /communes/28651/periods/2026-Q3/round,
        don-vi-bang-nhap,      kinhte-28651,    /communes/28651/periods/2026-Q3/entry,
        thuong-vu-xa,          thuongvu-28651,  /communes/28651,
        thuong-vu-chi-tieu,    thuongvu-28651,  /communes/28651/targets/VB-2.3-2,
        thuong-vu-xac-nhan,    thuongvu-31051,  /communes/31051/periods/2026-Q3/round,
        thuong-vu-hop,         thuongvu-28651,  /communes/28651/periods/2026-Q3/meeting,
        tinh-xa-phuong,        tinh-91,         /provinces/91,
        tinh-chi-tieu,         tinh-91,         /provinces/91/indicators/XH04,
        tinh-thoi-han,         tinh-82,         /provinces/82/periods,
        kiem-tra-nhat-ky,      kiemtra-28651,   /audit,
        quan-tri,              quantri,         /admin,
        quan-tri-tai-khoan,    quantri,         /admin/accounts,
        """)
    void aPictureShowsThePageAsItIs(String name, String account, String address, @Nullable String click, Visit visit)
            throws IOException {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, account);
        page.navigate(address);
        if (click != null) {
            page.locator(click).first().click();
        }
        List<String> words = words(page);
        Path picture = PICTURES.resolve(name + ".png");
        Path beside = PICTURES.resolve(name + ".txt");
        if (APPLY) {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            Files.write(beside, words);
        }
        assertThat(picture).exists();
        assertThat(words)
                .as("run ./mvnw verify -Pbrowser -Dpictures=apply, and look at the picture")
                .isEqualTo(Files.readAllLines(beside));
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Page page) {
        return (List<String>) page.evaluate("""
            [...new Set([...document.querySelectorAll(
                "header nav a, main h1, main h2, main th[scope=col], main .field label, main .button")]
              .filter((it) => it.checkVisibility())
              .map((it) => it.textContent.replace(/\\d[\\d.,/]*/g, "0").replace(/\\s+/g, " ").trim()))]
            """);
    }
}
