package vn.chitieu.workbook;

/** The columns of a workbook, in the order of the sheet. */
enum Column {
    CODE(14),
    NUMBER(8),
    NAME(46),
    UNIT(14),
    BASE(12),
    GOAL(12),
    PREVIOUS(12),
    LAST_YEAR(12),
    FIGURE(16),
    GRADE(12),
    NOTE(30);

    private final int characters;

    Column(int characters) {
        this.characters = characters;
    }

    /** As POI counts: in parts of a character. */
    int width() {
        return characters * 256;
    }

    /** Whether a person fills it in. */
    boolean isEntered() {
        return this == FIGURE || this == GRADE || this == NOTE;
    }

    /** {@code workbook.column.CODE}. */
    String key() {
        return "workbook.column." + name();
    }
}
