package vn.chitieu.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Twenty-two invented documents, from the delta to the highlands, each with the list that a careful reader made of it. */
@DisplayName("A whole document")
class WholeDocumentsTests {

    private static final Path FOLDER = Path.of("src/test/resources/extraction");

    @Test
    @DisplayName("gives nearly all its targets, and little that is none")
    void givesItsTargets() throws IOException {
        Score score = MeasuringExtraction.measureFixtures(FOLDER, false);

        assertThat(score.precision(true)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.recall(true)).isGreaterThanOrEqualTo(0.98);
        assertThat(score.precision(false)).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall(false)).isGreaterThanOrEqualTo(0.94);
        assertThat(score.comparators()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.deadlines()).isGreaterThanOrEqualTo(0.93);
        assertThat(score.leads()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    @DisplayName("gives the same whichever way its accents are composed")
    void givesTheSameDecomposed() throws IOException {
        String text = Files.readString(FOLDER.resolve("01.txt"));
        String decomposed = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);

        assertThat(Extraction.of(SourceText.of(decomposed)))
                .usingRecursiveComparison()
                .isEqualTo(Extraction.of(
                        SourceText.of(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))));
    }

    @Test
    @DisplayName("spoilt at random breaks nothing")
    void spoiltBreaksNothing() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        Random random = new Random(2030);
        for (int i = 0; i < 40; i++) {
            String spoilt = FuzzingExtraction.mutate(texts.get(i % texts.size()), texts, random);

            assertThat(Extraction.of(SourceText.of(spoilt))).doesNotContainNull();
            assertThat(DocumentFacts.of(SourceText.of(spoilt)).facts()).doesNotContainNull();
            assertThat(Undertakings.of(SourceText.of(spoilt))).doesNotContainNull();
        }
    }

    @Test
    @DisplayName("without any target gives none")
    void withoutTargetsGivesNone() {
        assertThat(Extraction.of(SourceText.of("The quick brown fox jumps over the lazy dog.\n\n")))
                .isEmpty();
        assertThat(Extraction.of(SourceText.of(""))).isEmpty();
    }
}
