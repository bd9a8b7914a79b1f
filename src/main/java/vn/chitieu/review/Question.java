package vn.chitieu.review;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chitieu.period.ReportingPeriod;

/**
 * What a reviewer may ask about a figure ("dấu hỏi"). Never more than a question: it changes no state and refuses nothing.
 *
 * @param numbers of its sentence, in the order that each {@link Kind} names
 * @param period another period that it speaks of; null where it speaks of none
 */
public record Question(
        Kind kind, List<BigDecimal> numbers, @Nullable ReportingPeriod period) {

    /** What gives rise to a question, with how much it weighs where figures are put in order. */
    public enum Kind {
        /** A total is lower than a quarter before: the figure of then, the one of now. */
        FELL(3),
        /** Exactly the threshold in the quarter that decides, after a step as never before: the figure before, the threshold. */
        THRESHOLD(3),
        /** Far from others under like rules: this one's, the lowest, the middle and the highest of the others, how many. */
        FAR(2),
        /** A figure of an earlier quarter was changed after closing: as it was, as it is, the figure of now. */
        REVISED(1),
        /** The same for four quarters: the figure. */
        SAME(1),
        /** Rounder than ever: the figure of now, then the ones before, latest first. */
        ROUND(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        public int weight() {
            return weight;
        }
    }

    public Question {
        numbers = List.copyOf(numbers);
    }

    static Question of(Kind kind, BigDecimal... numbers) {
        return new Question(kind, List.of(numbers), null);
    }
}
