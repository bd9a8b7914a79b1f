package vn.chitieu.crosscheck;

/** How much it matters that a cross-check holds; what matters most is said first. */
public enum Weight {
    HIGH,
    MEDIUM,
    LOW
}
