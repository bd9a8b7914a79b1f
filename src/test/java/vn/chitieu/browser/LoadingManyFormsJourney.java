package vn.chitieu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/** Two communes send their forms to the province, one of them not quite right; it loads them together, by keys alone. */
@DemoJourney
@TestPropertySource(
        properties = "spring.application.name=chitieu-batches") // a demonstration whose figures nobody else counts
class LoadingManyFormsJourney {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK"})
    void fromTheFilesToTheTotals(Screen screen, Visit visit) throws IOException {
        byte[] form = form(screen, visit, "31051", 40 + screen.ordinal());
        byte[] other = form(screen, visit, "30445", 50 + screen.ordinal());
        Page page = visit.on(screen);
        visit.signInToDemo(page, "tinh-91");
        page.navigate("/provinces/91/workbooks");
        assertThat(page.locator("#file-hint")).containsText("200 tệp");
        visit.expectAccessible(page);
        page.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload("vinh-phong.xlsx", XLSX, form),
            new FilePayload("binh-thanh-dong.xlsx", XLSX, other),
            new FilePayload("cong-van.docx", "application/msword", "Kính gửi".getBytes(StandardCharsets.UTF_8))
        });
        page.locator("main form button").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/workbooks/\\d+"));
        assertThat(page.locator("#batch[data-working=false]")).isVisible();
        assertThat(page.locator("#state-WRONG")).containsText("1");
        assertThat(page.locator("#state-CLEAN")).containsText("2");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());
        visit.expectAccessible(page);
        visit.picture(page, "batch-read");

        page.getByText("vinh-phong.xlsx").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#changes")).containsText("(1)");
        visit.expectAccessible(page);
        visit.picture(page, "batch-workbook");
        page.goBack();

        page.locator("#batch form button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#state-STORED")).containsText("2");
        assertThat(page.locator("#batch [role=status]")).containsText("2 tệp đã lưu với 2 số");
        visit.expectAccessible(page);
        visit.picture(page, "batch-stored");
        page.locator("a[href$=totals]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr").first()).isVisible();
        visit.expectAccessible(page);
        visit.picture(page, "batch-totals");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(screen.width());

        Page office = visit.on(screen);
        visit.signInToDemo(office, "vanphong-31051");
        office.navigate("/communes/31051/periods/2026-Q3/workbook");
        assertThat(office.locator("section[aria-labelledby=loaded]")).containsText("vinh-phong.xlsx");
        visit.expectAccessible(office);
    }

    /** A commune's form with one more figure: the first that takes a number, is asked for, and can be typed into. */
    private static byte[] form(Screen screen, Visit visit, String commune, int number) throws IOException {
        Page page = visit.on(screen);
        visit.signInToDemo(page, "vanphong-" + commune);
        byte[] form = page.request()
                .get("/communes/" + commune + "/periods/2026-Q3/workbook.xlsx")
                .body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 5
                        && !row.getCell(8).getCellStyle().getLocked()
                        && row.getCell(8).getCellStyle().getDataFormat() == 0
                        && row.getCell(3).getStringCellValue().indexOf('%') < 0) {
                    row.getCell(8).setCellValue(number);
                    workbook.write(out);
                    return out.toByteArray();
                }
            }
        }
        throw new AssertionError("no cell to type a number into in " + commune);
    }
}
