package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@DemoJourney
class ReadingAResolutionJourney {

    private static final String TEXT = """
        NGHỊ QUYẾT VỀ PHÁT TRIỂN CHỢ VÀ ĐƯỜNG NÔNG THÔN
        II. CÁC CHỈ TIÊU CHỦ YẾU
        1. Chỉ tiêu kinh tế
        - Đến năm 2030, tỷ lệ đường trục ấp được bê tông hóa đạt từ 95% trở lên.
        - Đến năm 2030, tỷ lệ hộ kinh doanh trong chợ dùng thanh toán số đạt trên 80%.
        2. Chỉ tiêu môi trường
        - Đến năm 2030, tỷ lệ chợ thu gom rác trong ngày đạt 100%.
        III. NHIỆM VỤ, GIẢI PHÁP
        Phấn đấu đến năm 2030 tỷ lệ đường trục ấp được bê tông hóa đạt trên 98%.
        """;

    private static final String LIGHTS = """
        NGHỊ QUYẾT VỀ CHIẾU SÁNG ĐƯỜNG ẤP, NHIỆM KỲ 2025 - 2030
        II. CÁC CHỈ TIÊU CHỦ YẾU
        - Đến năm 2030, tỷ lệ đường ấp có đèn chiếu sáng đạt trên %s.
        - Đến năm 2030, tỷ lệ đèn dùng năng lượng mặt trời đạt từ 30%% trở lên.
        """;

    @Test
    void anOfficeTakesAResolutionInFromItsDocumentInAFewClicks(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051/resolutions");
        int clicks = 0;

        page.locator(".title a[href$='/intake/new']").first().click();
        clicks++;
        visit.expectAccessible(page);
        page.locator("#file")
                .setInputFiles(new FilePayload("nghi-quyet.txt", "text/plain", TEXT.getBytes(StandardCharsets.UTF_8)));
        clicks++;
        page.locator("main form .button").click();
        clicks++;
        assertThat(page.locator(".draft")).hasCount(4);
        visit.expectAccessible(page);
        visit.picture(page, "intake-review");

        page.locator("form[action$='/accept-sure'] button").click();
        clicks++;
        assertThat(page.locator(".savebar")).containsText("Đã xem 2/4");
        page.locator(".document mark a").first().click();
        clicks++;
        Locator first = page.locator(".draft").first();
        assertThat(first).containsText("Mâu thuẫn với chỉ tiêu 4");
        first.locator("button[value=accept]").click();
        clicks++;
        Locator last = page.locator(".draft").last();
        assertThat(last).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator(".savebar")).containsText("Đã xem 4/4");
        page.locator(".savebar a.button").click();
        clicks++;
        visit.expectAccessible(page);
        page.locator("#issuer").fill("Đảng ủy xã");
        clicks++;
        page.locator("main form .button").click();
        clicks++;
        assertThat(page.locator(".flash")).containsText("Đã đưa 3 chỉ tiêu vào nghị quyết");
        assertThat(page.locator(".draft a[href*='/targets/']")).hasCount(3);
        assertThat(clicks).isLessThanOrEqualTo(9);

        visit.expectAccessible(page);
    }

    @Test
    void aSentenceFillsInTheFormOfATarget(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051/resolutions");
        page.locator("a[href$='/targets/new']").first().click();
        page.locator("#what\\.quote").fill("Đến năm 2029, tỷ lệ đường ấp có đèn chiếu sáng đạt trên 90%.");
        page.locator("button[name=fill]").click();
        assertThat(page.locator("#rule\\.low")).hasValue("90");
        assertThat(page.locator("#rule\\.year")).hasValue("2029");
        assertThat(page.locator("#what\\.name")).hasValue(Pattern.compile("đèn chiếu sáng"));
        assertThat(page.locator("#preview")).containsText("trên 90%");
    }

    @Test
    void aSentenceThatIsTypedFillsTheFieldsThatNobodyHasTypedInto(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051/resolutions");
        page.locator("a[href$='/targets/new']").first().click();
        page.locator("#what\\.quote").pressSequentially("Đến năm 2029, tỷ lệ chợ đạt chuẩn đạt trên 70%.");
        assertThat(page.locator("#rule\\.low")).hasValue("70");
        assertThat(page.locator("#rule\\.year")).hasValue("2029");
        page.locator("#what\\.name").fill("Chợ đạt chuẩn");
        page.locator("#what\\.quote").pressSequentially(" Hằng năm");
        page.waitForTimeout(1_500);
        assertThat(page.locator("#what\\.name")).hasValue("Chợ đạt chuẩn");
    }

    @Test
    void aNewerVersionIsComparedAndItsDifferenceAmended(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051/intake/new");
        page.locator("#text").fill(LIGHTS.formatted("90%"));
        page.locator("main form .button").click();
        assertThat(page.locator(".draft")).hasCount(2);
        page.locator(".draft").first().focus();
        page.keyboard().press("a");
        page.keyboard().press("a");
        assertThat(page.locator(".savebar")).containsText("Đã xem 2/2");
        page.locator(".savebar a.button").click();
        page.locator("#issuer").fill("Đảng ủy xã");
        page.locator("main form .button").click();
        assertThat(page.locator(".flash")).containsText("Đã đưa 2 chỉ tiêu vào nghị quyết");
        visit.expectAccessible(page);

        page.navigate("/communes/31051/resolutions");
        page.locator("section:has-text('chiếu sáng đường ấp') a[href*='/intake/new?']")
                .first()
                .click();
        page.locator("#text").fill(LIGHTS.formatted("95%"));
        page.locator("main form .button").click();
        assertThat(page.locator("main .notice").first()).containsText("1 chỉ tiêu không đổi, 1 khác, 0 mới");
        visit.expectAccessible(page);
        visit.picture(page, "intake-again");
        Locator different = page.locator(".draft--pending");
        assertThat(different).containsText("trên 95%");
        different.locator("button[value=accept]").click();
        assertThat(page.locator(".savebar")).containsText("đã nhận 1");
        page.locator(".savebar a.button").click();
        page.locator("#reason").fill("Đại hội bổ sung");
        visit.expectAccessible(page);
        page.locator("main form .button").click();
        assertThat(page.locator(".flash")).containsText("Đã đưa 1 chỉ tiêu vào nghị quyết");
        page.locator(".draft").first().locator("a[href*='/targets/']").last().click();
        assertThat(page.locator("main")).containsText("trên 95%");
    }

    @Test
    void theReviewReadsOnAPhone(Visit visit) {
        Page page = visit.on(Screen.PHONE);
        visit.signInToDemo(page, "vanphong-31051");
        page.navigate("/communes/31051/intake/new");
        page.locator("#text").fill(TEXT);
        page.locator("main form .button").click();
        assertThat(page.locator(".draft")).hasCount(4);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Screen.PHONE.width());
        visit.expectAccessible(page);
        visit.picture(page, "intake-review");
        page.locator("form[action$='/discard'] button").click();
        assertThat(page.locator(".flash")).containsText("Đã bỏ bản đọc");
    }
}
