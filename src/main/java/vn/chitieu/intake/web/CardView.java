package vn.chitieu.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.intake.Card;
import vn.chitieu.intake.CardFields;
import vn.chitieu.intake.CardState;
import vn.chitieu.intake.Problem;

/**
 * A card as the page shows it.
 *
 * @param number of the card in the order of the text, from 1
 * @param rule in words; what was printed where no rule can be made yet
 * @param meets what it repeats or contradicts; null for nothing
 * @param indicator name of the common indicator; empty for none
 * @param stored the target that it words anew; null for a new one
 */
public record CardView(
        Card card,
        int number,
        String rule,
        List<Problem> problems,
        @Nullable Meeting meets,
        String indicator,
        @Nullable Stored stored) {

    /**
     * A target of the resolution.
     *
     * @param rule in words
     */
    public record Stored(String code, String name, String rule) {}

    /**
     * Another card that says the same, or otherwise.
     *
     * @param kind as named by the overlap
     */
    public record Meeting(String kind, boolean later, long id, int number, String quote) {}

    public long id() {
        return card.id();
    }

    public CardFields fields() {
        return card.fields();
    }

    public String state() {
        return card.state().name();
    }

    public boolean isOpen() {
        return card.became() == null;
    }

    /** Whether it says just what the resolution has already: nothing to decide, unless it is another target. */
    public boolean isUnchanged() {
        return card.state() == CardState.UNCHANGED;
    }

    /** The titles it stands under, the nearest two. */
    public String place() {
        List<String> titles = card.headings();
        return String.join(" › ", titles.subList(Math.max(0, titles.size() - 2), titles.size()));
    }

    /** The words that led to a field; empty where it was assumed, null where nothing is known of it. */
    public @Nullable String because(String field) {
        return card.because().get(field);
    }

    public @Nullable Problem problem(String field) {
        return problems.stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Whether nobody needs to look at it before it is accepted. */
    public boolean isReady() {
        return card.state() == CardState.PENDING
                && card.isSure()
                && problems.isEmpty()
                && meets == null
                && stored == null;
    }

    /** Whether the later of two that say the same: it is better dropped. */
    public boolean isRepetition() {
        return meets != null && meets.later() && meets.kind().equals("REPEATS");
    }
}
