package vn.chitieu.intake.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chitieu.commune.NamedCommune;
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
 * @param sure how many can be accepted at once
 * @param about what the document says beside its targets
 */
record ReviewPage(
        NamedCommune commune,
        long draft,
        String fileName,
        String title,
        String order,
        List<Passages.Line> lines,
        List<CardView> cards,
        int sure,
        ParticularsView about) {

    static final String UNSURE = "unsure";

    /** Comparators as they are stored, with the end of their message's key: neither sign may stand in one. */
    private static final Map<String, String> COMPARATORS = comparators();

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

    public int numberOf(Card card) {
        return cards.stream()
                .filter(it -> it.id() == card.id())
                .findFirst()
                .map(CardView::number)
                .orElse(0);
    }

    public List<String> measures() {
        return List.of(
                "value",
                "coverage",
                "count-in-term",
                "average-annual-growth",
                "year-on-year",
                "reduction-from-baseline",
                "increase-from-baseline",
                "multiple-of-baseline",
                "share-of-plan",
                "grade",
                "state");
    }

    public Map<String, String> signs() {
        return COMPARATORS;
    }

    public List<String> horizons() {
        return List.of("by-year", "every-year", "every-period", "over-term");
    }

    public List<String> directions() {
        return List.of("UP", "DOWN");
    }

    public List<String> fields() {
        return List.of("ECONOMY", "SOCIETY", "ENVIRONMENT", "ADMINISTRATION", "DEFENCE", "JUSTICE", "PARTY", "GENERAL");
    }

    private static Map<String, String> comparators() {
        Map<String, String> comparators = new LinkedHashMap<>();
        comparators.put(">=", "at-least");
        comparators.put(">", "above");
        comparators.put("<=", "at-most");
        comparators.put("<", "below");
        comparators.put("=", "exactly");
        comparators.put("within", "within");
        comparators.put("reached", "reached");
        return comparators;
    }
}
