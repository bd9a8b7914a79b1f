package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chitieu.extraction.source.DocumentReader;
import vn.chitieu.extraction.source.Documents;

/** The invented documents as the files that people send: what is read out of a file is what its text says. */
@DisplayName("The targets of a text")
class RealFilesTests {

    private static final int LINES_OF_A_PAGE = 45;

    private static String text(String fixture) throws IOException {
        return Files.readString(Path.of("src/test/resources/extraction", fixture + ".txt"));
    }

    private static List<String> targets(SourceText text) {
        return Extraction.of(text).stream()
                .map(it -> it.comparator() + " " + it.low() + " " + it.high() + " " + it.unit() + " " + it.deadline())
                .toList();
    }

    /** Of those that the text gives, and of those that the file gives, how many the other gives too. */
    private static double shared(List<String> ofText, List<String> ofFile) {
        List<String> missing = new ArrayList<>(ofText);
        ofFile.forEach(missing::remove);
        List<String> added = new ArrayList<>(ofFile);
        ofText.forEach(added::remove);
        return 1 - (double) Math.max(missing.size(), added.size()) / ofText.size();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are those of the Word file with its paragraphs and tables")
    @ValueSource(
            strings = {
                "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17",
                "18", "19", "20", "21", "22"
            })
    void areThoseOfAWordFile(String fixture) throws Exception {
        SourceText text = SourceText.of(text(fixture));
        List<List<String>> rows = new ArrayList<>();
        for (Block block : Blocks.of(text)) {
            String printed = block.marker() == null ? "" : block.marker().printed() + " ";
            rows.add(block.isRow() ? block.cells() : List.of(printed + block.text()));
        }
        List<String> ofText = targets(text);
        List<String> ofFile = targets(DocumentReader.read(Documents.wordOf(rows)));
        assertThat(shared(ofText, ofFile)).as("%s%n%s", ofText, ofFile).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("are those of the PDF with its broken lines and pages")
    @ValueSource(strings = {"01", "02", "04", "05", "06", "07", "08", "10", "13", "14", "15", "16", "17", "19", "21"})
    void areThoseOfAPdf(String fixture) throws Exception {
        List<String> lines = text(fixture).lines().toList();
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_OF_A_PAGE) {
            pages.add(lines.subList(from, Math.min(from + LINES_OF_A_PAGE, lines.size())));
        }
        List<String> ofText = targets(SourceText.of(text(fixture)));
        List<String> ofFile = targets(DocumentReader.read(Documents.pdf(pages)));
        assertThat(shared(ofText, ofFile)).as("%s%n%s", ofText, ofFile).isGreaterThanOrEqualTo(0.95);
    }
}
