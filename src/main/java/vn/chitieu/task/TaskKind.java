package vn.chitieu.task;

/** What a commune undertakes beside its targets; declared in the order of the list. */
public enum TaskKind {
    /** Khâu đột phá. */
    BREAKTHROUGH,
    /** Đề án. */
    SCHEME,
    /** Chương trình. */
    PROGRAMME,
    /** Công trình, dự án trọng điểm. */
    WORK,
    /** Nhiệm vụ. */
    TASK
}
