package vn.chitieu.explanation.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileInspectionTests {

    private final FileInspection inspection = new FileInspection(new VirusScanner(""));

    static Stream<Arguments> letIn() {
        return Stream.of(
                Arguments.of("Báo cáo quý III.pdf", Samples.pdf(), FileType.PDF),
                Arguments.of("anh.JPG", Samples.jpeg(), FileType.JPEG),
                Arguments.of("anh.jpeg", Samples.jpeg(), FileType.JPEG),
                Arguments.of("bieu.png", Samples.png(), FileType.PNG),
                Arguments.of("to trinh.docx", Samples.docx("word/styles.xml"), FileType.DOCX),
                Arguments.of("bieu.xlsx", Samples.xlsx("xl/worksheets/sheet1.xml"), FileType.XLSX));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource("letIn")
    void isLetInAsWhatItIs(String name, byte[] content, FileType type) throws FileRefused {
        assertThat(inspection.inspect(new SentFile(name, content))).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("trong.pdf", new byte[0], FileProblem.EMPTY),
                Arguments.of(
                        "lon.pdf", Arrays.copyOf(Samples.pdf(), FileInspection.MOST_BYTES + 1), FileProblem.TOO_LARGE),
                Arguments.of("trang.pdf", Samples.html(), FileProblem.WRONG_TYPE),
                Arguments.of("trang.html", Samples.html(), FileProblem.WRONG_TYPE),
                Arguments.of(
                        "anh.svg", Samples.text("<svg xmlns='http://www.w3.org/2000/svg'/>"), FileProblem.WRONG_TYPE),
                Arguments.of("cai.exe", Samples.text("MZ\u0000\u0001"), FileProblem.WRONG_TYPE),
                Arguments.of("ghi chu.txt", Samples.text("xin chào"), FileProblem.WRONG_TYPE),
                Arguments.of("anh.pdf", Samples.png(), FileProblem.WRONG_NAME),
                Arguments.of("khong duoi", Samples.pdf(), FileProblem.WRONG_NAME),
                Arguments.of("bao cao.pdf.exe", Samples.pdf(), FileProblem.WRONG_NAME),
                Arguments.of("bieu.docx", Samples.xlsx(), FileProblem.WRONG_NAME),
                Arguments.of("goi.zip", Samples.zip(Map.of("a.txt", Samples.text("a"))), FileProblem.WRONG_TYPE),
                Arguments.of("goi.docx", Samples.zip(Map.of("a.txt", Samples.text("a"))), FileProblem.WRONG_TYPE),
                Arguments.of("hai.docx", Samples.docx("xl/workbook.xml"), FileProblem.WRONG_TYPE),
                Arguments.of("macro.docx", Samples.docx("word/vbaProject.bin"), FileProblem.MACROS),
                Arguments.of("macro.xlsx", Samples.xlsx("xl/VBAPROJECT.BIN"), FileProblem.MACROS),
                Arguments.of("macro4.xlsx", Samples.xlsx("xl/macrosheets/sheet1.xml"), FileProblem.MACROS),
                Arguments.of("cut.docx", Arrays.copyOf(Samples.docx(), 40), FileProblem.BROKEN),
                Arguments.of("bom.docx", Samples.bomb(), FileProblem.BOMB),
                Arguments.of("dong.xlsx", Samples.crowd(), FileProblem.BOMB));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    void isRefused(String name, byte[] content, FileProblem problem) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> inspection.inspect(new SentFile(name, content)))
                .satisfies(it -> assertThat(it.problem()).isEqualTo(problem));
    }

    @Test
    void aNameIsKeptWithoutFoldersAndControlCharacters() {
        assertThat(new SentFile("C:\\Users\\a\\bao cao.pdf", Samples.pdf()).name())
                .isEqualTo("bao cao.pdf");
        assertThat(new SentFile("../../etc/x.pdf", Samples.pdf()).name()).isEqualTo("x.pdf");
        assertThat(new SentFile("a\r\nSet-Cookie: b.pdf", Samples.pdf()).name()).isEqualTo("a Set-Cookie: b.pdf");
        assertThat(new SentFile("x".repeat(300) + ".pdf", Samples.pdf()).name())
                .hasSize(150)
                .endsWith("x.pdf");
    }
}
