package vn.chitieu.progress;

/** What happens to a figure between who enters it and who verifies it, besides being typed. */
public enum FigureStep {
    SUBMITTED,
    /** Taken back by who submitted it, before anybody verified it. */
    WITHDRAWN,
    RETURNED,
    VERIFIED
}
