package vn.chitieu.intake;

import java.util.ArrayList;
import java.util.List;
import vn.chitieu.extraction.ExtractedTarget;
import vn.chitieu.extraction.Extraction;
import vn.chitieu.extraction.SourceText;

/** Cards as they are read from a text. */
final class CardFixture {

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
                    CardState.PENDING,
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
                card.state(),
                card.became(),
                card.version());
    }
}
