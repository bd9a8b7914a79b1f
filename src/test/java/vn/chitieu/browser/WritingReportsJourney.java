package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The office of Vĩnh Bình edits a section of the quarter's report and fetches it for Word and as PDF. */
@DemoJourney
class WritingReportsJourney {

    private static final String MINE = "Văn phòng Đảng ủy bổ sung: tiến độ thu ngân sách đạt yêu cầu.";

    @Test
    void whatIsEditedStandsInEveryFile(Visit visit) throws IOException {
        Page page = visit.on(Screen.DESK);
        visit.signInToDemo(page, "vanphong-28651");
        page.navigate("/communes/28651?period=2026-Q3");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Báo cáo").setExact(true))
                .first()
                .click();
        page.locator("a[href$='/reports/2026-Q3/party']").click();
        page.getByLabel("Sửa phần này: Kết quả chung").click();
        Locator body = page.getByLabel("Nội dung");
        body.press("Control+End");
        page.keyboard().type("\n" + MINE);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Lưu").setExact(true))
                .press("Enter");
        assertThat(page.locator("#overview")).containsText(MINE);
        assertThat(page.locator("#overview .tag")).hasText("đã sửa");

        Path word = fetched(page, "Tải Word (.docx)");
        try (InputStream file = Files.newInputStream(word);
                XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(file))) {
            assertThat(words.getText()).contains("ĐẢNG CỘNG SẢN VIỆT NAM", MINE);
        }
        Path pdf = fetched(page, "Tải dạng khác: PDF (.pdf)");
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\s+", "")).contains(MINE.replaceAll("\\s+", ""));
        }
    }

    /** Its first column is a number and no heading: it once took the room of the names. */
    @Test
    void theTableOnAPhoneGivesItsNamesTheirRoom(Visit visit) {
        Page page = visit.on(Screen.PHONE);
        visit.signInToDemo(page, "vanphong-28651");
        page.navigate("/communes/28651/reports/2026-Q3/party");
        assertThat(page.locator(".sheet-table .column-name").boundingBox().width)
                .isGreaterThan(150);
        assertThat(page.locator(".sheet-table .column-number").boundingBox().width)
                .isLessThan(50);
    }

    private static Path fetched(Page page, String link) {
        Download download = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click());
        return download.path();
    }
}
