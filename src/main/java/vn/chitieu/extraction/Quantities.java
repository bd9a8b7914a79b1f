package vn.chitieu.extraction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a text, each with the words around it: for those who compare what a report says with what is known.
 * What is an aim and what was reached is not told apart here.
 */
public final class Quantities {

    private static final Pattern AGES = Pattern.compile("^ ?- ?\\u00A4");

    private Quantities() {}

    /**
     * A paragraph or a row of a table.
     *
     * @param line where it begins
     * @param text tidy, what it is numbered by in front; the cells of a row parted by a bar
     * @param leadIns folded headings and sentences that lead to it, nearest first
     * @param heading whether it names what follows
     */
    public record Passage(int line, String text, List<String> leadIns, boolean heading, List<Quantity> quantities) {

        public Passage {
            leadIns = List.copyOf(leadIns);
            quantities = List.copyOf(quantities);
        }
    }

    /** What a number is held at a distance by. */
    public enum Hedge {
        NONE,
        /** "trên 830 tỷ đồng". */
        ABOVE,
        /** "gần 832 tỷ đồng". */
        NEARLY,
        /** "khoảng 830 tỷ đồng". */
        ABOUT,
        BELOW
    }

    /**
     * An amount.
     *
     * @param start in the text of its passage
     * @param end after its unit
     * @param low as printed, decimals kept
     * @param high the other end of a range
     * @param unit as printed, in lower case; null where no word follows that could be one
     * @param familiar whether the unit is one that is known, not just the words that follow
     * @param points whether percentage points are meant
     * @param subject folded name of a table's row; null in a sentence
     * @param opening folded, of its sentence, before the part that speaks of it
     * @param before folded, of its own part: what speaks of it, up to the number
     * @param after folded, of its own part: what follows the unit
     * @param sentence number of its sentence in the passage
     */
    public record Quantity(
            int start,
            int end,
            BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String unit,
            boolean familiar,
            boolean points,
            Hedge hedge,
            @Nullable String subject,
            String opening,
            String before,
            String after,
            int sentence) {}

    /** The passages of a text in their order, those without amounts among them. */
    public static List<Passage> in(SourceText document) {
        List<Block> blocks = Blocks.of(document);
        Outline outline = Outline.of(blocks);
        RowQuantities table = new RowQuantities();
        List<Passage> passages = new ArrayList<>();
        for (Block block : blocks) {
            List<String> leadIns = outline.place(block).leadIns();
            if (block.isRow()) {
                passages.add(table.of(block, leadIns));
            } else {
                table.end();
                passages.add(paragraph(block, leadIns));
            }
        }
        return List.copyOf(passages);
    }

    /** A text in the shape that {@link Quantity} has its words in: lower case, tones where they used to stand. */
    public static String fold(String text) {
        return Folding.fold(Folding.tidy(text));
    }

    private static Passage paragraph(Block block, List<String> leadIns) {
        String marker = block.marker() == null ? "" : block.marker().printed() + " ";
        List<Quantity> quantities = new ArrayList<>();
        int number = 0;
        for (Sentence read : Sentence.of(block)) {
            Sentence sentence = new Sentence(
                    block, read.start(), read.text(), read.folded(), Masking.coverNames(read.text(), read.folded()));
            int shift = marker.length() + read.start();
            Mention spelt = null;
            for (Mention mention : Mention.of(sentence)) {
                Mention whole = spelt == null ? mention : mention.from(spelt);
                if (isAmount(sentence, mention.phrase())) {
                    quantities.add(quantity(whole, shift, number));
                    spelt = null;
                } else {
                    spelt = whole;
                }
            }
            number++;
        }
        return new Passage(block.lineAt(0), marker + block.text(), leadIns, block.isHeading(), quantities);
    }

    /** Not spelt, and not the first of two that only one is covered of: "3–5 tuổi". */
    private static boolean isAmount(Sentence sentence, NumberPhrase phrase) {
        String after = sentence.covered()
                .substring(
                        phrase.end(), Math.min(phrase.end() + 3, sentence.text().length()));
        return Character.isDigit(sentence.text().charAt(phrase.start()))
                && !AGES.matcher(after).find();
    }

    private static Quantity quantity(Mention mention, int shift, int sentence) {
        NumberPhrase phrase = mention.phrase();
        return new Quantity(
                shift + phrase.start(),
                shift + phrase.end(),
                phrase.low(),
                phrase.high(),
                phrase.unit(),
                phrase.familiar(),
                Hedges.inPoints(mention.sentence().folded().substring(phrase.start(), phrase.end())),
                Hedges.before(mention.left()),
                null,
                mention.before(),
                mention.left(),
                mention.right(),
                sentence);
    }
}
