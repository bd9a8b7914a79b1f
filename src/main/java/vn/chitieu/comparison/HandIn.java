package vn.chitieu.comparison;

/** How far a commune is with a period. */
public enum HandIn {
    /** Handed in by the due day, that day included. */
    ON_TIME("✓", "met"),
    /** Handed in after it. */
    LATE("!", "attention"),
    /** Handed in, on a day that was not written down. */
    HANDED_IN("✓", "met"),
    /** Still open, with days left. */
    OPEN("●", "on-track"),
    /** Still open after the due day. */
    OVERDUE("▼", "at-risk"),
    /** No round of the period here. */
    NONE("–", "none");

    private final String glyph;
    private final String style;

    HandIn(String glyph, String style) {
        this.glyph = glyph;
        this.style = style;
    }

    /** A shape that reads without colour. */
    public String glyph() {
        return glyph;
    }

    /** The class that carries the colour. */
    public String style() {
        return "state--" + style;
    }

    public boolean isHandedIn() {
        return this == ON_TIME || this == LATE || this == HANDED_IN;
    }
}
