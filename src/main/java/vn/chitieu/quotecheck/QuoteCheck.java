package vn.chitieu.quotecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chitieu.extraction.Quantities;
import vn.chitieu.extraction.Quantities.Passage;
import vn.chitieu.extraction.Quantities.Quantity;
import vn.chitieu.extraction.SourceText;
import vn.chitieu.period.ReportingPeriod;

/** Compares the numbers of a text with what is known of a commune's targets. By rules alone. */
public final class QuoteCheck {

    /** A report says in its first lines which period it is about. */
    private static final int TITLE = 12;

    private final Recognition recognition;

    /** @param targets those of one commune */
    public QuoteCheck(List<KnownTarget> targets) {
        this.recognition = new Recognition(targets);
    }

    /** @param chosen the period that a number is of where neither its sentence nor the text's title says one */
    public CheckedText of(SourceText text, ReportingPeriod chosen) {
        List<Passage> passages = Quantities.in(text);
        ReportingPeriod period = titled(passages, chosen);
        List<CheckedText.Passage> checked = new ArrayList<>();
        for (Passage passage : passages) {
            checked.add(new CheckedText.Passage(passage.text(), passage.heading(), numbers(passage, period)));
        }
        return new CheckedText(checked, period);
    }

    private static ReportingPeriod titled(List<Passage> passages, ReportingPeriod chosen) {
        for (Passage passage : passages.subList(0, Math.min(TITLE, passages.size()))) {
            String folded = Quantities.fold(passage.text());
            boolean shouted = passage.text().equals(passage.text().toUpperCase(Locale.ROOT));
            QuotedTime named = shouted || folded.startsWith("báo cáo") ? QuotedTime.last(folded, chosen) : null;
            if (named != null && !named.base() && named.period().year() <= chosen.year()) {
                return named.period().quarter();
            }
        }
        return chosen;
    }

    private List<CheckedNumber> numbers(Passage passage, ReportingPeriod chosen) {
        List<CheckedNumber> numbers = new ArrayList<>();
        Attempt before = null;
        String head = "";
        int sentence = -1;
        for (Quantity quantity : passage.quantities()) {
            if (quantity.sentence() != sentence) {
                sentence = quantity.sentence();
                head = Clauses.opening(quantity.before());
                before = null;
            }
            Attempt attempt = new Attempt(recognition, passage, quantity, head, before, chosen);
            numbers.add(attempt.checked());
            before = attempt;
        }
        return numbers;
    }

    /** The words around a number, in the pieces that commas part. */
    static final class Clauses {

        private static final int MOST = 4;

        private Clauses() {}

        /** Pieces before a number, joined from the last one on: the last, the last two, and so on. */
        static List<String> windows(String before) {
            String[] pieces = before.split("[,;:()\"\\-|]+");
            List<String> windows = new ArrayList<>();
            String window = "";
            int told = 0;
            for (int i = pieces.length - 1; i >= 0 && told < MOST; i--) {
                window = pieces[i] + " " + window;
                if (!TargetWords.of(TargetWords.writtenOut(pieces[i])).isEmpty()) {
                    windows.add(window);
                    told++;
                }
            }
            return windows;
        }

        /** What a sentence begins with that speaks for all of it: "Mục tiêu đến năm 2030:", "Phấn đấu đến năm 2030". */
        static String opening(String before) {
            String opening = before.substring(0, TargetWords.firstTelling(before));
            int apart = Math.max(opening.lastIndexOf(','), opening.lastIndexOf(':'));
            boolean aims = opening.matches("[^\\p{L}]*(?:phấn đấu|đến (?:hết |cuối )?năm 20).*");
            return aims ? opening : opening.substring(0, apart + 1);
        }

        static boolean saysNothing(@Nullable String words) {
            return words == null
                    || TargetWords.of(TargetWords.writtenOut(words)).isEmpty();
        }
    }
}
