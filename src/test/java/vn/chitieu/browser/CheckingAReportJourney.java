package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@DemoJourney
class CheckingAReportJourney {

    private static final String REPORT = """
        I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU QUÝ III/2026
        - Tỷ lệ dân số tham gia BHYT đạt 98,2%, mục tiêu đến năm 2030 là 99%.
        - Thu nhập bình quân đầu người năm 2025 đạt 82,5 triệu đồng/người/năm.
        - Tỷ lệ hộ phân loại rác đạt 41,7%; đã trồng 1.250 cây xanh.
        """;

    @Test
    void aMisquoteIsFoundByKeysAloneAndLeadsToItsTarget(Visit visit) {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-28651");
        page.navigate("/communes/28651?period=2026-Q3");
        page.locator("a[href*='/quote-check']").first().click();
        visit.expectAccessible(page);

        page.locator("#text").focus();
        page.keyboard().insertText(REPORT);
        for (String field : new String[] {"#file", "#period", "main form .button"}) {
            page.keyboard().press("Tab");
            assertThat(page.locator(field)).isFocused();
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Có 1 số không khớp với hệ thống");
        assertThat(page.locator("#text")).hasValue(REPORT);
        visit.expectAccessible(page);
        visit.picture(page, "quote-check");

        page.locator(".quote--wrong a").focus();
        page.keyboard().press("Enter");
        assertThat(page.url()).contains("#finding-");
        assertThat(page.locator(".finding--wrong")).containsText("98,6%");
        page.locator(".finding--wrong .finding__name a").click();
        assertThat(page.locator("h1")).containsText("BHYT");
    }

    @Test
    void theResultReadsOnAPhone(Visit visit) {
        Page page = visit.on(Screen.PHONE);
        visit.signInToDemo(page, "vanphong-28651");
        page.navigate("/communes/28651/quote-check?period=2026-Q3");
        page.locator("#text").fill(REPORT);
        page.locator("main form .button").click();
        assertThat(page.locator(".finding--wrong")).hasCount(1);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Screen.PHONE.width());
        visit.expectAccessible(page);
        visit.picture(page, "quote-check");
    }
}
