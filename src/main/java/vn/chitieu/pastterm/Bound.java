package vn.chitieu.pastterm;

/** Which side of the number that was asked for was meant; never guessed from the number. */
public enum Bound {
    /** That much or more. */
    FLOOR,
    /** That much or less. */
    CEILING
}
