package vn.chitieu.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target as it was read out of a document, and as a person has corrected it.
 *
 * @param quote the sentence it was read from
 * @param line of the document where the quote begins
 * @param because words that led to a field, by the field's name; empty words where it was assumed
 * @param headings titles that it stands under, outermost first
 * @param amends code of the target of the resolution that it words anew; null for a new one
 * @param became code of the target in the resolution; null as long as it is none
 */
public record Card(
        long id,
        CardFields fields,
        String quote,
        int line,
        BigDecimal confidence,
        Map<String, String> because,
        List<String> headings,
        CardState state,
        @Nullable String amends,
        @Nullable String became,
        int version) {

    private static final BigDecimal SURE = new BigDecimal("0.75");
    private static final BigDecimal GUESSED = new BigDecimal("0.10");
    private static final int LONGEST_NAME = 200;

    public Card {
        because = Map.copyOf(because);
        headings = List.copyOf(headings);
    }

    /** One that somebody fills in from a sentence in which nothing was found. */
    static Card blank(String sentence, int line) {
        String name = sentence.length() > LONGEST_NAME ? sentence.substring(0, LONGEST_NAME) : sentence;
        CardFields fields =
                new CardFields(name, "value", ">=", "", "", "", "", "by-year", "", "UP", "GENERAL", "", "", "", "", "");
        return new Card(0, fields, sentence, line, GUESSED, Map.of(), List.of(), CardState.PENDING, null, null, 0);
    }

    /** The same, read from another line. */
    Card at(int other) {
        return new Card(id, fields, quote, other, confidence, because, headings, state, amends, became, version);
    }

    /** The same, said to word a target of the resolution anew. */
    Card amending(@Nullable String target, CardState then) {
        return new Card(id, fields, quote, line, confidence, because, headings, then, target, became, version);
    }

    /** Whether the text says it in so many words. */
    public boolean isSure() {
        return confidence.compareTo(SURE) >= 0;
    }

    /** Whether somebody has decided about it. */
    public boolean isSeen() {
        return state != CardState.PENDING;
    }
}
