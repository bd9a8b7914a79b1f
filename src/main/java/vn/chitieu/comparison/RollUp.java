package vn.chitieu.comparison;

import java.math.BigDecimal;

/** What the communes of a scope have of an indicator together; never a mean of percentages. */
public sealed interface RollUp {

    /**
     * A share of all, as the sum of what is counted by the sum of what it is counted of.
     *
     * @param percent half up to two decimals
     * @param communes that are in it, because they have reported both numbers
     * @param onlyPercent communes that have reported a percentage without its numbers, and are not in it
     */
    record Share(BigDecimal numerator, BigDecimal denominator, BigDecimal percent, int communes, int onlyPercent)
            implements RollUp {}

    /** A sum of amounts. */
    record Sum(BigDecimal total, String unit, int communes) implements RollUp {}

    /** Of states only how many are reached can be said. */
    record Reached(int reached, int communes) implements RollUp {}

    /** Not to be added. */
    record NotAdditive(Why why, int communes) implements RollUp {}

    /** Why not. */
    enum Why {
        /** Percentages were reported without the numbers they are of. */
        PERCENTAGES,
        /** An average, or an amount for each of something. */
        AVERAGES,
        /** Grades. */
        GRADES,
        UNITS_DIFFER,
        /** A total since January here, a level at the end of the quarter there. */
        PERIODS_DIFFER,
        /** A commune has several series on the indicator. */
        SEVERAL_SERIES,
        NO_FIGURES
    }

    /** How many communes are in it. */
    int communes();
}
