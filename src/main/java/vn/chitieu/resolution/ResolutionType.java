package vn.chitieu.resolution;

/** Kinds of documents that set targets. */
public enum ResolutionType {
    RESOLUTION,
    PROGRAMME,
    ACTION_PROGRAMME,
    PLAN,
    REPORT
}
