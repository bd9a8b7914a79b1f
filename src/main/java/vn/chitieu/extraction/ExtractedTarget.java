package vn.chitieu.extraction;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as a document words it: one measurement with one rule.
 *
 * @param name what is measured, in the document's words
 * @param measure what is compared, named as in the evaluation preview
 * @param low the bound, or the lower end of a band, as printed; null where the text gives no number
 * @param high the upper end of a band; null for anything else
 * @param unit the words printed after the number; null without a number
 * @param deadline the year that the text names; null where it names none
 * @param lead the unit that the text makes answerable; null where it names none
 * @param supporting units that help, in the order of the text
 * @param quote the sentence it was read from
 * @param line of the document where the quote begins, from 1
 * @param confidence from 0 (a guess) to 1 (said in so many words), two decimals
 * @param because the words that led to each field
 * @param printed its number and the titles it stands under
 */
public record ExtractedTarget(
        String name,
        String measure,
        String comparator,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable String unit,
        String horizon,
        @Nullable Integer deadline,
        @Nullable String lead,
        List<String> supporting,
        String quote,
        int line,
        BigDecimal confidence,
        List<Because> because,
        Printed printed) {

    private static final Pattern FALLING = Lexicon.pattern("{decrease}");

    public ExtractedTarget {
        supporting = List.copyOf(supporting);
        because = List.copyOf(because);
    }

    /** Whether less of it is better: by its comparison, or by words of falling where a change is looked at. */
    public boolean isFalling() {
        boolean changes = measure.equals("year-on-year") || comparator.equals("within") && measure.equals("value");
        return comparator.startsWith("<")
                || comparator.equals("=")
                || measure.equals("reduction-from-baseline")
                || changes && FALLING.matcher(Folding.fold(wordsOfMeasure())).find();
    }

    private String wordsOfMeasure() {
        return because.stream()
                .filter(it -> it.field().equals("measure") && !it.words().isEmpty())
                .map(Because::words)
                .findFirst()
                .orElse(quote);
    }

    /** Answered for by whom the text names after it. */
    ExtractedTarget led(Assignment by) {
        List<Because> reasons = new java.util.ArrayList<>(because);
        reasons.add(new Because("lead", by.words()));
        return new ExtractedTarget(
                name,
                measure,
                comparator,
                low,
                high,
                unit,
                horizon,
                deadline,
                by.lead(),
                by.supporting(),
                quote,
                line,
                confidence,
                reasons,
                printed);
    }

    /** With the spaces that the file lost between words, but for the quote, which stays as it is. */
    ExtractedTarget spaced() {
        return new ExtractedTarget(
                Folding.spaced(name),
                measure,
                comparator,
                low,
                high,
                unit == null ? null : Folding.spaced(unit),
                horizon,
                deadline,
                lead == null ? null : Folding.spaced(lead),
                supporting.stream().map(Folding::spaced).toList(),
                Folding.glued(quote),
                line,
                confidence,
                because.stream()
                        .map(it -> new Because(it.field(), Folding.spaced(it.words())))
                        .toList(),
                new Printed(
                        printed.number(),
                        printed.headings().stream().map(Folding::spaced).toList()));
    }

    /** The same, printed at a place. */
    ExtractedTarget at(Printed place) {
        return new ExtractedTarget(
                name,
                measure,
                comparator,
                low,
                high,
                unit,
                horizon,
                deadline,
                lead,
                supporting,
                quote,
                line,
                confidence,
                because,
                place);
    }

    /**
     * Why a field has its value.
     *
     * @param words quoted from the document; empty where nothing says so and it was assumed
     */
    public record Because(String field, String words) {}
}
