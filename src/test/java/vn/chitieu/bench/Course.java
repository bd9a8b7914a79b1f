package vn.chitieu.bench;

/** How the figures of a series go through the years. */
enum Course {
    /** From a base towards a goal, a step each quarter. */
    LEVEL,
    /** A total since January, of a year's total that goes from a base towards a goal. */
    TOTAL,
    /** Each quarter's own cases, a share of them growing from a base towards a goal. */
    CASES,
    /** Counted since the term began. */
    COUNT,
    /** Reached or kept: 1; not: 0. */
    STATE,
    /** A grade of four. */
    GRADE
}
