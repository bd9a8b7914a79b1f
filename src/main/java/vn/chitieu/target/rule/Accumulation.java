package vn.chitieu.target.rule;

/** What one figure of a series stands for, and so how the quarters of a year go together. */
public enum Accumulation {
    /** Total since 1 January; the fourth quarter's figure is the year's. */
    YEAR_TO_DATE,
    /** State at the end of the period; the last one stands. */
    LATEST,
    /** The period's own numerator and denominator; a year is the ratio of the sums, never a mean of percentages. */
    RATE,
    /** One figure for the year. */
    ANNUAL,
    /** Count since the term began. */
    RUNNING_COUNT,
    /** A dated decision or event. */
    EVENT
}
