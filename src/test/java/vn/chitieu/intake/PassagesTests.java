package vn.chitieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chitieu.commune.Place;
import vn.chitieu.extraction.SourceText;

/** What is marked in a document. */
class PassagesTests {

    private static DocumentDraft draft(String text) {
        return new DocumentDraft(
                1,
                new Place("82", "28651"),
                null,
                null,
                "",
                Instant.EPOCH,
                SourceText.of(text).lines(),
                CardFixture.read(text));
    }

    private static List<String> marked(String text) {
        return Passages.of(draft(text), Integer.MAX_VALUE).stream()
                .flatMap(it -> it.pieces().stream())
                .filter(Passages.Piece::isMarked)
                .map(it -> it.cards().size() + ": " + it.text())
                .toList();
    }

    @Test
    void aSentenceIsMarkedOverTheLinesItRunsOver() {
        assertThat(marked("""
            Phấn đấu đến năm 2030, tỷ lệ thu gom rác thải
            sinh hoạt đạt từ 95% trở lên. Câu khác.
            """))
                .containsExactly("1: Phấn đấu đến năm 2030, tỷ lệ thu gom rác thải", "1: sinh hoạt đạt từ 95% trở lên");
    }

    @Test
    void allTargetsOfASentenceShareItsMark() {
        assertThat(marked("Phấn đấu đến năm 2030, huy động trẻ nhà trẻ đạt 25%, trẻ mẫu giáo đạt 88%."))
                .singleElement()
                .asString()
                .startsWith("2: ");
    }

    @Test
    void linesFarFromEveryMarkMayBeLeftOut() {
        String text = "Mở đầu.\n\nLời nói.\nMột đoạn.\nPhấn đấu đến năm 2030, thu gom rác thải đạt 95%.\nKết.\nHết.";
        assertThat(Passages.of(draft(text), 1))
                .extracting(Passages.Line::number)
                .containsExactly(4, 5, 6);
        assertThat(Passages.of(draft(text), 1)).extracting(Passages.Line::far).containsExactly(true, false, false);
    }
}
