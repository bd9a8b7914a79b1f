package vn.chitieu.progress;

/** Where a figure stands between the one who enters it and the one who verifies it. */
public enum FigureStatus {
    /** Cleared again: no figure, though its versions stay. */
    EMPTY,
    DRAFT,
    SUBMITTED,
    /** Sent back with a reason; open again. */
    RETURNED,
    VERIFIED;

    /** Whether the figure may still be typed over while its round is open. */
    public boolean isOpen() {
        return this == EMPTY || this == DRAFT || this == RETURNED;
    }
}
