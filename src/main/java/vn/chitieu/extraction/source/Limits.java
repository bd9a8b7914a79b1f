package vn.chitieu.extraction.source;

/** How much of a document is read. A province's longest resolution with all annexes stays far below each. */
final class Limits {

    static final int MOST_MEGABYTES = 20;
    static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    static final int MOST_CHARACTERS = 4_000_000;
    static final int MOST_PAGES = 1_500;
    static final int MOST_ROWS = 50_000;

    /** Cells further to the right belong to no list of targets. */
    static final int MOST_CELLS = 64;

    /** What a zip's parts, or a page's stream, may unpack to. */
    static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /** Below this nothing is a bomb. */
    static final long UNSUSPICIOUS = 10L * 1024 * 1024;

    /** Tables of equal rows pack to a fiftieth; nothing honest packs to less than a hundredth. */
    static final int MOST_RATIO = 100;

    static final int MOST_PARTS = 5_000;

    private Limits() {}
}
