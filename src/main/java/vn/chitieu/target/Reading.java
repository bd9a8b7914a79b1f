package vn.chitieu.target;

/**
 * What a target takes from the figures of its series. One raw count of poor households, kept as a fraction of all
 * households, serves the rate, the cut since the base and the zero.
 */
public enum Reading {
    /** The figure itself; a fraction as percent. */
    AS_REPORTED,
    /** Only the upper number of a fraction. */
    NUMERATOR,
    /** Only the lower number of a fraction. */
    DENOMINATOR
}
