package vn.chitieu.target.rule;

import java.util.List;

/** What is compared: a figure as it stands, or something worked out from figures. */
public sealed interface Measure {

    /** Whether it can be said of several years together; a level, a grade or a state is one of a moment. */
    default boolean spansYears() {
        return !(this instanceof Level || this instanceof Graded || this instanceof StateOf);
    }

    /** The figure itself: "tỷ lệ bao phủ BHYT đạt 98%". */
    record Level() implements Measure {}

    /** New items counted since the term began: "thêm 05 sản phẩm OCOP". Starts from zero. */
    record RunningCount() implements Measure {}

    /**
     * Mean yearly growth, geometric, from the base year's figure: "tăng bình quân 8,5 – 9,0%/năm" (G9).
     *
     * @param firstYear first year of growth, included; the year before it is the base
     * @param lastYear last year of growth, included
     */
    record AverageGrowth(int firstYear, int lastYear) implements Measure {

        public AverageGrowth {
            if (lastYear < firstYear) {
                throw new IllegalArgumentException("Growth from " + firstYear + " cannot end in " + lastYear);
            }
        }
    }

    /**
     * Change on the same period of the year before: "giảm 5%/năm", "giảm cả ba tiêu chí".
     *
     * @param bothZeroPasses whether none this year after none last year counts as kept
     */
    record YearChange(Change change, Size size, boolean bothZeroPasses) implements Measure {

        /** Which way the thing counted should move. */
        public enum Change {
            INCREASE,
            DECREASE
        }

        /** What the criterion looks at: the change's size in percent or points, or only its direction. */
        public enum Size {
            PERCENT,
            POINTS,
            DIRECTION
        }
    }

    /** How much of a fixed base is gone, in percent: "giảm 75% số hộ nghèo". */
    record BaseReduction() implements Measure {}

    /** How much was added to a fixed base, in percent. */
    record BaseIncrease() implements Measure {}

    /** How many times a fixed base: "tăng gấp 2 lần". */
    record BaseMultiple() implements Measure {}

    /**
     * Share of a named population that meets a condition.
     *
     * @param accumulating whether a member once covered stays covered for the term
     */
    record Coverage(boolean accumulating) implements Measure {}

    /** The year's figure in percent of the plan handed down for that year: "đạt và vượt dự toán giao" (G7). */
    record PlanShare() implements Measure {}

    /**
     * An ordinal grade. Figures are positions in the scale, counted from 1.
     *
     * @param scale worst grade first
     */
    record Graded(List<String> scale) implements Measure {

        public Graded {
            scale = List.copyOf(scale);
        }

        /** Position of a grade, counted from 1. */
        public int rankOf(String grade) {
            int index = scale.indexOf(grade);
            if (index < 0) {
                throw new IllegalArgumentException("No grade \"" + grade + "\" in " + scale);
            }
            return index + 1;
        }
    }

    /**
     * Whether a state is reached or kept. A figure is 1 for yes, 0 for no.
     *
     * @param description the state in short words: "được công nhận xã nông thôn mới nâng cao"
     */
    record StateOf(String description) implements Measure {}
}
