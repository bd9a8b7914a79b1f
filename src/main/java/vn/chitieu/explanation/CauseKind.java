package vn.chitieu.explanation;

/** What kind of causes an explanation names. */
public enum CauseKind {
    /** Khách quan: out of the writer's hands. */
    OBJECTIVE,
    /** Chủ quan: one's own. */
    SUBJECTIVE,
    /** Of both kinds. */
    BOTH
}
