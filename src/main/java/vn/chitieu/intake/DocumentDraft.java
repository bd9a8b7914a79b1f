package vn.chitieu.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chitieu.commune.Place;
import vn.chitieu.extraction.SourceLine;

/**
 * A document with the targets that were read out of it.
 *
 * @param resolution the document of the commune that it belongs to; null while there is none
 * @param fileName null where the text was pasted
 * @param cards in the order of the text
 */
public record DocumentDraft(
        long id,
        Place place,
        @Nullable Long resolution,
        @Nullable String fileName,
        String sha256,
        Instant readAt,
        List<SourceLine> lines,
        List<Card> cards) {

    private static final int FIRST_WORDS = 30;

    public DocumentDraft {
        lines = List.copyOf(lines);
        cards = List.copyOf(cards);
    }

    public Optional<Card> card(long id) {
        return cards.stream().filter(it -> it.id() == id).findFirst();
    }

    /** The card before another in the text that was not dropped and has not entered yet. */
    Optional<Card> before(Card card) {
        return cards.subList(0, cards.indexOf(card)).stream()
                .filter(it -> it.state() == CardState.PENDING || it.state() == CardState.ACCEPTED)
                .reduce((earlier, later) -> later);
    }

    /** The line in which a sentence begins; the last one where none has its first words. */
    int lineOf(String sentence) {
        String whole = IntakeWords.fold(sentence);
        String start = whole.length() > FIRST_WORDS ? whole.substring(0, FIRST_WORDS) : whole;
        return lines.stream()
                .filter(it -> IntakeWords.fold(it.text()).contains(start))
                .findFirst()
                .orElse(lines.getLast())
                .number();
    }

    /** The cards in a state, in the order of the text. */
    public List<Card> in(CardState state) {
        return cards.stream().filter(it -> it.state() == state).toList();
    }

    /** How many cards somebody has decided about. */
    public long seen() {
        return cards.stream().filter(Card::isSeen).count();
    }
}
