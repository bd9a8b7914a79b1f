package vn.chitieu.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.chitieu.commune.NamedCommune;
import vn.chitieu.indicator.Indicator;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.CardState;
import vn.chitieu.intake.Passages;

/**
 * A document with the targets that were read out of it, side by side.
 *
 * @param fileName empty where the text was pasted
 * @param title of the document of the commune that it belongs to; empty while there is none
 * @param order of the cards: as in the text, or unsure ones first
 * @param cards in the order of the text
 * @param indicators of the common catalogue
 * @param missing targets of the document that this version of it does not word; none for a document read for the first
 *     time
 * @param about what the document says beside its targets
 */
public record ReviewPage(
        NamedCommune commune,
        long draft,
        String fileName,
        String title,
        String order,
        List<Passages.Line> lines,
        List<CardView> cards,
        List<Indicator> indicators,
        List<CardView.Stored> missing,
        ParticularsView about) {

    static final String UNSURE = "unsure";

    public String address() {
        return "/communes/" + commune.code() + "/intake/" + draft;
    }

    public boolean isUnsureFirst() {
        return order.equals(UNSURE);
    }

    /** In the order asked for. */
    public List<CardView> shown() {
        return sorted(cards, CardView::card, isUnsureFirst());
    }

    /** In the document's order, or by how sure they are. */
    static <T> List<T> sorted(List<T> all, Function<T, Card> card, boolean unsureFirst) {
        return unsureFirst
                ? all.stream()
                        .sorted(Comparator.comparing(it -> card.apply(it).confidence()))
                        .toList()
                : all;
    }

    public long seen() {
        return cards.stream().filter(it -> it.card().isSeen()).count();
    }

    public int total() {
        return cards.size();
    }

    public long accepted() {
        return cards.stream()
                .filter(it -> it.card().state() == CardState.ACCEPTED)
                .count();
    }

    public long unsure() {
        return cards.stream().filter(it -> !it.card().isSure()).count();
    }

    /** How many can be accepted at once. */
    public long sure() {
        return cards.stream().filter(CardView::isReady).count();
    }

    /** How many say again what an earlier one says, and can go up in it at once. */
    public long repeated() {
        return cards.stream()
                .filter(it -> it.isRepetition() && it.card().state() == CardState.PENDING)
                .count();
    }

    /** Of a document that is read again: how many say just what is there, how many something else, how many are new. */
    public boolean isAgain() {
        return cards.stream().anyMatch(it -> it.stored() != null);
    }

    public long unchanged() {
        return cards.stream()
                .filter(it -> it.card().state() == CardState.UNCHANGED)
                .count();
    }

    public long otherwise() {
        return cards.stream()
                .filter(it -> it.stored() != null && it.isOpen() && !it.isUnchanged())
                .count();
    }

    public long fresh() {
        return cards.stream().filter(it -> it.stored() == null).count();
    }

    public List<CardChoices.Choice> choices(String field) {
        return CardChoices.of(field);
    }

    public int numberOf(Card card) {
        return cards.stream()
                .filter(it -> it.id() == card.id())
                .findFirst()
                .map(CardView::number)
                .orElse(0);
    }
}
