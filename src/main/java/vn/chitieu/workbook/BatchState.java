package vn.chitieu.workbook;

/** Where a workbook of a batch stands. */
public enum BatchState {
    /** Nobody has read it yet. */
    WAITING,
    /** It changes something, and nothing stands in the way. */
    CLEAN,
    /** It says what is stored. */
    UNCHANGED,
    /** Its commune has changed a figure since the workbook was fetched; that figure stays. */
    CONFLICT,
    /** Something has to be mended in it; nothing of it is stored. */
    WRONG,
    /** Its figures are stored. */
    STORED;

    /** Whether figures of it can still be stored. */
    public boolean isStorable() {
        return this == CLEAN || this == CONFLICT;
    }
}
