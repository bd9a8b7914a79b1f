package vn.chitieu.target;

/** What one figure of a series looks like. */
public enum SeriesKind {
    NUMBER,
    /** A percentage that has a numerator and a denominator, which are better kept than the percentage. */
    RATIO,
    /** A grade of a scale; kept as its position, counted from 1. */
    GRADE,
    /** Reached or kept: 1, or not: 0. */
    STATE
}
