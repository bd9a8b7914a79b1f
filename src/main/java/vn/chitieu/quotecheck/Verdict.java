package vn.chitieu.quotecheck;

/** What came of comparing a quoted number. */
public enum Verdict {
    MISQUOTED,
    /** It is not sure which target is meant, or what the number is quoted as. */
    UNCLEAR,
    /** The target is clear, but nothing is stored to compare with. */
    NOT_STORED,
    EQUAL,
    /** The same in another unit. */
    CONVERTED,
    ROUNDED,
    /** "Trên", "gần", "khoảng", and so it is. */
    HEDGED,
    /** Not about a target. */
    OTHER;

    public boolean isRight() {
        return this == EQUAL || this == CONVERTED || this == ROUNDED || this == HEDGED;
    }

    public boolean isOpen() {
        return this == UNCLEAR || this == NOT_STORED;
    }
}
