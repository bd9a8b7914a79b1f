package vn.chitieu.intake;

/** How far a card is. */
public enum CardState {
    /** Nobody has decided yet. */
    PENDING,
    /** Will enter the resolution with the next confirmation. */
    ACCEPTED,
    /** No target, or one that stands elsewhere already. */
    DROPPED,
    /** Says just what the resolution has already. */
    UNCHANGED,
    /** A target of a resolution now. */
    ENTERED
}
