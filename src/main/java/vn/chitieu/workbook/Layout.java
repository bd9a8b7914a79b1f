package vn.chitieu.workbook;

import org.apache.poi.ss.util.CellReference;

/** Where things stand in a workbook; a workbook of another layout has another {@link #VERSION} and is refused. */
final class Layout {

    static final String VERSION = "1";

    /** On the hidden sheet, so that a workbook is known to be one of ours. */
    static final String MARK = "chitieu-bieu";

    static final String HIDDEN = "_chitieu";

    static final int TITLE = 0;
    static final int PLACE = 1;
    static final int PERIOD = 2;
    static final int HINT = 3;
    static final int SECRETS = 4;
    static final int HEADS = 5;
    static final int FIRST_LINE = 6;

    /** Of the hidden sheet: what the workbook is, then for each series the version it was written from. */
    static final int WHAT = 0;

    static final int FIRST_SERIES = 1;

    /** Of the hidden sheet's first row. */
    static final int MARK_AT = 0;

    static final int VERSION_AT = 1;
    static final int COMMUNE_AT = 2;
    static final int PERIOD_AT = 3;

    /** Of the hidden sheet's rows of series: key, version of the figure, and the words to choose from. */
    static final int KEY_AT = 0;

    static final int SEEN_AT = 1;
    static final int FIRST_WORD_AT = 2;

    private Layout() {}

    /** {@code I17}. */
    static String address(int row, Column column) {
        return address(row, column.ordinal());
    }

    static String address(int row, int column) {
        return new CellReference(row, column).formatAsString();
    }
}
