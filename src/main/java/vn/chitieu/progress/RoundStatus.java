package vn.chitieu.progress;

/** Where a commune's work on a period stands. */
public enum RoundStatus {
    OPEN,
    SUBMITTED,
    VERIFIED,
    CLOSED
}
