package vn.chitieu.extraction.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extraction.SourceLine;
import vn.chitieu.extraction.SourceLine.Form;

/** The text of files of every kind, line by line. */
class DocumentReaderTests {

    @Test
    void listNumbersAreTextAsTheyArePrinted() throws Exception {
        byte[] document = Documents.wordList(
                List.of(
                        new String[] {"upperRoman", "%1."},
                        new String[] {"decimal", "%2."},
                        new String[] {"decimal", "%2.%3."},
                        new String[] {"lowerLetter", "%4)"},
                        new String[] {"decimal", "(%5)"},
                        new String[] {"bullet", "\uf0b7"},
                        new String[] {"bullet", "-"}),
                "0 MỤC TIÊU",
                "1 Kinh tế",
                "2 Tăng trưởng",
                "2 Thu nhập",
                "3 Một",
                "3 Hai",
                "4 Ngoặc",
                "9 Đoạn thường",
                "5 Chấm",
                "6 Gạch",
                "1 Xã hội",
                "2 Hộ nghèo",
                "0 GIẢI PHÁP",
                "1 Lại từ đầu");
        assertThat(texts(document))
                .containsExactly(
                        "I. MỤC TIÊU",
                        "1. Kinh tế",
                        "1.1. Tăng trưởng",
                        "1.2. Thu nhập",
                        "a) Một",
                        "b) Hai",
                        "(1) Ngoặc",
                        "Đoạn thường",
                        "• Chấm",
                        "- Gạch",
                        "2. Xã hội",
                        "2.1. Hộ nghèo",
                        "II. GIẢI PHÁP",
                        "1. Lại từ đầu");
    }

    @Test
    void changesAreReadAsAccepted() throws Exception {
        assertThat(texts(Documents.wordBody("""
            <w:p><w:r><w:t>Đạt </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del><w:ins><w:r><w:t>85</w:t></w:r></w:ins>\
            <w:moveFrom><w:r><w:t> cũ</w:t></w:r></w:moveFrom><w:r><w:t>%</w:t></w:r></w:p>\
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Hai đoạn </w:t></w:r></w:p><w:p><w:r><w:t>nay là một</w:t></w:r></w:p>\
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>\
            """))).containsExactly("Đạt 85%", "Hai đoạn" + " nay là" + " một", "hiện");
    }

    @Test
    void textBoxesAreLeftOutAndFieldsAreTheirResults() throws Exception {
        assertThat(texts(Documents.wordBody("""
            <w:p><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent>\
            </w:drawing></mc:Choice><mc:Fallback><w:pict><w:t>hộp</w:t></w:pict></mc:Fallback></mc:AlternateContent>\
            <w:r><w:instrText>PAGE</w:instrText></w:r><w:sdt><w:sdtContent><w:r><w:t>Tỷ lệ </w:t></w:r></w:sdtContent></w:sdt>\
            <w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 95%</w:t></w:r></w:p>\
            """))).containsExactly("Tỷ lệ ≥" + " 95%");
    }

    @Test
    void aBreakInsideAParagraphEndsALineAndNoSentence() throws Exception {
        assertThat(read(Documents.wordBody("<w:p><w:r><w:t>Thu nhập</w:t><w:br/><w:t>đạt 100</w:t></w:r></w:p>")))
                .containsExactly(SourceLine.wrapped(1, "Thu nhập"), SourceLine.paragraph(2, "đạt 100"));
    }

    @Test
    void mergedCellsSayWhatTheySayOfEachRow() throws Exception {
        String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String table = "<w:tbl><w:tr>" + cell.formatted("<w:vMerge w:val=\"restart\"/>", "Công an")
                + cell.formatted("", "Ma túy")
                + cell.formatted("", "giảm") + "</w:tr><w:tr>" + cell.formatted("<w:vMerge/>", "")
                + cell.formatted("<w:gridSpan w:val=\"2\"/>", "Tai nạn") + "</w:tr></w:tbl>";
        assertThat(read(Documents.wordBody(table)))
                .extracting(SourceLine::cells)
                .containsExactly(List.of("Công an", "Ma túy", "giảm"), List.of("Công an", "Tai nạn", ""));
    }

    @Test
    void olderWordHasItsNumbersAndTables() throws Exception {
        assertThat(texts(Documents.oldWord()))
                .contains("1) This", "a) Is", "ii) Level", "iii) List", "II. bar", "(1) baq", "7. seven", "2.1. 2.1");
        assertThat(read(Documents.oldWord())).extracting(SourceLine::form).contains(Form.ROW);
    }

    @Test
    void openDocumentsHaveTheirNumbersAndTables() throws Exception {
        String styles = """
            <t:list-style s:name="L"><t:list-level-style-number t:level="1" s:num-format="1" s:num-suffix="."/>\
            <t:list-level-style-number t:level="2" s:num-format="a" s:num-suffix=")"/></t:list-style>\
            <t:list-style s:name="B"><t:list-level-style-bullet t:level="1" t:bullet-char="-"/></t:list-style>\
            """;
        String body = """
            <t:tracked-changes><t:deletion><t:p>xóa</t:p></t:deletion></t:tracked-changes><t:h t:outline-level="1">Mục tiêu</t:h>\
            <t:list t:style-name="L"><t:list-item><t:p>Một<t:note><t:p>chú</t:p></t:note></t:p><t:list><t:list-item><t:p>con</t:p></t:list-item>\
            </t:list></t:list-item></t:list><t:p>Giữa<t:line-break/>đoạn</t:p><t:list t:style-name="L" t:continue-numbering="true">\
            <t:list-item><t:p>Hai</t:p><t:p>tiếp</t:p></t:list-item></t:list><t:list t:style-name="B"><t:list-item><t:p>gạch</t:p></t:list-item>\
            </t:list><b:table><b:table-row><b:table-cell b:number-rows-spanned="2"><t:p>A</t:p></b:table-cell><b:table-cell><t:p>x<t:s t:c="2"/>y</t:p>\
            </b:table-cell></b:table-row><b:table-row><b:covered-table-cell/><b:table-cell><t:p>z</t:p></b:table-cell></b:table-row></b:table>\
            """;
        assertThat(texts(Documents.openDocument(styles, body)))
                .containsExactly(
                        "Mục tiêu", "1. Một", "a) con", "Giữa", "đoạn", "2. Hai", "tiếp", "- gạch", "A\tx  y", "A\tz");
    }

    @Test
    void pdfsAreLinesWithoutPageNumbers() throws Exception {
        byte[] document = Documents.pdf(List.of(
                List.of("Phấn đấu đến năm 2030 tỷ lệ hộ nghèo", "còn dưới 1,5%.", "- 1 -"),
                List.of("2", "Độ che phủ rừng 50%")));
        assertThat(read(document))
                .containsExactly(
                        SourceLine.wrapped(1, "Phấn đấu đến năm 2030 tỷ lệ hộ nghèo"),
                        SourceLine.wrapped(2, "còn dưới 1,5%."),
                        SourceLine.wrapped(3, "Độ che phủ rừng 50%"));
    }

    @Test
    void workbooksAreRowsOfWhatCellsShow() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            XSSFRow first = sheet.createRow(1);
            first.createCell(0).setCellValue("Y tế");
            first.createCell(1).setCellValue("BHYT");
            first.createCell(2).setCellValue(0.985);
            first.getCell(2).setCellStyle(style(workbook, "0.0%"));
            first.createCell(3).setCellValue(LocalDate.of(2030, 12, 31));
            first.getCell(3).setCellStyle(style(workbook, BuiltinFormats.getBuiltinFormat(14)));
            XSSFRow second = sheet.createRow(2);
            second.createCell(1).setCellValue("Thu nhập");
            second.createCell(2).setCellValue(1234.5);
            second.getCell(2).setCellStyle(style(workbook, "#,##0.00"));
            second.createCell(3).setCellValue(8.5);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            assertThat(read(Documents.bytes(workbook::write)))
                    .containsExactly(
                            SourceLine.row(2, List.of("Y tế", "BHYT", "98,5%", "31/12/2030")),
                            SourceLine.row(3, List.of("Y tế", "Thu nhập", "1.234,50", "8,5")));
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void plainTextMayHaveAMark(String charset) throws Exception {
        assertThat(texts("\ufeffĐạt 5%\nvà hơn".getBytes(Charset.forName(charset))))
                .containsExactly("Đạt 5%", "và hơn");
    }

    @Test
    void plainTextIsReadAsItStands() throws Exception {
        assertThat(texts("Một\r\n\r\n<5% hộ nghèo".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Một", "", "<5% hộ nghèo");
        assertThat(texts("<5% hộ nghèo".getBytes(StandardCharsets.UTF_8))).containsExactly("<5% hộ nghèo");
    }

    private static List<String> texts(byte[] content) throws Exception {
        return read(content).stream().map(SourceLine::text).toList();
    }

    private static List<SourceLine> read(byte[] content) throws Exception {
        return DocumentReader.read(content).lines();
    }
}
