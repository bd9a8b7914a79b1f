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

        /** The number to steer towards: the bound, or the end of a band that is reached first. */
        BigDecimal goal();

        /** The number not to pass: the bound, or the far end of a band. */
        default BigDecimal top() {
            return goal();
        }

        /** Whether larger values are the better ones. */
        boolean higherIsBetter();

        /** Whether the value is past all that is allowed, so that a total, which only grows, cannot keep it any more. */
        default boolean isOverrunBy(BigDecimal value) {
            return !higherIsBetter() && !isKeptBy(value) && value.compareTo(goal()) >= 0;
        }

        /** Whether the value went too far on the good side, so that a level has to come back to {@link #top()}. */
        default boolean isPastTopAt(BigDecimal value) {
            return false;
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

    /**
     * "Không còn hộ nghèo", "đúng 5 xã": this number and no other.
     *
     * @param falling whether it is reached from above
     */
    record Exactly(BigDecimal goal, boolean falling) implements OfNumber {

        /** A number that is reached from above, as zero is. */
        public Exactly(BigDecimal goal) {
            this(goal, true);
        }

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
            return !falling;
        }

        @Override
        public boolean isOverrunBy(BigDecimal value) {
            return value.compareTo(goal) > 0;
        }

        @Override
        public boolean isPastTopAt(BigDecimal value) {
            return falling ? value.compareTo(goal) < 0 : value.compareTo(goal) > 0;
        }
    }

    /**
     * "Từ 8,0 – 9,0%": short of the band fails, inside it passes, both ends included (G3).
     *
     * @param over whether a value past the band on its good side passes as "vượt khung" or fails
     * @param falling whether the good side is the lower one: "giảm còn 2 – 3%"
     */
    record Within(BigDecimal low, BigDecimal high, OverTop over, boolean falling) implements OfNumber {

        /** What a value past the band on its good side means. */
        public enum OverTop {
            PASSES,
            FAILS
        }

        public Within {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("A band cannot run from " + low + " down to " + high);
            }
        }

        /** A band that is reached from below. */
        public Within(BigDecimal low, BigDecimal high, OverTop over) {
            this(low, high, over, false);
        }

        @Override
        public boolean isKeptBy(BigDecimal value) {
            return !isShortAt(value) && (over == OverTop.PASSES || !isBeyondAt(value));
        }

        @Override
        public boolean isBetteredBy(BigDecimal value) {
            return over == OverTop.PASSES && isBeyondAt(value);
        }

        @Override
        public BigDecimal goal() {
            return falling ? high : low;
        }

        @Override
        public BigDecimal top() {
            return falling ? low : high;
        }

        @Override
        public boolean higherIsBetter() {
            return !falling;
        }

        @Override
        public boolean isOverrunBy(BigDecimal value) {
            return value.compareTo(high) > 0 && (falling || over == OverTop.FAILS);
        }

        @Override
        public boolean isPastTopAt(BigDecimal value) {
            return over == OverTop.FAILS && isBeyondAt(value);
        }

        private boolean isShortAt(BigDecimal value) {
            return falling ? value.compareTo(high) > 0 : value.compareTo(low) < 0;
        }

        private boolean isBeyondAt(BigDecimal value) {
            return falling ? value.compareTo(low) < 0 : value.compareTo(high) > 0;
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
