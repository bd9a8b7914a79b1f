package vn.chitieu.target;

/** Where a document states a target: in its list of targets, or found in the prose ("theo dõi thêm"). */
public enum Origin {
    HEADLINE,
    PROSE
}
