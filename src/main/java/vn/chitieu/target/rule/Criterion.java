package vn.chitieu.target.rule;

import java.math.BigDecimal;

/** What a measured value must keep. */
public sealed interface Criterion {

    /** A criterion that looks at a number. */
    sealed interface OfNumber extends Criterion {

        /** Whether the value keeps this criterion. */
        boolean isKeptBy(BigDecimal value);

        /** Whether the value is more than was asked, on the good side: "vượt". Never so without being kept. */
        boolean isBetteredBy(BigDecimal value);

        /** The number to steer towards: the bound, or the lower end of a band. */
        BigDecimal goal();

        /** The number not to pass: the bound, or the upper end of a band. */
        default BigDecimal top() {
            return goal();
        }

        /** Whether larger values are the better ones. */
        boolean higherIsBetter();

        /** Whether the value is past all that is allowed, so that a total, which only grows, cannot keep it any more. */
        default boolean isOverrunBy(BigDecimal value) {
            return !higherIsBetter() && !isKeptBy(value) && value.compareTo(goal()) >= 0;
        }
    }

    /** "Đạt từ 95% trở lên": the bound itself is enough. */
    record AtLeast(BigDecimal goal) implements OfNumber {

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return value.compareTo(goal) >= 0;
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return value.compareTo(goal) > 0;
        }

        @Override
        public boolean higherIsBetter() {
            return true;
        }
    }

    /** "Trên 85%": the bound itself is not enough, so there is nothing to better. */
    record Above(BigDecimal goal) implements OfNumber {

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return value.compareTo(goal) > 0;
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return false;
        }

        @Override
        public boolean higherIsBetter() {
            return true;
        }
    }

    /** "Không quá 2%": the bound itself is allowed. */
    record AtMost(BigDecimal goal) implements OfNumber {

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return value.compareTo(goal) <= 0;
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return value.compareTo(goal) < 0;
        }

        @Override
        public boolean higherIsBetter() {
            return false;
        }
    }

    /** "Dưới 1,0%": the bound itself is too much. */
    record Below(BigDecimal goal) implements OfNumber {

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return value.compareTo(goal) < 0;
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return false;
        }

        @Override
        public boolean higherIsBetter() {
            return false;
        }
    }

    /** "Không còn hộ nghèo": exactly this number, which is reached from above. */
    record Exactly(BigDecimal goal) implements OfNumber {

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return value.compareTo(goal) == 0;
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return false;
        }

        @Override
        public boolean higherIsBetter() {
            return false;
        }
    }

    /**
     * "Từ 8,0 – 9,0%": below the band fails, inside it passes, both ends included (G3).
     *
     * @param over whether a value above the band passes as "vượt khung" or fails
     */
    record Within(BigDecimal low, BigDecimal high, OverTop over) implements OfNumber {

        /** What a value above the band means. */
        public enum OverTop {
            PASSES,
            FAILS
        }

        public Within {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("A band cannot run from " + low + " down to " + high);
            }
        }

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return value.compareTo(low) >= 0 && (over == OverTop.PASSES || value.compareTo(high) <= 0);
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return over == OverTop.PASSES && value.compareTo(high) > 0;
        }

        @Override
        public BigDecimal goal() {
            return low;
        }

        @Override
        public BigDecimal top() {
            return high;
        }

        @Override
        public boolean higherIsBetter() {
            return true;
        }

        @Override
        public boolean isOverrunBy(BigDecimal value) {
            return over == OverTop.FAILS && value.compareTo(high) > 0;
        }
    }

    /** "Hoàn thành tốt nhiệm vụ trở lên": this grade of the measure's scale or a better one. */
    record GradeAtLeast(String grade) implements Criterion {}

    /**
     * A state to be reached, with a decision or a certificate as evidence.
     *
     * @param byPeople "cơ bản đạt" and the like: the committee confirms it, the portal never computes it
     */
    record Reached(boolean byPeople) implements Criterion {}

    /**
     * A state that is there and must not be lost.
     *
     * @param byPeople as for {@link Reached}
     */
    record Kept(boolean byPeople) implements Criterion {}
}
