package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.chitieu.extraction.ExtractedTarget;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.SourceText;

/** Cards as they are read from a text. */
final class CardFixture {

    /** As the catalogue offers them. */
    static final Set<String> INDICATORS =
            Set.copyOf(IntakeWords.entries("indicators").values());

    private CardFixture() {}

    static List<Card> read(String text) {
        SourceText source = SourceText.of(text);
        FirstGuess guess = new FirstGuess(source.lines());
        List<Card> cards = new ArrayList<>();
        for (ExtractedTarget target : Extraction.of(source)) {
            cards.add(new Card(
                    cards.size() + 1L,
                    guess.of(target),
                    target.quote(),
                    target.line(),
                    target.confidence(),
                    FirstGuess.because(target),
                    target.printed().headings(),
                    CardState.PENDING,
                    null,
                    null,
                    0));
        }
        return cards;
    }

    /** The only card of a text. */
    static Card one(String text) {
        List<Card> cards = read(text);
        if (cards.size() != 1) {
            throw new IllegalArgumentException(cards.size() + " targets in " + text);
        }
        return cards.getFirst();
    }

    static Card with(Card card, CardFields fields) {
        return new Card(
                card.id(),
                fields,
                card.quote(),
                card.line(),
                card.confidence(),
                card.because(),
                card.headings(),
                card.state(),
                card.amends(),
                card.became(),
                card.version());
    }
}
