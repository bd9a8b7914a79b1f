package vn.chitieu.resolution;

/** Who may be shown a document: the Party's own bodies only, or the public too. */
public enum Visibility {
    INTERNAL,
    PUBLIC
}
