package vn.chitieu.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.DemoTest;
import vn.chitieu.account.DemoUsers;
import vn.chitieu.entry.Desk;
import vn.chitieu.entry.Desks;

/** Whatever can be wrong with a workbook is said with the address of its cell; what is right is offered all the same. */
@DemoTest
class MistakenWorkbookTests {

    private static final String CLERK = "vanphong-28651";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Desks desks;

    @Autowired
    private DemoUsers users;

    @Autowired
    private JdbcClient jdbc;

    private Clerk clerk;
    private Desk desk;
    private Sheet sheet;

    @BeforeEach
    void download() {
        clerk = new Clerk(mvc, users.as(CLERK), "28651", "2026-Q3");
        desk = desks.of(CLERK, "28651", "2026-Q3");
        sheet = clerk.downloads();
    }

    @Test
    void everyMistakeInACellIsSaidWithItsAddressAndTheGoodLinesAreOffered() {
        Map<String, String> expected = new LinkedHashMap<>();
        figure("GRDP_SIZE").setCellFormula("1+1");
        expected.put(at("GRDP_SIZE"), "công thức");
        sheet.type("INCOME_PC", "831.02");
        expected.put(at("INCOME_PC"), "Ý anh/chị là 831,02?");
        sheet.type("RICE_AREA", -5);
        expected.put(at("RICE_AREA"), "không thể âm");
        styled("SCHOOL_STD", "d/m/yyyy").setCellValue(45_000);
        expected.put(at("SCHOOL_STD"), "ngày tháng");
        styled("ENROL_KINDER", "0.00%").setCellValue(0.625);
        expected.put(at("ENROL_KINDER"), "Ý anh/chị là 62,5 hay 0,625?");
        figure("CRIME_CASES").setCellValue(true);
        expected.put(at("CRIME_CASES"), "không phải số liệu");
        sheet.type("ENROL_LOWSEC", 1.0 / 3);
        expected.put(at("ENROL_LOWSEC"), "làm tròn");
        sheet.type("ENROL_PRIMARY", "5/0");
        expected.put(at("ENROL_PRIMARY"), "mẫu số bằng 0");
        sheet.type("NTM", "Có thể");
        expected.put(at("NTM"), "chọn một trong các mức");
        sheet.type("WATER", "50");
        expected.put(at("WATER"), "không sửa được");
        sheet.type("BHYT", "99");
        sheet.grade("BHYT", "Tạm tính");
        expected.put(sheet.address("BHYT", Column.GRADE), "không phải là mức độ");
        sheet.note("GRDP_REAL", "chờ Thống kê");
        expected.put(sheet.address("GRDP_REAL", Column.NOTE), "cùng số liệu");
        sheet.type("PARTY_ORG_RATING", "95,5");
        Document page = refused(clerk.sends(sheet));
        assertMistakes(page, expected);
        assertThat(page.select("form#preview tbody tr th").eachText()).hasSize(1);
        assertThat(page.select("#take-" + desk.id("PARTY_ORG_RATING"))).hasSize(1);
    }

    @Test
    void mergedCellsAreNobodysFigure() {
        int row = sheet.row("GRDP_SIZE").getRowNum();
        sheet.type("GRDP_SIZE", 831.02);
        int column = Column.FIGURE.ordinal();
        sheet.sheet().addMergedRegion(new CellRangeAddress(row, row + 1, column, column));
        Document page = refused(clerk.sends(sheet));
        assertMistakes(page, Map.of(at("GRDP_SIZE"), "bị gộp"));
        assertThat(page.select("form#preview")).isEmpty();
    }

    @Test
    void aCodeThatIsUnknownTwiceThereOrGoneIsSaid() {
        List<String> keys = sheet.keys();
        Map<String, String> expected = new LinkedHashMap<>();
        String first = keys.get(0);
        String second = keys.get(1);
        expected.put(sheet.address(second, Column.CODE), "mã " + first + " đã có ở ô A7");
        sheet.cell(second, Column.CODE).setCellValue(first);
        String unknown = keys.get(2);
        expected.put(sheet.address(unknown, Column.CODE), "KHÔNG_CÓ không có trong biểu");
        sheet.cell(unknown, Column.CODE).setCellValue("KHÔNG_CÓ");
        String gone = keys.get(3);
        expected.put(sheet.address(gone, Column.CODE), "không có mã");
        sheet.type(gone, 3);
        sheet.cell(gone, Column.CODE).setBlank();
        assertMistakes(refused(clerk.sends(sheet)), expected);
    }

    @Test
    void columnsThatWereMovedAreSaidByTheirHeads() {
        sheet.sheet().getRow(Layout.HEADS).getCell(Column.FIGURE.ordinal()).setCellValue("Mức độ");
        sheet.sheet().getRow(Layout.HEADS).getCell(Column.GRADE.ordinal()).setCellValue("Số liệu kỳ này");
        assertMistakes(refused(clerk.sends(sheet)), Map.of("I6", "phải là “Số liệu kỳ này”", "J6", "phải là “Mức độ”"));
    }

    @Test
    void aSheetThatWasPutInFrontIsLookedPast() {
        sheet.type("GRDP_SIZE", 831.02);
        sheet.workbook().createSheet("Ghi nháp");
        sheet.workbook().setSheetOrder("Ghi nháp", 0);
        assertThat(clerk.sends(sheet)).hasStatus(200);
    }

    @Test
    void theWorkbookOfAnotherCommunePeriodOrKindIsRefused() {
        Sheet other = new Clerk(mvc, users.as("vanphong-31051"), "31051", "2026-Q3").downloads();
        assertMistakes(refused(clerk.sends(other)), Map.of("A2", "xã, phường, đặc khu khác"));
        Sheet earlier = new Clerk(mvc, users.as(CLERK), "28651", "2026-Q2").downloads();
        assertMistakes(refused(clerk.sends(earlier)), Map.of("A3", "kỳ khác (2026-Q2)"));
        hidden(Layout.VERSION_AT).setCellValue("0");
        assertThat(whole(sheet.file())).contains("mẫu cũ");
        sheet.workbook().removeSheetAt(1);
        assertThat(whole(sheet.file())).contains("không phải là biểu tải từ hệ thống");
    }

    @Test
    void whatIsNoWorkbookIsNotOpened() throws IOException {
        assertThat(whole("Mã;Số liệu".getBytes(StandardCharsets.UTF_8))).contains("không mở được");
        assertThat(whole(zip(Map.of("a.txt", new byte[10])))).contains("không mở được");
        assertThat(whole(new byte[WorkbookFile.MOST_BYTES + 1])).contains("quá lớn");
        assertThat(whole(zip(Map.of("xl/vbaProject.bin", new byte[10])))).contains("macro");
        assertThat(whole(new byte[0])).contains("chưa chọn tệp");
    }

    @Test
    void aSmallFileThatHoldsVeryMuchIsNotUnpacked() throws IOException {
        byte[] bomb = zip(Map.of("xl/worksheets/sheet1.xml", new byte[64 * 1024 * 1024]));
        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(whole(bomb)).contains("quá lớn");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int at = 0; at < 500; at++) {
            many.put("part" + at, new byte[0]);
        }
        assertThat(whole(zip(many))).contains("quá lớn");
    }

    @Test
    void aSmallFileThatMakesMuchWorkIsRefused() throws IOException {
        String ranges = "<mergeCell ref=\"A7:N3000\"/>".repeat(1001);
        assertThat(withSheet(
                        text -> text.replaceFirst("<sheetData", "<mergeCells>" + ranges + "</mergeCells><sheetData")))
                .contains("quá lớn");
        String computed = "<row r=\"2000\">"
                + "<c r=\"A2000\"><f t=\"array\" ref=\"A7:XFD1048576\">1</f><v>1</v></c>".repeat(1001) + "</row>";
        assertThat(withSheet(text -> text.replace("</sheetData>", computed + "</sheetData>")))
                .contains("quá lớn");
        String far = "<row r=\"3002\"><c r=\"A3002\"><v>1</v></c></row>";
        assertThat(withSheet(text -> text.replace("</sheetData>", far + "</sheetData>")))
                .contains("quá lớn");
        sheet.note("GRDP_SIZE", "x");
        assertThat(whole(rewritten(
                        sheet.file(),
                        "xl/sharedStrings.xml",
                        text -> text.replace(">x<", ">" + "x".repeat(32_768) + "<"))))
                .contains("quá lớn");
    }

    @Test
    void whatLiesFarBesideTheFormIsLookedPast() {
        sheet.type("GRDP_SIZE", 831.02);
        sheet.row("GRDP_SIZE").createCell(200).setCellValue("nháp");
        assertThat(clerk.sends(sheet)).hasStatus(200);
    }

    private String withSheet(Function<String, String> change) throws IOException {
        return whole(rewritten(sheet.file(), "xl/worksheets/sheet1.xml", change));
    }

    @Test
    void anEntityOfXmlLeadsNowhere() throws IOException {
        for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
            byte[] file = rewritten(
                    sheet.file(),
                    part,
                    text -> text.replaceFirst(
                            "(<\\?xml[^>]*\\?>)?", "$1<!DOCTYPE a [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"));
            assertThat(whole(file)).as(part).contains("không mở được");
        }
    }

    @Test
    void ofSixtyLinesWithFiveMistakesTheOthersAreSaved() {
        jdbc.sql("update figure set status = 'DRAFT', verified_by = null where commune_code = '10642'")
                .update();
        clerk = new Clerk(mvc, users.as("vanphong-10642"), "10642", "2026-Q3");
        desk = desks.of("vanphong-10642", "10642", "2026-Q3");
        sheet = clerk.downloads();
        List<String> numbers = desk.open("NUMBER", "RATIO").stream()
                .filter(sheet.keys()::contains)
                .toList();
        List<String> open = Stream.concat(numbers.stream(), desk.open("GRADE", "STATE").stream())
                .filter(sheet.keys()::contains)
                .limit(60)
                .toList();
        assertThat(open).hasSizeGreaterThan(45);
        for (int at = 0; at < open.size(); at++) {
            if (numbers.contains(open.get(at))) {
                sheet.type(open.get(at), 10 + at / 10.0);
            } else {
                sheet.type(open.get(at), sheet.firstWord(open.get(at)));
            }
            sheet.grade(open.get(at), "Chính thức");
            sheet.note(open.get(at), "dòng " + at);
        }
        Map<String, String> expected = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < 5; at++) {
            String key = numbers.get(at * 8);
            wrong.add(key);
            sheet.type(key, "12.5x" + at);
            expected.put(at(key), "chưa phải là số");
        }
        Document page = refused(clerk.sends(sheet));
        assertMistakes(page, expected);
        assertThat(page.select("form#preview tbody tr")).hasSize(open.size() - 5);
        assertThat(clerk.applies(page)).hasStatus(302);
        for (String key : open) {
            if (wrong.contains(key)) {
                assertThat(desk.figure(key).getOrDefault("grade", "")).as(key).isNotEqualTo("OFFICIAL");
            } else {
                assertThat(desk.figure(key)).as(key).containsEntry("grade", "OFFICIAL");
            }
        }
    }

    private XSSFCell figure(String key) {
        return sheet.cell(key, Column.FIGURE);
    }

    private XSSFCell styled(String key, String format) {
        XSSFWorkbook workbook = sheet.workbook();
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        figure(key).setCellStyle(style);
        return figure(key);
    }

    private XSSFCell hidden(int column) {
        return sheet.workbook().getSheet(Layout.HIDDEN).getRow(Layout.WHAT).getCell(column);
    }

    private String at(String key) {
        return sheet.address(key, Column.FIGURE);
    }

    private String whole(byte[] file) {
        return refused(clerk.sends(file)).select("[role=alert] li").text();
    }

    private static Document refused(MvcTestResult result) {
        assertThat(result).hasStatus(422);
        return Desk.read(result);
    }

    private static void assertMistakes(Document page, Map<String, String> expected) {
        List<String> mistakes = WorkbookTests.mistakes(page);
        expected.forEach((address, words) ->
                assertThat(mistakes).as(address).anyMatch(it -> it.startsWith(address + ":") && it.contains(words)));
        assertThat(mistakes).hasSameSizeAs(expected.keySet());
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] rewritten(byte[] file, String name, Function<String, String> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().equals(name)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        assertThat(parts).containsKey(name);
        return zip(parts);
    }
}
